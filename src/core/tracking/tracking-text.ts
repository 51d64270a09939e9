import { Refusal } from '../kernel/refusal.ts'
import type { Count } from './collected.ts'
import type { TrackingLine, TrackingStory } from './told-tracking.ts'
import { amongSiblings } from './siblings.ts'
import type { Stands } from './tracking-pages.ts'

const [begin, end] = ['<!-- BEGIN WORK -->', '<!-- END WORK -->']

/** A text that was made before, in its parts: what people wrote, what was generated between the two marks, and what people wrote below. */
export interface WrittenBefore {
  readonly above: string
  readonly work: string
  readonly below: string
  readonly hasMarks: boolean
}


/** Reads a text that was made before and may have been written into since. A text without the marks is all above. Refuses (`invalid`) one whose marks do not stand as a pair. */
export function writtenBefore(text: string): WrittenBefore {
  const [begins, ends] = [placesOf(text, begin), placesOf(text, end)]
  if (begins.length === 0 && ends.length === 0) return { above: text, work: '', below: '', hasMarks: false }
  const [from = -1, to = -1] = [begins[0], ends[0]]
  if (begins.length !== 1 || ends.length !== 1 || from > to) throw new Refusal('invalid', `The text must have ${begin} once and ${end} once below it: what is between is made anew, and nothing else is touched.`, { at: 'body.previous' })
  return { above: text.slice(0, from), work: text.slice(from + begin.length, to), below: text.slice(to + end.length), hasMarks: true }
}

function placesOf(text: string, mark: string): number[] {
  const found: number[] = []
  for (let at = text.indexOf(mark); at !== -1; at = text.indexOf(mark, at + mark.length)) found.push(at)
  return found
}

/** Labels that a person allows by a comment such as `<!-- LABEL: docs -->` (DOMAIN 1.5). */
export function labelsAllowed({ above, below }: WrittenBefore): string[] {
  return [...`${above}\n${below}`.matchAll(/<!--\s*LABEL:\s*([^\n]{1,100}?)\s*-->/g)].map(([, found = '']) => found)
}

/** A text without those comments: labels do not leave, neither do they so. */
export function withoutLabels(before: WrittenBefore): WrittenBefore {
  const [above, below] = [before.above, before.below].map((text) => text.replace(/^[ \t]*<!--\s*LABEL:[^]*?-->[ \t]*\r?\n|<!--\s*LABEL:[^]*?-->/gim, '')) as [string, string]
  return { ...before, above, below }
}

/** Which of some titles stand, as whole words, in what people wrote around the work: it would tell readers of what their page keeps bare. One of signs alone has no word. */
export function titlesAround({ above, below }: WrittenBefore, titles: readonly string[]): string[] {
  const around = ` ${wordsIn(`${above}\n${below}`)} `
  return titles.filter((title) => wordsIn(title) !== '' && around.includes(` ${wordsIn(title)} `))
}

function wordsIn(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ').trim()
}

/** The codes of lines in the order in which they stand in a generated part, as somebody may have reordered them. */
export function codesIn({ work }: WrittenBefore): string[] {
  return [...work.matchAll(/<!-- ([0-9a-f]{12}) -->[ \t]*$/gm)].map(([, code = '']) => code)
}

/**
 * Lines in the order of a text that people have reordered: those that it has stand as in the text, those that it lacks after them.
 */
export function inWrittenOrder(lines: readonly TrackingLine[], codes: readonly string[]): TrackingLine[] {
  const place = new Map(codes.map((code, at) => [code, at]))
  return amongSiblings(lines, (a, b) => (place.get(a.code) ?? codes.length) - (place.get(b.code) ?? codes.length))
}

/** A tracking page as Markdown, with what people wrote around it left as it is, to the byte. */
export function trackingText(story: TrackingStory, before: WrittenBefore | undefined): string {
  const made = `${begin}\n${work(story)}\n${end}`
  if (before === undefined || (!before.hasMarks && before.above.trim() === '')) return `# ${plain(story.title)}\n\nWhat is written above and below the work stays when the page is made anew.\n\n${made}\n`
  if (before.hasMarks) return `${before.above}${made}${before.below}`
  return `${before.above}${before.above.endsWith('\n') ? '\n' : '\n\n'}${made}\n`
}

function work({ milestone, isPlanKept, planned, added, lines, estimates }: TrackingStory): string {
  const parts = [
    milestone === undefined ? '' : `Milestone: ${plain(milestone)}`,
    isPlanKept ? `Planned: ${said(planned)}\nAdded since: ${said(added)}` : `All: ${said(added)}`,
    lines.length === 0 ? 'Nothing has these labels yet.' : lines.map((line) => lineText(line, isPlanKept)).join('\n'),
    estimates.length === 0 ? '' : `Estimates: ${estimates.map(({ owner, days, unestimated }) => `${plain(owner)} ${days}d${unestimated === 0 ? '' : ` (${unestimated} without an estimate)`}`).join(', ')}`,
  ]
  return parts.filter((part) => part !== '').join('\n\n')
}

export const standWords: Readonly<Record<Stands, string>> = { done: 'done', ongoing: 'under way', open: 'to do', deferred: 'put off', dropped: 'dropped', moved: 'moved out' }

/** "5: 3 done, 1 under way, 1 put off", "3 to do". */
export function said(count: Count): string {
  const parts = (Object.keys(standWords) as Stands[]).flatMap((one) => (count[one] === 0 ? [] : [`${count[one]} ${standWords[one]}`]))
  return parts.length === 0 ? 'nothing' : parts.length === 1 ? (parts[0] as string) : `${count.all}: ${parts.join(', ')}`
}

function lineText({ code, is, depth, title, stands, isPlanned, link, owner, estimate, labels }: TrackingLine, isPlanKept: boolean): string {
  const box = is === 'page' ? '-' : stands === 'done' ? '- [x]' : '- [ ]'
  const bare = link === undefined ? `Private ${is} ${code.slice(0, 8)}` : `<${link}>`
  const name = title === undefined ? bare : is === 'page' ? `**${plain(title)}**` : stands === 'dropped' ? `~~${plain(title)}~~` : plain(title)
  const notes = [
    stands === 'ongoing' || stands === 'deferred' || stands === 'dropped' || stands === 'moved' ? standWords[stands] : '',
    is === 'item' && isPlanKept && !isPlanned ? 'added since' : '', owner === undefined ? '' : plain(owner), estimate === undefined ? '' : `${estimate}d`,
  ].filter((note) => note !== '')
  const tags = labels.map((one) => ` \`${one.replaceAll(/[`<>\s]+/g, ' ').trim()}\``).join('')
  return `${'  '.repeat(depth)}${box} ${name}${tags}${notes.length === 0 ? '' : ` (${notes.join('; ')})`} <!-- ${code} -->`
}

/** Text of one line that Markdown reads as it is: no marks of its own, no tags, and no comment that could end the generated part. */
function plain(text: string): string {
  return text.replace(/\s+/g, ' ').trim().replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replace(/[\\`*_[\]~|#]/g, String.raw`\$&`)
}
