import { labelWindow } from '../../time/label.ts'
import type { PeriodCell } from '../../time/period.ts'
import type { ActivityGrid, GridActivity, GridCell, GridLoad, GridRow } from '../activity-grid.ts'
import { breakText, widthOf } from '../fit-text.ts'
import { contentWidth, internalBody, internalPartBoxes, margin, px } from '../grid.ts'
import { deepColor, markColor } from '../marks.ts'
import { Sheet, type SlideDraft } from '../sheet.ts'
import type { Measure } from '../slide.ts'
import { linesIn } from '../type.ts'
import { capital, counted, figure, listedUpTo } from '../words.ts'

const bucketWidth = px(172)
const firstX = px(270)
const columnStep = px(239)
const cellWidth = px(219)
const rowsTop = px(200)
const loadHeight = px(56)
/** Activities that a cell names; the others are counted. */
const named = 3
const columnsOnSlide = 4
const emptyWidth = px(215)

/** The activity roadmap: buckets against periods, four periods a slide, as many buckets as fit. */
export function activityGridSlides(grid: ActivityGrid, measure: Measure): SlideDraft[] {
  const parts: Part[] = []
  for (let from = 0; from < grid.periods.length; from += columnsOnSlide) {
    const to = Math.min(grid.periods.length, from + columnsOnSlide)
    const wide = rowPages(grid, { from, to, lines: 2 }, measure)
    const pages = wide.length === 1 ? wide : rowPages(grid, { from, to, lines: 1 }, measure)
    parts.push(...(pages.length < wide.length ? pages : wide))
  }
  const drafts = parts.map((part, index) => drawGrid(grid, part, measure, parts.length === 1 ? '' : `, ${index + 1} of ${parts.length}`))
  const [first, ...others] = drafts
  if (first === undefined || others.length === 0) return drafts
  const split = { code: 'split' as const, sentence: `The grid has ${figure(grid.periods.length, 'period')} and ${figure(grid.rows.length, 'bucket')} and takes ${drafts.length} slides.` }
  return [{ ...first, findings: [...first.findings, split] }, ...others]
}

/** Periods of a slide, and how many lines a name may take. */
interface Span {
  readonly from: number
  readonly to: number
  readonly lines: number
}
interface Part extends Span {
  readonly rows: readonly { readonly row: GridRow; readonly height: number }[]
}

function rowPages(grid: ActivityGrid, span: Span, measure: Measure): Part[] {
  const room = internalBody.bottom - rowsTop - (grid.loads === undefined ? 0 : loadHeight)
  const pages: { row: GridRow; height: number }[][] = [[]]
  let used = 0
  for (const row of grid.rows) {
    const height = rowHeight(row, span, measure)
    if (used + height > room && (pages.at(-1)?.length ?? 0) > 0) {
      pages.push([])
      used = 0
    }
    pages.at(-1)?.push({ row, height })
    used += height
  }
  return pages.map((rows) => ({ ...span, rows }))
}

function rowHeight(row: GridRow, { from, to, lines }: Span, measure: Measure): number {
  const bucket = breakText([{ text: row.title, bold: true }], bucketWidth, 'label', measure).length
  const cells = row.cells.slice(from, to).map((cell) => {
    if (cell.activities.length === 0) return cell.emptyBecause === undefined ? 0 : px(20) * (1 + Math.min(lines, breakText(cell.emptyBecause, emptyWidth, 'label', measure).length))
    const shown = cell.activities.slice(0, named).map((activity) => activityHeight(activity, lines, measure))
    return shown.reduce((sum, one) => sum + one, 0) + (cell.activities.length > named ? px(28) : 0)
  })
  return Math.max(px(62), px(20) + Math.max(px(20) * Math.min(2, bucket), ...cells))
}

function activityHeight(activity: GridActivity, lines: number, measure: Measure): number {
  return px(20) * Math.min(lines, breakText(activity.title, nameWidth(activity, measure), 'label', measure).length) + px(8)
}

function ownerWidth(activity: GridActivity, measure: Measure): number {
  return activity.owner === '' ? 0 : Math.min(px(70), widthOf(activity.owner, 'label', measure) + px(1))
}

function nameWidth(activity: GridActivity, measure: Measure): number {
  const owner = ownerWidth(activity, measure)
  return cellWidth - px(16) - (owner === 0 ? 0 : owner + px(8))
}

