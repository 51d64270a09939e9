import { Axis } from '../axis.ts'
import { type DeckContext, horizonWords } from '../deck-context.ts'
import type { Release } from '../deck-plan.ts'
import { breakText, widthOf } from '../fit-text.ts'
import { contentWidth, margin, partBoxes, px } from '../grid.ts'
import { deepColor, type Tone } from '../marks.ts'
import { labelledColumns } from '../horizons.ts'
import { Sheet, type SlideDraft } from '../sheet.ts'
import type { TextLine } from '../slide.ts'
import { type GroupBy, groupsOf } from '../timeline-groups.ts'
import { type Lane, timelineLanes, type TimelineRow } from '../timeline-lanes.ts'
import { inWindow } from '../window.ts'
import { apart, drawRow, extent } from '../timeline-marks.ts'
import { bound, capital, counted, figure, listed, listedUpTo } from '../words.ts'
import { undatedText } from './undated.ts'

const axisBox = { x: px(456), w: px(760) } as const
const laneX = margin
const laneWidth = px(164)
const nameX = px(260)
const nameWidth = px(188)
const bottom = px(656)
const firstRow = px(220)
/** Row steps, widest first: few rows are set wide, so that a short plan fills its slide. */
const steps = [px(72), px(60), px(52), px(48), px(42), px(36), px(33), px(30)] as const

interface SizedRow {
  readonly row: TimelineRow
  readonly lines: readonly TextLine[]
  readonly height: number
}
interface SizedLane {
  readonly label: readonly TextLine[]
  readonly tone: Tone
  readonly bold: boolean
  readonly rows: readonly SizedRow[]
  /** From the top of its first block to the hairline under it. */
  readonly height: number
}

/** The timeline as native shapes: releases by product above, features by problem below, undated things at the foot (row A1). */
export function timelineSlides(context: DeckContext, asked: GroupBy): SlideDraft[] {
  const probe = new Sheet(context.measure)
  const axis = new Axis(context.plan.window, axisBox.x, axisBox.w)
  const releases: Lane = { label: 'Releases', tone: 'neutral', rows: releaseRows(probe, context, axis) }
  const groups = groupsOf(context, asked)
  const { lanes: told, together } = timelineLanes(context, axis, groups)
  const lanes = told.map((lane) => ({ ...lane, rows: lane.rows.flatMap((row) => apart(row, axis)) }))
  const undated = undatedText(context)
  const undatedLines = Math.min(2, breakText(undated.words, px(956), 'label', context.measure).length)
  const foot = undatedLines === 0 ? px(2) : px(13 + 20 * undatedLines + 4)
  const { pages, step } = paged(probe, releases, lanes, bottom - foot)
  const drafts = pages.map((page, index) => drawPage(context, axis, [...(releases.rows.length === 0 ? [] : [sized(probe, releases, step, true)]), ...page], index === pages.length - 1 ? undated.words : '', pages.length === 1 ? undefined : `${index + 1} of ${pages.length}`))
  const [first] = drafts
  if (first === undefined) return []
  const findings = [...probe.findings, ...undated.findings, ...groups.findings]
  if (pages.length > 1) findings.push({ code: 'split', sentence: `The timeline has ${lanes.reduce((sum, lane) => sum + lane.rows.length, 0)} rows and is split over ${pages.length} slides.` })
  if (together > 0) findings.push({ code: 'summarised', sentence: `The timeline counts ${figure(together, 'feature')} by release and level; each is named on its release’s slide.` })
  return [{ ...first, findings: [...first.findings, ...findings] }, ...drafts.slice(1)]
}

/** Releases on as few rows as keep their words apart, product by product. */
function releaseRows(sheet: Sheet, context: DeckContext, axis: Axis): TimelineRow[] {
  const shown = context.plan.releases
  const products = [...new Set(shown.map((release) => release.product))]
  return products.flatMap((product) => {
    const rows: { readonly marks: { window: NonNullable<Release['window']>; label: string }[]; right: number }[] = []
    for (const release of shown) {
      if (release.product !== product || release.window === undefined) continue
      const mark = { window: release.window, label: release.title }
      const { left, right } = extent(sheet, mark, axis)
      const free = rows.find((row) => row.right + px(6) <= left)
      if (free === undefined) rows.push({ marks: [mark], right })
      else {
        free.marks.push(mark)
        free.right = right
      }
    }
    return rows.map((row, index) => ({ name: index === 0 ? product : '', marks: row.marks }))
  })
}

