import type { Maturity } from '../plans/maturity.ts'
import { standing } from './deck-plan.ts'
import { breakText, fitText } from './fit-text.ts'
import { columnX, columnsWidth, px } from './grid.ts'
import { labelWidth, maturityBlock, maturityLabel, blockHeight, type Tone } from './marks.ts'
import type { Sheet } from './sheet.ts'
import type { Measure, TextLine, TextRole } from './slide.ts'
import { linesHeight } from './type.ts'

export interface StageEntry {
  readonly name: string
  /** A sentence under the name, where there is room for all of them. */
  readonly value?: string | undefined
}

/** Some names under one level. */
export interface StageGroup {
  readonly level: Maturity | undefined
  readonly entries: readonly StageEntry[]
}

interface SizedEntry {
  readonly lines: readonly TextLine[]
  readonly value: readonly TextLine[]
  readonly height: number
}
/** A group, or a part of one, in one column. */
interface Piece {
  readonly level: Maturity | undefined
  /** Names in the whole group, for its head. */
  readonly count: number
  readonly continued: boolean
  readonly entries: readonly SizedEntry[]
}
export interface StagePage {
  readonly columns: readonly (readonly Piece[])[]
  readonly setting: Setting
}

/** Size of the names, the space after each, and whether values stand under them. */
interface Setting {
  readonly role: TextRole
  readonly gap: number
  readonly values: boolean
}
const settings: readonly Setting[] = [
  { role: 'lead', gap: px(20), values: true },
  { role: 'body', gap: px(16), values: true },
  { role: 'lead', gap: px(14), values: false },
  { role: 'body', gap: px(8), values: false },
  { role: 'body', gap: px(4), values: false },
  { role: 'label', gap: px(6), values: false },
]

const columnsOnSlide = 3
const headHeight = px(44)
const between = px(20)
const columnWidth = columnsWidth(4)
const nameWidth = columnWidth - px(8)
/** A group of more names than this takes a second and third column where they are free. */
const shortColumn = 2

/**
 * Lays names out in three columns by level: each level in columns of its own where they suffice, small ones below each other where
 * not. Values are shown when all of it fits one slide with them; names are set at 12 pt, at 10.5 pt when that saves a slide; what
 * still does not fit goes on to the next page.
 */
export function stagePages(groups: readonly StageGroup[], height: number, measure: Measure): StagePage[] {
  const filled = groups.filter((group) => group.entries.length > 0)
  let best: StagePage[] | undefined
  for (const setting of settings) {
    if (setting.values && !filled.some((group) => group.entries.some((entry) => entry.value !== undefined))) continue
    if (setting.values && filled.some((group) => group.entries.some((entry) => headHeight + sizeOf(entry, setting, measure).height > height))) continue
    const pages = pagesAt(filled, height, setting, measure)
    if (pages.length === 1) return pages
    if (!setting.values && (best === undefined || pages.length < best.length)) best = pages
  }
  return best ?? []
}

type Sized = { readonly group: StageGroup; readonly entries: readonly SizedEntry[] }

function pagesAt(groups: readonly StageGroup[], height: number, setting: Setting, measure: Measure): StagePage[] {
  const sized: Sized[] = groups.map((group) => ({ group, entries: group.entries.map((entry) => sizeOf(entry, setting, measure)) }))
  const least = sized.map(({ entries }) => columnsFor(entries, height - headHeight))
  const own = least.reduce((sum, one) => sum + one.length, 0)
  const columns = own <= columnsOnSlide ? spread(sized, least, height) : stackedOrOwn(sized, least, height)
  const pages: StagePage[] = []
  for (let at = 0; at < columns.length; at += columnsOnSlide) pages.push({ columns: columns.slice(at, at + columnsOnSlide), setting })
  return pages
}

function sizeOf(entry: StageEntry, setting: Setting, measure: Measure): SizedEntry {
  const lines = fitText(setting.values ? [{ text: entry.name, bold: true }] : entry.name, nameWidth, 3, setting.role, measure).lines
  const value = setting.values && entry.value !== undefined ? breakText(entry.value, nameWidth, 'body', measure) : []
  return { lines, value, height: linesHeight(setting.role, lines.length) + linesHeight('body', value.length) + setting.gap }
}

function heightOf(entries: readonly SizedEntry[]): number {
  return entries.reduce((sum, entry) => sum + entry.height, 0)
}

/** A group's entries in as few columns as hold them, evenly filled. */
function columnsFor(entries: readonly SizedEntry[], room: number): SizedEntry[][] {
  for (let count = Math.max(1, Math.ceil(heightOf(entries) / room)); ; count++) {
    const parts = even(entries, count)
    if (count >= entries.length || parts.every((part) => heightOf(part) <= room)) return parts
  }
}