function drawGrid(grid: ActivityGrid, part: Part, measure: Measure, words: string): SlideDraft {
  const sheet = new Sheet(measure)
  const periods = grid.periods.slice(part.from, part.to)
  const title = sheet.title(internalPartBoxes.title, titles(grid), 'title-internal', 1)
  drawHeads(sheet, grid, periods, part.from)
  let y = rowsTop
  for (const { row, height } of part.rows) {
    sheet.hairline('Row line', margin, y, contentWidth)
    sheet.text('Bucket', { x: margin, y: y + px(12), w: bucketWidth }, [{ text: row.title, bold: true }], 'label', { color: deepColor(row.tone), lines: 2, what: `The name “${row.title}”` })
    for (const [index, cell] of row.cells.slice(part.from, part.to).entries()) drawCell(sheet, row, cell, { x: firstX + index * columnStep, y, h: height }, part.lines)
    y += height
  }
  sheet.hairline('Row line', margin, y, contentWidth)
  if (part.rows.length === 0) {
    sheet.text('No buckets', { x: firstX, y: y + px(12), w: px(700) }, 'This roadmap has no buckets yet.', 'body', { color: 'ink-2' })
    y += px(48)
  }
  if (grid.loads !== undefined) y = drawLoad(sheet, grid.loads, part.from, part.to, y)
  for (let index = 0; index < periods.length; index++) sheet.line('Column line', { x: firstX + index * columnStep - px(10), y: px(148) }, { h: y - px(148) }, 'line')
  report(sheet, grid, part.rows[0]?.row)
  return {
    layout: 'grid', title: `${title}${words}`, runningHead: `${grid.title}, ${periods[0]?.short ?? ''} to ${periods.at(-1)?.short ?? ''}${words}`,
    key: `Solid: under way or done. Outline: planned.${grid.loads?.some(({ there }) => there !== undefined) === true ? ' Upright stroke: 100% of capacity.' : ''}`, shapes: sheet.shapes, findings: sheet.findings, notes: [], compact: true,
  }
}

function drawHeads(sheet: Sheet, grid: ActivityGrid, periods: readonly PeriodCell[], from: number): void {
  sheet.text('Period head', { x: margin, y: px(148), w: bucketWidth }, 'Period', 'label', { color: 'ink-2' })
  sheet.text('Release head', { x: margin, y: px(170), w: bucketWidth }, 'Product releases', 'label', { color: 'ink-2' })
  for (const [index, period] of periods.entries()) {
    const x = firstX + index * columnStep
    const months = labelWindow({ start: period.start, end: period.end, precision: 'month' })
    const short = /\d{4}|FY/.test(period.short) ? period.short : `${period.short} ${period.year}`
    const words = months === short ? [{ text: short, bold: true }] : [{ text: short, bold: true }, { text: `  ${months}` }]
    sheet.text('Period', { x, y: px(148), w: cellWidth }, words, 'label', { lines: 1, what: `The head of ${short}` })
    const releases = grid.releases[from + index] ?? []
    const fitting = [releases.length, 3, 2, 1].map((most) => listedUpTo(releases, most)).find((text) => widthOf(text, 'label', sheet.measure) <= cellWidth)
    sheet.text('Releases', { x, y: px(170), w: cellWidth }, releases.length === 0 ? 'No release planned' : (fitting ?? figure(releases.length, 'release')), 'label', { color: 'ink-2', lines: 1 })
  }
}

interface CellBox {
  readonly x: number
  readonly y: number
  readonly h: number
}

function drawCell(sheet: Sheet, row: GridRow, cell: GridCell, at: CellBox, lines: number): void {
  if (cell.activities.length === 0) return drawEmpty(sheet, row, cell, at)
  let y = at.y + px(12)
  for (const activity of cell.activities.slice(0, named)) {
    drawActivity(sheet, row, activity, at.x, y, lines)
    y += activityHeight(activity, lines, sheet.measure)
  }
  const rest = cell.activities.length - named
  if (rest <= 0) return
  sheet.text('More', { x: at.x + px(16), y, w: cellWidth - px(16) }, `and ${rest} more in the list`, 'label', { color: 'ink-2' })
  sheet.report('summarised', `A cell of “${row.title}” has ${cell.activities.length} activities; the slide names ${named}: also ${listedUpTo(cell.activities.slice(named).map((one) => one.title), 10)}.`)
}

function drawActivity(sheet: Sheet, row: GridRow, activity: GridActivity, x: number, y: number, lines: number): void {
  const fill = activity.begun ? { fill: markColor(row.tone) } : { stroke: { color: markColor(row.tone), width: 1.1 } }
  sheet.block(`${activity.title} mark`, { x, y: y + px(5), w: px(10), h: px(10) }, { ...fill, alt: activity.begun ? 'Under way or done' : 'Planned' })
  sheet.text('Activity', { x: x + px(16), y, w: nameWidth(activity, sheet.measure) }, activity.title, 'label', { lines, what: `The name “${activity.title}”` })
  const owner = ownerWidth(activity, sheet.measure)
  if (owner > 0) sheet.text('Owner', { x: x + cellWidth - owner, y, w: owner }, activity.owner, 'label', { color: 'ink-2', align: 'right', lines: 1, what: `The name “${activity.owner}”` })
}

