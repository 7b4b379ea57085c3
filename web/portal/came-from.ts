// Where somebody comes from: other portals lead here with `?from=their-name`. The mark goes along from page to page until an application begins,
// and stays with the case. What is none is as if it were not there.

const mark = /^[a-z0-9][a-z0-9-]{0,39}$/

/** The mark of an address. */
export const cameFrom = (params: URLSearchParams): string | undefined => {
  const from = params.get('from') ?? ''
  return mark.test(from) ? from : undefined
}

/** The page with the mark on its links to items and applications. */
export const carryFrom = (html: string, from: string): string =>
  html.replaceAll(
    /(<a [^>]*?href=")(\/(?:apply|items)\/[^"#]*)/g,
    (_, before: string, href: string) => `${before}${href}${href.includes('?') ? '&amp;' : '?'}from=${from}`,
  )

/** The page as it stands in a frame: whatever leads away opens in a window of its own. */
export const leadOut = (html: string): string =>
  html.replaceAll(/<a (?=[^>]*href="(?!#))(?![^>]*target=)/g, '<a target="_blank" rel="noopener" ')