function sized(sheet: Sheet, lane: Lane, step: number, bold: boolean): SizedLane {
  const rows = lane.rows.map((row) => {
    const all = row.name === '' ? [] : breakText(row.name, nameWidth, 'label', sheet.measure)
    return { row, lines: all, height: Math.max(step, px(20 * Math.min(2, all.length) + 6)) }
  })
  const label = breakText([{ text: lane.label, bold: true }], laneWidth, 'label', sheet.measure)
  const height = Math.max(rows.reduce((sum, row) => sum + row.height, 0), px(20 * Math.min(4, label.length) + 6))
  return { label, tone: lane.tone, bold, rows, height: height + px(6) }
}

/** All lanes on one slide, with rows set closer if need be; else on several, each problem kept whole where it can be. */
function paged(sheet: Sheet, releases: Lane, lanes: readonly Lane[], limit: number): { pages: SizedLane[][]; step: number } {
  const rows = [releases, ...lanes].reduce((sum, lane) => sum + lane.rows.length, 0)
  for (const step of steps.filter((one) => one <= px(36) || rows <= 6)) {
    const room = limit - firstRow - (releases.rows.length === 0 ? 0 : sized(sheet, releases, step, true).height)
    const all = lanes.map((lane) => sized(sheet, lane, step, false))
    if (all.reduce((sum, lane) => sum + lane.height + px(11), 0) <= room) return { pages: [all], step }
  }
  const step = px(36)
  const room = limit - firstRow - (releases.rows.length === 0 ? 0 : sized(sheet, releases, step, true).height)
  const pages: SizedLane[][] = [[]]
  let left = room
  for (const lane of lanes.flatMap((one) => chunks(sheet, one, step, room))) {
    const need = lane.height + px(11)
    if (need > left && (pages.at(-1)?.length ?? 0) > 0) {
      pages.push([])
      left = room
    }
    pages.at(-1)?.push(lane)
    left -= need
  }
  return { pages, step }
}

/** A lane too tall for any slide, in parts that fit. */
function chunks(sheet: Sheet, lane: Lane, step: number, room: number): SizedLane[] {
  const whole = sized(sheet, lane, step, false)
  if (whole.height + px(11) <= room || lane.rows.length < 2) return [whole]
  const most = Math.max(1, Math.floor((room - px(17)) / Math.max(...whole.rows.map((row) => row.height))))
  const count = Math.ceil(lane.rows.length / most)
  const size = Math.ceil(lane.rows.length / count)
  return Array.from({ length: count }, (_, index) => sized(sheet, { ...lane, rows: lane.rows.slice(index * size, (index + 1) * size) }, step, false))
}

function drawPage(context: DeckContext, axis: Axis, lanes: readonly SizedLane[], undated: string, part: string | undefined): SlideDraft {
  const sheet = new Sheet(context.measure)
  const title = sheet.title(partBoxes.title, titles(context), 'title', 2)
  let end = firstRow
  for (const [index, lane] of lanes.entries()) end += lane.height + (index === 0 ? 0 : px(11))
  drawAxis(sheet, context, axis, end)
  let y = firstRow
  for (const [index, lane] of lanes.entries()) {
    if (index > 0) y += px(11)
    drawLane(sheet, context, axis, lane, y)
    y += lane.height
    sheet.hairline('Lane line', margin, y, contentWidth)
  }
  if (undated !== '') {
    sheet.text('Undated label', { x: laneX, y: y + px(13), w: laneWidth }, [{ text: 'No date yet', bold: true }], 'label')
    sheet.text('Undated', { x: nameX, y: y + px(13), w: px(956) }, undated, 'label', { lines: 2, what: 'The list of what has no date' })
  }
  return {
    layout: 'timeline', title: part === undefined ? title : `${title}, ${part}`,
    runningHead: `${capital(`the ${horizonWords(context.plan.months)} at a glance`)}${part === undefined ? '' : `, ${part}`}`,
    key: 'Block: when we expect it. Line: yours to use from then on.',
    shapes: sheet.shapes, findings: sheet.findings, notes: notesOf(context),
  }
}

function drawLane(sheet: Sheet, context: DeckContext, axis: Axis, lane: SizedLane, top: number): void {
  sheet.lines('Lane', { x: laneX, y: top + px(3), w: laneWidth }, lane.label.slice(0, 4), 'label', { color: lane.bold ? 'ink' : deepColor(lane.tone) })
  if (lane.label.length > 4) sheet.report('summarised', `The name “${lane.label.map((line) => line.runs.map((run) => run.text).join('')).join(' ')}” is longer than its place on the timeline.`)
  let y = top
  for (const { row, height } of lane.rows) {
    if (row.name !== '') sheet.text(`Row ${row.name}`, { x: nameX, y: y + px(3), w: nameWidth }, row.name, 'label', { lines: 2, what: `The name “${row.name}”` })
    drawRow(sheet, row, y, lane.tone, axis, context.dates)
    y += height
  }
}