function even(entries: readonly SizedEntry[], count: number): SizedEntry[][] {
  const target = heightOf(entries) / count
  const parts: SizedEntry[][] = [[]]
  let used = 0
  for (const entry of entries) {
    if (parts.length < count && (parts.at(-1)?.length ?? 0) > 0 && used + entry.height / 2 > target * parts.length) parts.push([])
    parts.at(-1)?.push(entry)
    used += entry.height
  }
  return parts
}

/** Each group in columns of its own; columns that would stay empty go to the groups with most names. */
function spread(sized: readonly Sized[], least: readonly SizedEntry[][][], height: number): Piece[][] {
  const counts = least.map((parts) => parts.length)
  for (let free = columnsOnSlide - counts.reduce((sum, one) => sum + one, 0); free > 0; free--) {
    const longest = sized.map(({ entries }, at) => entries.length / (counts[at] ?? 1))
    const most = Math.max(0, ...longest)
    if (most <= shortColumn) break
    const at = longest.indexOf(most)
    counts[at] = (counts[at] ?? 1) + 1
  }
  const columns = sized.map(({ entries }, at) => even(entries, counts[at] ?? 1))
  const fits = columns.every((parts) => parts.every((part) => headHeight + heightOf(part) <= height || part.length === 1))
  return asPieces(sized, fits ? columns : least)
}

function asPieces(sized: readonly Sized[], columns: readonly SizedEntry[][][]): Piece[][] {
  return columns.flatMap((parts, at) => parts.map((part, index) => [piece((sized[at] as Sized).group, part, index > 0)]))
}

function stackedOrOwn(sized: readonly Sized[], least: readonly SizedEntry[][][], height: number): Piece[][] {
  const own = asPieces(sized, least)
  const stacked = stack(sized, height)
  return stacked.length < own.length ? stacked : own
}

function piece(group: StageGroup, entries: readonly SizedEntry[], continued: boolean): Piece {
  return { level: group.level, count: group.entries.length, continued, entries }
}

/** Groups below each other, a column filled before the next begins. */
function stack(sized: readonly Sized[], height: number): Piece[][] {
  const columns: Piece[][] = [[]]
  let used = 0
  const next = () => {
    columns.push([])
    used = 0
  }
  for (const { group, entries } of sized) {
    const whole = headHeight + heightOf(entries)
    if (used > 0 && used + between + whole > height && whole <= height) next()
    let rest = entries
    while (rest.length > 0) {
      const room = height - used - (used > 0 ? between : 0) - headHeight
      let take = 0
      while (take < rest.length && heightOf(rest.slice(0, take + 1)) <= room) take++
      if (take === 0 && used > 0) {
        next()
        continue
      }
      take = Math.max(1, take)
      columns.at(-1)?.push(piece(group, rest.slice(0, take), rest !== entries))
      used += (used > 0 ? between : 0) + headHeight + heightOf(rest.slice(0, take))
      rest = rest.slice(take)
      if (rest.length > 0) next()
    }
  }
  return columns.filter((column) => column.length > 0)
}

/** Draws a page of columns from `top` on. */
export function drawStagePage(sheet: Sheet, page: StagePage, top: number, tone: Tone): void {
  for (const [index, column] of page.columns.entries()) {
    const x = columnX(1 + index * 4)
    let y = top
    for (const [at, one] of column.entries()) {
      drawHead(sheet, one, x, y, tone, one.continued && index > 0 && at === 0)
      y += headHeight
      for (const entry of one.entries) {
        const named = sheet.lines('Feature', { x, y, w: nameWidth }, entry.lines, page.setting.role)
        sheet.lines('Feature value', { x, y: y + named, w: nameWidth }, entry.value, 'body', { color: 'ink-2' })
        y += entry.height
      }
      y += between
    }
  }
}

/** The level of a column; where it goes on from the column before, only the line. */
function drawHead(sheet: Sheet, one: Piece, x: number, y: number, tone: Tone, goesOn: boolean): void {
  sheet.hairline('Column line', x, y + px(34), columnWidth)
  if (goesOn) return
  const label = one.level === undefined ? 'No level yet' : maturityLabel(one.level)
  const w = Math.max(px(88), labelWidth(sheet, label) + 0.06)
  maturityBlock(sheet, `${label} label`, { x, y, w, h: blockHeight }, one.level ?? 'not_implemented', one.level === undefined ? 'neutral' : tone, label)
  sheet.text('Count', { x: x + w + px(10), y: y + px(3), w: columnWidth - w - px(10) }, one.continued ? 'continued' : `${one.count}`, 'label', { color: 'ink-2' })
}

/** Groups named things by level, furthest along first. */
export function stageGroups(things: readonly (StageEntry & { readonly level: Maturity | undefined })[]): StageGroup[] {
  const groups = new Map<Maturity | undefined, StageEntry[]>()
  for (const { level, ...entry } of things) {
    const entries = groups.get(level)
    if (entries === undefined) groups.set(level, [entry])
    else entries.push(entry)
  }
  return [...groups].map(([level, entries]) => ({ level, entries })).sort((a, b) => standing(b.level) - standing(a.level))
}
