import { useLang, useLocal, useSay } from '../../ui/i18n/index.ts'
import type { PowerLine } from '../api/powers.ts'
import type { PageKey } from './page.ts'

/** Who holds a power: the level, and the organ or the windows; in a chosen district by name. */
export function Holder({ line, isLong = false }: { line: PowerLine; isLong?: boolean }) {
  const say = useSay<PageKey>()
  const local = useLocal()
  const comma = useLang() === 'zh' ? '、' : ', '
  const shown = line.units.slice(0, isLong ? undefined : 1)
  const names = shown.map(({ name }) => local(name)).join(comma)
  const rest = line.units.length - shown.length
  return (
    <>
      <span className="tag tag-strong">{say(`level.${line.level}`)}</span>{' '}
      {names
        ? rest > 0
          ? say('powers.and-more', { name: names, n: line.units.length })
          : names
        : line.by === 'organ'
          ? local(line.function.name)
          : say(line.by === 'site' ? 'powers.window' : 'powers.online')}
    </>
  )
}
