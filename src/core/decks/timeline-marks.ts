import type { Axis } from './axis.ts'
import { sincePhrase, untilPhrase, type Dates } from './dates.ts'
import { px, slideEdge } from './grid.ts'
import { blockHeight, deepColor, labelInset, labelWidth, markColor, maturityBlock, maturityLabel, releaseBlock, type Tone } from './marks.ts'
import { maturityWords } from '../plans/maturity.ts'
import type { Sheet } from './sheet.ts'
import type { RowMark, TimelineRow } from './timeline-lanes.ts'

const inset = px(6)
/** A window too short to see is drawn this wide, about its middle. */
const leastWidth = px(10)
const gap = px(5)

/** Where a mark stands: its block, and its words inside it or beside it. */
interface Placed {
  readonly mark: RowMark
  readonly left: number
  readonly right: number
  readonly words: string
  /** Left edge of words that stand beside the block; unset when they stand inside. */
  readonly beside?: number | undefined
  /** Width of the words. */
  readonly w: number
}

/** Left and right edge that a mark takes with the fewest words it can have, before anything else is on the row. */
export function extent(sheet: Sheet, mark: RowMark, axis: Axis): { readonly left: number; readonly right: number } {
  const { left, right } = edges(mark, axis)
  const w = labelWidth(sheet, mark.label, mark.level === undefined)
  if (w <= right - left) return { left, right }
  return right + gap + w <= axis.right ? { left, right: right + gap + w } : { left: left - gap - w, right }
}

function edges(mark: RowMark, axis: Axis): { left: number; right: number } {
  const span = axis.span(mark.window)
  const left = span.left < axis.x ? axis.x : span.left + inset
  const right = mark.window.end > axis.end ? slideEdge : span.right - inset
  if (right - left >= leastWidth) return { left, right }
  const middle = (Math.max(span.left, axis.x) + Math.min(span.right, slideEdge)) / 2
  return { left: middle - leastWidth / 2, right: middle + leastWidth / 2 }
}

/** A row in as many rows as keep its blocks apart: the first has the name. */
export function apart(row: TimelineRow, axis: Axis): TimelineRow[] {
  const rows: { marks: RowMark[]; right: number }[] = []
  for (const mark of row.marks) {
    const { left, right } = edges(mark, axis)
    const free = rows.find((one) => one.right + px(2) <= left)
    if (free === undefined) rows.push({ marks: [mark], right })
    else {
      free.marks.push(mark)
      free.right = right
    }
  }
  return rows.map(({ marks }, index) => (index === 0 ? { ...row, marks } : { name: '', marks }))
}

/** What a mark says: its level or release, with its date where the block is too narrow to show it, and how far past the end it goes. */
function wordsOf(mark: RowMark, axis: Axis, dates: Dates, width: number, sheet: Sheet): string {
  if (mark.window.end > axis.end && dates.labels !== 'now-next-later') return `${mark.label}, to ${untilPhrase(mark.window.end, axis.end)}`
  const bold = mark.level === undefined
  if (bold && dates.labels !== 'now-next-later' && labelWidth(sheet, mark.label, true) > width) return `${mark.label}, ${dates.short(mark.window)}`
  return mark.label
}

/** Draws a row: the line of what is yours to use, what was there before, and the blocks with their words. */
export function drawRow(sheet: Sheet, row: TimelineRow, y: number, tone: Tone, axis: Axis, dates: Dates): void {
  const before = row.before === undefined ? undefined : beforeText(sheet, row, axis)
  const placed = place(sheet, row.marks, axis, dates, before === undefined ? axis.x : before.right)
  drawUse(sheet, row, placed, before?.right, y, tone, axis)
  if (before !== undefined) {
    sheet.block(`${row.name}: ${before.words}`, { x: before.left, y: y + px(3), w: before.right - before.left, h: px(20) }, {
      fill: 'paper', label: { words: before.words, color: deepColor(tone), align: 'left', inset: 0 },
    })
  }
  for (const one of placed) drawMark(sheet, row, one, y, tone)
}

