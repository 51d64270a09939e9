import type { OutlineLine, OutlineGroup } from '../../audiences/outline.ts'
import { outlineGroups } from '../../audiences/outline.ts'
import { type Maturity, maturityLevels, maturityWords } from '../../plans/maturity.ts'
import { overlaps, type Window } from '../../time/window.ts'
import { Axis } from '../axis.ts'
import type { DeckContext } from '../deck-context.ts'
import { fitText, type Words } from '../fit-text.ts'
import { body, columnsWidth, contentWidth, margin, partBoxes, px } from '../grid.ts'
import { blockHeight, labelWidth, markColor, maturityBlock, maturityLabel, releaseBlock, type Tone } from '../marks.ts'
import { Sheet, type SlideDraft } from '../sheet.ts'
import type { Run, TextLine, TextRole } from '../slide.ts'
import { linesHeight } from '../type.ts'
import { figure } from '../words.ts'

const sentenceX = px(358)
const sentenceWidth = px(626)
const miniX = px(1044)
const miniWidth = px(172)
/** Sentences on one slide; a few of them are set larger. */
const most = 5
const few = 3
const mostAir = px(40)
const groupWidth = columnsWidth(3)

interface SizedLine {
  readonly line: OutlineLine
  readonly text: readonly TextLine[]
  readonly cut: boolean
  readonly height: number
}

/** What changed since another edition or day, told like a note from a colleague (row A7); more than one slide when much has. */
export function changeSlides(context: DeckContext): SlideDraft[] {
  if (context.since === undefined) return []
  const { outline, label } = context.since
  if (outline.lines.length === 0) return [drawNothing(context, label, outline.sentence)]
  const { pages, role } = setLargest(context, outline.lines)
  return pages.map((page, index) => drawPage(context, page, role, pages.length === 1 ? undefined : `${index + 1} of ${pages.length}`, index === 0 ? pages.length : 0))
}

/** A few sentences are set larger, as long as all of them stand on one slide. */
function setLargest(context: DeckContext, lines: readonly OutlineLine[]): { readonly pages: SizedLine[][]; readonly role: TextRole } {
  for (const role of lines.length <= few ? (['row-title', 'lead'] as const) : (['lead'] as const)) {
    const pages = paged(context, lines, role)
    if (pages.length === 1) return { pages, role }
  }
  return { pages: paged(context, lines, 'body'), role: 'body' }
}

function paged(context: DeckContext, lines: readonly OutlineLine[], role: TextRole): SizedLine[][] {
  const pages: SizedLine[][] = [[]]
  let y = px(216)
  let group: OutlineGroup | undefined
  for (const line of lines) {
    const sized = size(context, line, role)
    const page = pages.at(-1) ?? []
    const extra = page.length > 0 && line.group !== group ? px(20) : 0
    if (page.length > 0 && (page.length >= most || y + extra + sized.height > body.bottom)) {
      pages.push([sized])
      y = px(216) + sized.height
    } else {
      page.push(sized)
      y += extra + sized.height
    }
    group = line.group
  }
  return pages
}

function size(context: DeckContext, line: OutlineLine, role: TextRole): SizedLine {
  const words = sentenceOf(line)
  const { lines, cut } = fitText(words, sentenceWidth, 6, role, context.measure)
  return { line, text: lines, cut, height: Math.max(px(70), linesHeight(role, lines.length) + px(22)) }
}

/** The sentence with the name of what it speaks of in bold, and the reason after it. */
function sentenceOf(line: OutlineLine): Words {
  const reason = line.reason !== undefined && !line.sentence.includes(line.reason) ? ` ${closed(line.reason)}` : line.reasonMissing === true ? ' No reason was given.' : ''
  const at = line.sentence.indexOf(line.title)
  if (at < 0 || line.title === '') return `${line.sentence}${reason}`
  const runs: Run[] = [
    { text: line.sentence.slice(0, at) },
    { text: line.title, bold: true },
    { text: `${line.sentence.slice(at + line.title.length)}${reason}` },
  ]
  return runs.filter((run) => run.text !== '')
}

function closed(reason: string): string {
  const text = reason.trim()
  return /[.!?]$/.test(text) ? text : `${text}.`
}

