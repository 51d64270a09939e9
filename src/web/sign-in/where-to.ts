/** Where to go once signed in: only to a place of this service, never to another one that a link may name. */
export function placeAfter(to: string | undefined): string {
  if (to === undefined || !to.startsWith('/') || /^\/[/\\]/.test(to) || /[\p{Cc}\\]/u.test(to)) return '/'
  return to
}