function drawEmpty(sheet: Sheet, row: GridRow, cell: GridCell, { x, y, h }: CellBox): void {
  if (cell.emptyBecause !== undefined) {
    const most = linesIn(h - px(18), 'label')
    sheet.text('Empty on purpose', { x, y: y + px(12), w: emptyWidth }, `Empty on purpose:\n${cell.emptyBecause}`, 'label', { color: 'ink-2', lines: most, what: `The reason for an empty cell of “${row.title}”` })
    return
  }
  sheet.block('Undecided', { x: x - px(4), y: y + px(9), w: px(227), h: h - px(17) }, {
    geometry: 'round', radius: 0.031, fill: 'paper', stroke: { color: 'ink-2', width: 0.94, dashed: true },
    label: { words: 'Undecided', color: 'ink', align: 'left', inset: px(12) },
  })
}

/** The load of each period: of what is there, with an upright stroke at all of it, where that is known; else in days of work, the longest bar the fullest period. */
function drawLoad(sheet: Sheet, loads: readonly GridLoad[], from: number, to: number, y: number): number {
  const mostDays = Math.max(1, ...loads.map(({ days }) => days))
  const mostShare = Math.max(1, ...loads.map((load) => shareOf(load) ?? 0))
  sheet.text('Load', { x: margin, y: y + px(14), w: bucketWidth }, [{ text: 'Load', bold: true }], 'label')
  for (const [index, load] of loads.slice(from, to).entries()) {
    const x = firstX + index * columnStep
    const share = shareOf(load)
    const isOver = share !== undefined && Math.round(share * 100) > 100
    const words = share === undefined ? figure(Math.round(load.days), 'day of work', 'days of work') : `${Math.round(share * 100)}% of capacity`
    const width = px(205) * (share === undefined ? load.days / mostDays : share / mostShare)
    sheet.text('Load of the period', { x, y: y + px(14), w: cellWidth }, [{ text: words, bold: isOver }], 'label', isOver ? { color: 'bad' } : {})
    sheet.block('Load track', { x, y: y + px(40), w: px(205), h: px(6) }, { fill: 'line' })
    if (width > 0) sheet.block('Load bar', { x, y: y + px(40), w: width, h: px(6) }, { fill: isOver ? 'bad' : 'ink-2', alt: words })
    if (share !== undefined) sheet.line('All of it', { x: x + px(205) / mostShare, y: y + px(36) }, { h: px(14) }, 'ink', 1)
  }
  return y + px(52)
}

/** How much of what is there a period asks for; 1 is all of it. Unset where nobody knows what is there. */
function shareOf({ days, there }: GridLoad): number | undefined {
  return there === undefined ? undefined : there === 0 ? (days === 0 ? 0 : 2) : days / there
}

/** Rounded as it is told, so that no period of 100% is called over. */
function overloaded(grid: ActivityGrid): PeriodCell[] {
  return grid.periods.filter((_, index) => Math.round((shareOf(grid.loads?.[index] ?? { days: 0 }) ?? 0) * 100) > 100)
}

function undecidedOf(grid: ActivityGrid): number {
  return grid.rows.reduce((sum, row) => sum + row.cells.filter((cell) => cell.activities.length === 0 && cell.emptyBecause === undefined).length, 0)
}

function titles(grid: ActivityGrid): string[] {
  const undecided = undecidedOf(grid)
  const activities = new Set(grid.rows.flatMap((row) => row.cells.flatMap((cell) => cell.activities.map((one) => `${row.title}\n${one.title}`)))).size
  if (grid.rows.length === 0) return ['No buckets yet, so nothing is planned']
  const decision = `${counted(undecided, 'cell')} ${undecided === 1 ? 'needs' : 'need'} a decision`
  const over = overloaded(grid)
  if (over.length > 0) {
    const which = over.length === 1 ? `${over[0]?.short ?? ''} is` : `${capital(counted(over.length, 'period'))} are`
    return undecided === 0 ? [`${which} over capacity, and every cell is decided`, `${which} over capacity`] : [`${which} over capacity, and ${decision}`, `${which} over capacity`]
  }
  if (undecided === 0) return [`Every cell is decided, with ${counted(activities, 'activity', 'activities')} planned`]
  return [`${capital(counted(activities, 'activity', 'activities'))} planned, and ${decision}`, capital(decision)]
}

function report(sheet: Sheet, grid: ActivityGrid, first: GridRow | undefined): void {
  if (first !== grid.rows[0] || grid.waiting.length === 0) return
  sheet.report('summarised', `${figure(grid.waiting.length, 'activity has', 'activities have')} no bucket or no date and ${grid.waiting.length === 1 ? 'waits' : 'wait'} beside the grid: ${listedUpTo(grid.waiting, 20)}.`)
}