function drawPage(context: DeckContext, lines: readonly SizedLine[], role: TextRole, part: string | undefined, pages: number): SlideDraft {
  const sheet = new Sheet(context.measure)
  const { outline, label } = context.since ?? { outline: { headline: '', lines: [] }, label: '' }
  const title = sheet.title(partBoxes.title, [outline.headline], 'title', 2)
  let y: number = body.top
  let group: OutlineGroup | undefined
  let dated = false
  const air = airOf(lines)
  for (const [index, sized] of lines.entries()) {
    const { line } = sized
    if (line.group !== group) {
      if (index > 0) y += px(-2)
      sheet.hairline('Group line', margin, y, contentWidth)
      sheet.text('Group', { x: margin, y: y + px(role === 'row-title' ? 20 : 16), w: groupWidth }, outlineGroups[line.group], 'row-title', { lines: 1, what: 'The name of a group' })
      y += px(20)
      group = line.group
    }
    if (sized.cut) sheet.report('summarised', `What changed about ${line.title} is longer than its place on the slide.`)
    sheet.lines('Sentence', { x: sentenceX, y, w: sentenceWidth }, sized.text, role)
    dated = drawBeforeAfter(sheet, context, line, y) || dated
    y += sized.height + air
  }
  if (pages > 1) sheet.report('split', `${figure(outline.lines.length, 'change')} are told on ${pages} slides.`)
  return {
    layout: 'change-note', title: part === undefined ? title : `${title}, ${part}`, runningHead: `What changed since ${label}${part === undefined ? '' : `, ${part}`}`,
    ...(dated ? { key: 'Above the line: now. Below, in grey: before.' } : {}),
    shapes: sheet.shapes, findings: sheet.findings, notes: lines.map(({ line }) => line.sentence),
  }
}

/** Space that each sentence takes of what is left, so that a short note stands on its whole slide. */
function airOf(lines: readonly SizedLine[]): number {
  const groups = new Set(lines.map(({ line }) => line.group)).size
  const left = body.bottom - px(216) - lines.reduce((sum, { height }) => sum + height, 0) - px(20) * (groups - 1)
  return Math.max(0, Math.min(mostAir, left / Math.max(1, lines.length)))
}

function drawNothing(context: DeckContext, label: string, sentence: string): SlideDraft {
  const sheet = new Sheet(context.measure)
  const title = sheet.title(partBoxes.title, [sentence.replace(/\.$/, ''), 'Nothing has changed for you'], 'title', 2)
  sheet.hairline('Group line', margin, body.top, contentWidth)
  sheet.text('Group', { x: margin, y: px(212), w: groupWidth }, 'What we checked', 'row-title')
  sheet.text('Sentence', { x: sentenceX, y: px(216), w: sentenceWidth }, 'What is in the plan, its dates, how far along each part is, what it works with, and where it is written down.', 'lead', { lines: 3 })
  return { layout: 'change-note', title, runningHead: `What changed since ${label}`, shapes: sheet.shapes, findings: sheet.findings, notes: [sentence] }
}

/** A small axis for what stands in time, with the two values in words. Answers whether something of before is on it. */
function drawBeforeAfter(sheet: Sheet, context: DeckContext, line: OutlineLine, y: number): boolean {
  const levels = levelsOf(line)
  if (levels !== undefined && line.windows === undefined) {
    drawLevels(sheet, levels, subjectOf(context, line).tone, y)
    return false
  }
  const axis = new Axis(context.plan.window, miniX, miniWidth)
  const shown = (window: Window | undefined): window is Window => window !== undefined && overlaps(window, axis)
  const { tone, steps } = subjectOf(context, line)
  const before = [line.windows?.before].filter(shown)
  const after = steps.filter((step) => shown(step.window))
  const drawn = before.length + after.length > 0 && context.dates.labels !== 'now-next-later'
  if (drawn) drawMiniAxis(sheet, axis, line, { before, after, tone }, y)
  const words = wordsOf(line) ?? (after[0] === undefined ? undefined : context.dates.short(after[0].window))
  if (words !== undefined) {
    sheet.text('Before and after', { x: miniX, y: drawn ? y + px(28) : y + px(2), w: miniWidth }, words, 'label', { color: 'ink-2', lines: drawn ? 1 : 2, what: `Before and after of ${line.title}` })
  }
  return drawn && before.length > 0
}