/** Months, their lines, and today. The month of today is bold. */
function drawAxis(sheet: Sheet, context: DeckContext, axis: Axis, end: number): void {
  const { today } = context.plan
  const columns = labelledColumns(axis, context.dates, today, px(70))
  for (const column of columns) if (column.x < axis.right - px(16)) sheet.line('Month line', { x: column.x, y: px(184) }, { h: end - px(184) }, 'line')
  sheet.line('Month line', { x: axis.right, y: px(184) }, { h: end - px(184) }, 'line')
  const now = axis.middle(today)
  sheet.line('Today', { x: now, y: px(210) }, { h: end - px(210) }, 'accent', 1.1)
  sheet.block('Today mark', { x: now - px(4), y: px(206), w: px(8), h: px(8) }, { fill: 'accent', alt: `Today, ${context.dates.day(today)}` })
  for (const [index, { x, w, words, holdsToday }] of columns.entries()) {
    const fitting = words.find((text) => widthOf([{ text, bold: holdsToday }], 'label', sheet.measure) <= w - px(10))
    if (fitting !== undefined) sheet.text(`Month ${index + 1}`, { x: x + px(8), y: px(180), w: w - px(9) }, [{ text: fitting, ...(holdsToday ? { bold: true } : {}) }], 'label')
  }
}

function titles(context: DeckContext): string[] {
  const { plan, dates } = context
  const time = horizonWords(plan.months)
  const [first] = plan.releases
  const last = plan.releases.at(-1)
  if (first?.window === undefined || last?.window === undefined) {
    const moving = plan.features.filter((feature) => feature.steps.some((step) => inWindow(step.window, plan.window))).length
    return [moving === 0 ? `Nothing has a date in the next ${time}` : `${capital(counted(moving, 'feature'))} on the way in the next ${time}`]
  }
  if (first === last) return [`One release in the next ${time}: ${bound(first.title)} ${dates.phrase(first.window)}`, `One release in the next ${time}`]
  const count = `${capital(counted(plan.releases.length, 'release'))} in ${time}`
  const { early, late } = outermost(plan.releases)
  return [
    ...(early.length === 1 && late.length === 1 && plan.releases.length === 2 ? [`${count}: ${namesOf(early)}, then ${namesOf(late)}`] : []),
    ...(early.length <= 2 && late.length === 1 ? [`${count}: ${namesOf(early)} first, ${namesOf(late)} last`] : []),
    ...(early.length <= 2 ? [`${count}: ${namesOf(early)} first`] : []),
    `${count}, the first ${dates.phrase(first.window)}`,
    count,
  ]
}

function namesOf(releases: readonly Release[]): string {
  return listed(releases.map((release) => bound(release.title)))
}

/** Releases of which any may be the first, and of which any may be the last: windows that overlap have no order. */
function outermost(releases: readonly Release[]): { readonly early: Release[]; readonly late: Release[] } {
  const windows = releases.flatMap(({ window }) => (window === undefined ? [] : [window]))
  const firstEnd = windows.reduce((least, { end }) => (end < least ? end : least), '9999-12-31')
  const lastStart = windows.reduce((most, { start }) => (start > most ? start : most), '')
  const early = releases.filter(({ window }) => window !== undefined && window.start <= firstEnd)
  const late = releases.filter((release) => release.window !== undefined && release.window.end >= lastStart && !early.includes(release))
  return { early, late }
}

/** Facts, and what not to promise. */
function notesOf(context: DeckContext): string[] {
  const { releases, undated } = context.plan
  const wide = releases.filter(({ window }) => window !== undefined && window.start !== window.end).map(({ title }) => title)
  return [
    ...releases.map((release) => `${release.title}: ${release.window === undefined ? 'no date' : context.dates.label(release.window)}, ${figure(release.features.length, 'feature')}.`),
    ...(wide.length === 0 ? [] : [`Say that a block is the whole time in which we expect something. Do not promise a day for ${listedUpTo(wide, 6)}.`]),
    ...(undated.length === 0 ? [] : [`Do not promise any date for ${listedUpTo(undated.map(({ title }) => title), 8)}.`]),
  ]
}
