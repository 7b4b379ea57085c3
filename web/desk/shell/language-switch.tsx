import { useChoice } from '../session/language-choice.tsx'

/** One button, labelled in the language it leads to. */
export function LanguageSwitch() {
  const { lang, choose } = useChoice()
  const other = lang === 'zh' ? 'en' : 'zh'
  return (
    <button type="button" className="bar-button" lang={other === 'zh' ? 'zh-CN' : 'en'} onClick={() => choose(other)}>
      {other === 'zh' ? '中文' : 'English'}
    </button>
  )
}
