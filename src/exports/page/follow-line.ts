import { escapeAttribute } from '../markup.ts'

/** Where programs follow a plan. Addresses in full: a reader of feeds takes them elsewhere. */
export interface ForPrograms {
  readonly atom: string
  readonly json: string
  readonly calendar: string
  /** Where a site that may show the page in a frame asks how; none where no site may. */
  readonly oembed?: string | undefined
}

/** The tags by which a program finds the other forms of a page. */
export function alternates(programs: ForPrograms | undefined): string[] {
  const all = [
    ['application/atom+xml', programs?.atom, 'What changed, as an Atom feed'], ['application/feed+json', programs?.json, 'What changed, as a JSON feed'],
    ['text/calendar', programs?.calendar, 'Releases, as a calendar'], ['application/json+oembed', programs?.oembed, 'This page in a frame'],
  ] as const
  return all.flatMap(([type, href, title]) => (href === undefined ? [] : [`<link rel="alternate" type="${type}" href="${escapeAttribute(href)}" title="${title}">`]))
}

/** The same for people, and where they are sent each new edition, in one quiet line. */
export function followLine(programs: ForPrograms | undefined, subscribe: string | undefined): string {
  const all = [['by mail', subscribe], ['as an Atom feed', programs?.atom], ['as a JSON feed', programs?.json], ['in your calendar', programs?.calendar]] as const
  const ways = all.flatMap(([words, href]) => (href === undefined ? [] : [`<a href="${escapeAttribute(href)}">${words}</a>`]))
  if (ways.length === 0) return ''
  const told = ways.length === 1 ? ways[0] : `${ways.slice(0, -1).join(', ')} or ${ways.at(-1)}`
  return `<p class="small follow">Follow this plan ${told}.</p>\n`
}