function beforeText(sheet: Sheet, row: TimelineRow, axis: Axis): { words: string; left: number; right: number } | undefined {
  if (row.before === undefined) return undefined
  const left = axis.x + inset
  const room = Math.min(axis.right, ...row.marks.map((mark) => edges(mark, axis).left)) - left - gap
  const since = sincePhrase(row.before.end, axis.start)
  for (const words of [`${maturityLabel(row.before.level)} since ${since}`, `${maturityLabel(row.before.level, true)} since ${since}`]) {
    const w = labelWidth(sheet, words) - 2 * labelInset + px(4)
    if (w <= room) return { words, left, right: left + w }
  }
  return undefined
}

/** Puts words inside their block where they fit, else at its right, else at its left, else shortened; never over a neighbour. */
function place(sheet: Sheet, marks: readonly RowMark[], axis: Axis, dates: Dates, from: number): Placed[] {
  const placed: Placed[] = []
  let taken = from
  for (const [index, mark] of marks.entries()) {
    const { left, right } = edges(mark, axis)
    const next = marks[index + 1]
    // Words end where the months end; only where there is no other room do they go on into the slide's margin.
    const limits = next === undefined ? [axis.right, slideEdge - px(8)] : [edges(next, axis).left - gap]
    const full = wordsOf(mark, axis, dates, right - left, sheet)
    const short = mark.level === undefined ? mark.label : maturityLabel(mark.level, true)
    const spots = limits.flatMap((limit) => [full, short].map((words) => spot(words, labelWidth(sheet, words, mark.level === undefined), left, right, taken, limit)))
    const found = spots.find((one) => one !== undefined)
    if (found === undefined) sheet.report('summarised', `The timeline has no room for the words “${full}” beside their block.`)
    placed.push({ mark, left, right, words: found?.words ?? '', beside: found?.beside, w: found?.w ?? 0 })
    taken = Math.max(right, found?.beside === undefined ? 0 : found.beside + found.w)
  }
  return placed
}

function spot(words: string, w: number, left: number, right: number, taken: number, limit: number): { words: string; w: number; beside?: number } | undefined {
  if (w <= right - left) return { words, w }
  const tight = w - 2 * labelInset + px(8)
  if (right + gap + tight <= limit) return { words, w: tight, beside: right + gap }
  if (left - gap - tight >= taken) return { words, w: tight, beside: left - gap - tight }
  return undefined
}

function drawMark(sheet: Sheet, row: TimelineRow, placed: Placed, y: number, tone: Tone): void {
  const { mark, left, right, words, beside } = placed
  const box = { x: left, y, w: right - left, h: blockHeight }
  const name = `${row.name}: ${words}`
  const inside = beside === undefined && words !== '' ? words : undefined
  if (mark.level === undefined) releaseBlock(sheet, name, box, inside)
  else maturityBlock(sheet, name, box, mark.level, tone, inside)
  if (beside === undefined) return
  const bold = mark.level === undefined
  const w = labelWidth(sheet, words, bold) - 2 * labelInset + px(8)
  // The paper behind the words reaches to the block, so that the line of use does not show between them.
  const atRight = beside > left
  sheet.block(`${name}, words`, { x: atRight ? right + px(0.8) : beside, y: y + px(3), w: w + gap - px(0.8), h: px(20) }, {
    fill: 'paper', label: { words: [{ text: words, bold }], color: bold ? 'ink' : deepColor(tone), align: atRight ? 'right' : 'left', inset: px(3) },
  })
}

/** The line "yours to use": from the first level that can be used to the end of the axis, or to where it is taken away. */
function drawUse(sheet: Sheet, row: TimelineRow, placed: readonly Placed[], beforeEnd: number | undefined, y: number, tone: Tone, axis: Axis): void {
  const usable = placed.find(({ mark }) => mark.level !== undefined && maturityWords[mark.level].mark !== 'none' && mark.level !== 'removed' && mark.level !== 'disabled')
  const words = usable?.beside === undefined || usable.beside < usable.left ? 0 : usable.beside + usable.w
  const start = beforeEnd ?? (usable === undefined ? undefined : Math.max(usable.right, words))
  if (start === undefined) return
  const gone = placed.find(({ mark }) => mark.level === 'removed' || mark.level === 'disabled')
  const pastEnd = placed.some(({ right }) => right >= slideEdge)
  const end = gone?.left ?? (pastEnd ? slideEdge : axis.right)
  if (end - start > px(4)) sheet.line(`${row.name}: yours to use`, { x: start, y: y + blockHeight / 2 }, { w: end - start }, markColor(tone), 1.5)
}
