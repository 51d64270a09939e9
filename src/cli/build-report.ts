import type { SlideDeck } from '../core/decks/slide.ts'
import { deckWindow } from '../core/decks/window.ts'
import type { MadeDeck } from '../core/editions/make-deck.ts'
import type { State } from '../core/kernel/state.ts'
import type { Reading, Remark } from '../core/plans/draft.ts'
import type { ImportReport, OutsidePreview } from '../core/plans/import/report.ts'
import { isDrawn } from '../exports/drawing/letters.ts'
import { missingGlyphs } from '../exports/fonts/missing-glyphs.ts'
import { type BuildOptions, openableColumns } from './build-options.ts'
import { oneLine, remarkLine, type Terminal } from './terminal.ts'

/** All that a build knows when the deck is written. */
export interface Built {
  readonly made: MadeDeck
  readonly state: State
  readonly report: ImportReport
  /** Of the files of --since. */
  readonly earlier: ImportReport | undefined
  readonly readings: readonly Reading[]
}

/** How far ahead the roadmap deck of `build` looks, as a new workspace's does. */
const months = 6

/** Says on stderr what is odd, missing, or open to customers, and on stdout what was made: one line, or one JSON document. */
export function sayBuilt(built: Built, options: BuildOptions, terminal: Terminal): void {
  const { report, made } = built
  // The files of --since may be the same ones: what is odd in them is told once.
  const told = new Set<string>()
  for (const remark of [...(built.earlier?.remarks ?? []), ...report.remarks].sort(worstLast)) {
    const line = remarkLine(remark)
    if (!told.has(line)) terminal.err(line)
    told.add(line)
  }
  for (const preview of report.outside) for (const line of outsideLines(preview)) terminal.err(`outside: ${line}`)
  const findings = findingsOf(built, options.out)
  for (const sentence of findings) terminal.err(`finding: ${sentence}`)
  const window = deckWindow(made.view.today, months)
  const { slides } = made.slides
  if (options.json === true) {
    terminal.out(JSON.stringify({
      out: options.out, audience: made.view.audience.key, window, slides: slides.map(({ title }) => title), outline: made.outline, findings, report, ...(built.earlier === undefined ? {} : { since: built.earlier }),
    }))
    return
  }
  if (made.outline !== undefined) terminal.out([made.outline.headline, ...made.outline.lines.map(({ sentence }) => `  ${sentence}`)].map(oneLine).join('\n'))
  terminal.out(`${options.out}: ${slides.length} slides for ${audienceWords(made)}, ${window.start} to ${window.end}; ${counted([...(built.earlier?.remarks ?? []), ...report.remarks])} on the files.`)
}

/** Errors stand last, where the eye is when the command has ended; else the order of the files. */
function worstLast(a: Remark, b: Remark): number {
  return Number(a.severity === 'error') - Number(b.severity === 'error')
}

function audienceWords({ view }: MadeDeck): string {
  return view.audience.key === 'internal' ? 'everyone inside' : view.audience.key
}

/** What customers may see of one collection of a source; nothing for collections of which they see nothing. */
function outsideLines({ source, collection, open, count, examples }: OutsidePreview): string[] {
  if (open.length === 0 || count === 0) return []
  const example = Object.values(examples[0] ?? {}).find((value) => typeof value === 'string')
  const what = count === 1 ? collection.replace(/s$/, '') : collection
  return [oneLine(`${source}: customers may see ${count} ${what.replaceAll('-', ' ')} by ${listed(open.map(({ column }) => column))}${example === undefined ? '' : `, such as "${shortened(String(example))}"`}.`)]
}

function findingsOf(built: Built, out: string): string[] {
  const { slides } = built.made
  const deck = slides.findings.map(({ slide, sentence }) => (slide === undefined ? sentence : `Slide ${slide}: ${sentence}`))
  return [...nothingLeaves(built), ...deck, ...glyphFindings(slides, out)].map(oneLine)
}

/** A deck that tells nothing of the plans says so first, with what to do about it. */
function nothingLeaves({ made, state, readings }: Built): string[] {
  const { audience } = made.view
  const seen = made.view.list<{ readonly id: string; readonly kind: string }>('items')
  if (seen.length > 0) return hasContent(made) ? [] : [`The deck has nothing to tell: of ${kindsOf(seen)} in these plans none belongs in a product roadmap of these months.`]
  if (state.list('items').length === 0) return []
  const columns = openableColumns(readings)
  const title = columns.find(({ field }) => field === 'title')
  const start = `Nothing of these plans may go to ${audience.key}, so the deck tells none of it`
  if (title === undefined) return [`${start}.`]
  if (title.class === 'customers') return [`${start}: no row has both a title and a kind that ${audience.key} are told of.`]
  if (columns.some((column) => column.class === 'customers')) return [`${start}: a row goes only with its title, and the column "${title.column}" is internal; name it with --outside too.`]
  const more = columns.filter(({ field }) => ['start', 'end', 'window', 'maturity', 'value', 'release'].includes(field)).map(({ column }) => column)
  const example = [...new Set([title.column, ...more])].filter((name) => !name.includes(' – ')).slice(0, 4).map((name) => (name.includes(',') ? `"${name}"` : name)).join(',')
  return [`${start}: every column of a table is internal until you say otherwise. Name the columns that customers may see, such as --outside '${example}'.`]
}

/** Slides between the opening ones and the closing one. */
function hasContent({ slides }: MadeDeck): boolean {
  return slides.slides.some(({ layout }) => !['cover', 'statement-list', 'closing'].includes(layout))
}

/** "254 events and 2 papers" */
function kindsOf(items: readonly { readonly kind: string }[]): string {
  const counts = new Map<string, number>()
  for (const { kind } of items) counts.set(kind, (counts.get(kind) ?? 0) + 1)
  return listed([...counts].map(([kind, n]) => (n === 1 ? `1 ${kind}` : `${n} ${kind.endsWith('y') ? `${kind.slice(0, -1)}ies` : `${kind}s`}`)))
}

/** A PDF brings all its fonts; in the other files the program that shows the deck has a say. */
function glyphFindings(deck: SlideDeck, out: string): string[] {
  if (out.toLowerCase().endsWith('.pdf')) return missingGlyphs(deck, isDrawn).map(({ slide, character }) => `Slide ${slide}: no font of ours draws the character ${character}; the PDF shows a box there, and keeps it as text.`)
  return missingGlyphs(deck).map(({ slide, character }) => `Slide ${slide}: no font of ours draws the character ${character}; the program that shows the deck picks one.`)
}

function counted(remarks: readonly Remark[]): string {
  const of = (severity: Remark['severity']) => {
    const n = remarks.filter((remark) => remark.severity === severity).length
    return `${n} ${severity}${n === 1 ? '' : 's'}`
  }
  return `${of('error')}, ${of('warning')} and ${of('note')}`
}

function listed(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`
}

function shortened(text: string): string {
  return text.length > 60 ? `${text.slice(0, 57)}…` : text
}
