/** Where to go after signing in: the `back` of the query if it is a path of this site, else my page. */
export function backFrom(search: string): string {
  const back = new URLSearchParams(search).get('back') ?? ''
  return /^\/(?![/\\])/.test(back) ? back : '/my'
}
