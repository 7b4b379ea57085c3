import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { Language, useSay } from '../../ui/i18n/index.ts'
import { MoreWords } from './more-words.tsx'

const words = (key: string, zh: string, en: string) => ({ zh: { [key]: zh }, en: { [key]: en } })
function Said() {
  const say = useSay<string>()
  return ['desk', 'items', 'editors'].map((key) => say(key, { n: 1 })).join()
}

test('words that a page brings along are added to those of the page around it', () => {
  const text = renderToStaticMarkup(
    <Language lang="en" catalogue={{ desk: 'of the desk' }}>
      <MoreWords words={words('items', '事项', 'of items')}>
        <MoreWords words={words('editors', '编辑', 'of editors')}>
          <Said />
        </MoreWords>
      </MoreWords>
    </Language>,
  )
  expect(text).toBe('of the desk,of items,of editors')
})
