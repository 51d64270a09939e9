import type { Maturity } from '../plans/maturity.ts'
import { maturityWords } from '../plans/maturity.ts'
import { breakText } from './fit-text.ts'
import { columnX, columnsWidth, px } from './grid.ts'
import { labelWidth, maturityBlock, maturityLabel, blockHeight, type Tone } from './marks.ts'
import type { Sheet } from './sheet.ts'
import type { Measure, TextLine, TextRole } from './slide.ts'
import { linesHeight } from './type.ts'

/** Some names under one level. */
export interface StageGroup {
  readonly level: Maturity | undefined
  readonly names: readonly string[]
}

interface Entry {
  readonly lines: readonly TextLine[]
}
/** A group, or a part of one, in one column. */
interface Piece {
  readonly level: Maturity | undefined
  /** Names in the whole group, for its head. */
  readonly count: number
  readonly continued: boolean
  readonly entries: readonly Entry[]
}
export interface StagePage {
  readonly columns: readonly (readonly Piece[])[]
  readonly setting: Setting
}

/** Size of the names, and the space after each. */
interface Setting {
  readonly role: TextRole
  readonly gap: number
}
const settings: readonly Setting[] = [{ role: 'body', gap: px(8) }, { role: 'body', gap: px(4) }, { role: 'label', gap: px(6) }]

const headHeight = px(44)
const between = px(20)
const columnWidth = columnsWidth(4)
const nameWidth = columnWidth - px(16)

/**
 * Lays names out in three columns by level: each level in columns of its own where they suffice, small ones below each other where
 * not, at 12 pt, at 10.5 pt when that saves a slide; what still does not fit goes on to the next page.
 */
export function stagePages(groups: readonly StageGroup[], height: number, measure: Measure): StagePage[] {
  const filled = groups.filter((group) => group.names.length > 0)
  let best: StagePage[] | undefined
  for (const setting of settings) {
    const pages = pagesAt(filled, height, setting, measure)
    if (best === undefined || pages.length < best.length) best = pages
    if (best.length === 1) break
  }
  return best ?? []
}

function pagesAt(groups: readonly StageGroup[], height: number, setting: Setting, measure: Measure): StagePage[] {
  const { role, gap } = setting
  const pieces = groups.map((group) => ({ group, entries: group.names.map((name) => ({ lines: breakText(name, nameWidth, role, measure).slice(0, 3) })) }))
  const size = (entries: readonly Entry[]) => entries.reduce((sum, entry) => sum + linesHeight(role, entry.lines.length) + gap, 0)
  const own = pieces.flatMap(({ group, entries }) => cut(entries, height - headHeight, size).map((part, index) => [piece(group, part, index > 0)]))
  const stacked = own.length <= 3 ? own : stack(pieces, height, size)
  const columns = own.length <= 3 || stacked.length >= own.length ? own : stacked
  const pages: StagePage[] = []
  for (let at = 0; at < columns.length; at += 3) pages.push({ columns: columns.slice(at, at + 3), setting })
  return pages
}

function piece(group: StageGroup, entries: readonly Entry[], continued: boolean): Piece {
  return { level: group.level, count: group.names.length, continued, entries }
}

/** A group's entries in as few columns as hold them, evenly filled. */
function cut(entries: readonly Entry[], room: number, size: (entries: readonly Entry[]) => number): Entry[][] {
  const least = Math.max(1, Math.ceil(size(entries) / room))
  for (let count = least; ; count++) {
    const parts = even(entries, count, size)
    if (count >= entries.length || parts.every((part) => size(part) <= room)) return parts
  }
}

function even(entries: readonly Entry[], count: number, size: (entries: readonly Entry[]) => number): Entry[][] {
  const target = size(entries) / count
  const parts: Entry[][] = [[]]
  let used = 0
  for (const entry of entries) {
    const one = size([entry])
    const done = parts.length - 1
    if (parts.length < count && (parts.at(-1)?.length ?? 0) > 0 && used + one / 2 > target * (done + 1)) parts.push([])
    parts.at(-1)?.push(entry)
    used += one
  }
  return parts
}

/** Groups below each other, a column filled before the next begins. */
function stack(pieces: readonly { readonly group: StageGroup; readonly entries: readonly Entry[] }[], height: number, size: (entries: readonly Entry[]) => number): Piece[][] {
  const columns: Piece[][] = [[]]
  let used = 0
  const next = () => {
    columns.push([])
    used = 0
  }
  for (const { group, entries } of pieces) {
    const whole = headHeight + size(entries)
    if (used > 0 && used + between + whole > height && whole <= height) next()
    let rest = entries
    let continued = false
    while (rest.length > 0) {
      const room = height - used - (used > 0 ? between : 0) - headHeight
      let take = 0
      while (take < rest.length && size(rest.slice(0, take + 1)) <= room) take++
      if (take === 0 && used > 0) {
        next()
        continue
      }
      take = Math.max(1, take)
      columns.at(-1)?.push(piece(group, rest.slice(0, take), continued))
      used += (used > 0 ? between : 0) + headHeight + size(rest.slice(0, take))
      rest = rest.slice(take)
      continued = true
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
        y += sheet.lines('Feature', { x, y, w: nameWidth }, entry.lines, page.setting.role) + page.setting.gap
      }
      y += between
    }
  }
}

/** The level of a column; where it goes on from the column before, only the line. */
function drawHead(sheet: Sheet, one: Piece, x: number, y: number, tone: Tone, goesOn: boolean): void {
  sheet.hairline('Column line', x, y + px(34), columnWidth)
  if (goesOn) return
  const count = `${one.count}`
  const label = one.level === undefined ? 'No level yet' : maturityLabel(one.level)
  const w = Math.max(px(88), labelWidth(sheet, label) + 0.06)
  if (one.level === undefined) maturityBlock(sheet, `${label} label`, { x, y, w, h: blockHeight }, 'not_implemented', 'neutral', label)
  else maturityBlock(sheet, `${label} label`, { x, y, w, h: blockHeight }, one.level, tone, label)
  sheet.text('Count', { x: x + w + px(10), y: y + px(3), w: columnWidth - w - px(10) }, one.continued ? 'continued' : count, 'label', { color: 'ink-2' })
}

/** Groups named things by level, furthest along first. */
export function stageGroups(things: readonly { readonly name: string; readonly level: Maturity | undefined }[]): StageGroup[] {
  const groups = new Map<Maturity | undefined, string[]>()
  for (const { name, level } of things) {
    const names = groups.get(level)
    if (names === undefined) groups.set(level, [name])
    else names.push(name)
  }
  return [...groups].map(([level, names]) => ({ level, names })).sort((a, b) => placeOf(b.level) - placeOf(a.level))
}

/** What leaves stands after all that can be used; what has no level stands last. */
function placeOf(level: Maturity | undefined): number {
  if (level === undefined) return -1
  return maturityWords[level].mark === 'leaving' ? -0.5 : maturityWords[level].rank
}