interface Levels {
  readonly before: Maturity
  readonly after: Maturity
}

function levelCalled(words: string | undefined): Maturity | undefined {
  return maturityLevels.find((level) => maturityWords[level].label === words)
}

/** The two levels of a change of maturity, where its words name them. */
function levelsOf({ group, before, after }: OutlineLine): Levels | undefined {
  const [from, to] = [levelCalled(before), levelCalled(after)]
  return group !== 'maturity' || from === undefined || to === undefined ? undefined : { before: from, after: to }
}

/** The level before and the level now as their blocks, joined by a line: side by side, or below each other where the words are long. */
function drawLevels(sheet: Sheet, { before, after }: Levels, tone: Tone, y: number): void {
  const join = px(20)
  const [from, to] = [before, after].map((level) => Math.max(px(64), labelWidth(sheet, maturityLabel(level))))
  if (from === undefined || to === undefined) return
  const beside = from + join + to <= miniWidth
  maturityBlock(sheet, 'Level before', { x: miniX, y, w: from, h: blockHeight }, before, tone, maturityLabel(before))
  if (beside) sheet.line('Level line', { x: miniX + from, y: y + blockHeight / 2 }, { w: join }, markColor(tone), 1.5)
  else sheet.line('Level line', { x: miniX + px(32), y: y + blockHeight }, { h: px(10) }, markColor(tone), 1.5)
  const at = beside ? { x: miniX + from + join, y } : { x: miniX, y: y + blockHeight + px(10) }
  maturityBlock(sheet, 'Level now', { ...at, w: to, h: blockHeight }, after, tone, maturityLabel(after))
}

/** The longest text that stands beside a sentence; longer values are told by the sentence alone. */
const wordsRoom = 26

function wordsOf(line: OutlineLine): string | undefined {
  const { before, after } = line
  if ((before?.length ?? 0) + (after?.length ?? 0) > wordsRoom) return after !== undefined && after.length <= wordsRoom ? after : undefined
  if (before !== undefined && after !== undefined) return `${before} to ${after}`
  return after ?? (before === undefined ? undefined : `Was ${before}`)
}

interface Drawn {
  readonly before: readonly Window[]
  readonly after: readonly DatedStep[]
  readonly tone: Tone
}
interface DatedStep {
  readonly window: Window
  readonly level?: Maturity | undefined
}

function drawMiniAxis(sheet: Sheet, axis: Axis, line: OutlineLine, { before, after, tone }: Drawn, y: number): void {
  sheet.hairline('Axis', miniX, y + px(11.5), miniWidth, 'line-strong')
  for (const x of [...axis.columns(px(20)).map((column) => column.x), axis.right]) sheet.line('Axis stroke', { x, y: y + px(6) }, { h: px(12) }, 'line-strong')
  const box = (window: Window, top: number, h: number) => {
    const { left, right } = axis.span(window)
    const x = Math.min(Math.max(left, axis.x) + px(1), axis.right - px(6))
    return { x, y: top, w: Math.max(px(5), Math.min(right, axis.right) - x), h }
  }
  for (const window of before) sheet.block(`${line.title}, before`, box(window, y + px(15), px(7)), { geometry: 'round', radius: 0.02, fill: 'line-strong' })
  for (const { window, level } of after) {
    if (level === undefined) releaseBlock(sheet, `${line.title}, now`, box(window, y + px(1), px(11)))
    else maturityBlock(sheet, `${line.title}, now`, box(window, y + px(1), px(11)), level, tone)
  }
}

/** When the thing of a line comes, and how it is drawn: a feature in its problem's hue and levels, anything else as a release. */
function subjectOf({ plan }: DeckContext, line: OutlineLine): { readonly steps: readonly DatedStep[]; readonly tone: Tone } {
  const feature = plan.features.find((one) => one.id === line.id)
  const tone = plan.themes.find((theme) => theme.id === feature?.theme)?.tone ?? 'neutral'
  const dated = (feature?.steps ?? []).flatMap(({ window, level }) => (window === undefined ? [] : [{ window, level }]))
  const moved = line.windows?.after
  if (moved === undefined) return { steps: line.group === 'new' ? dated : [], tone }
  const level = dated.find(({ window }) => window.start === moved.start && window.end === moved.end)?.level
  return { steps: [{ window: moved, level }], tone }
}
