import type { DeckContext } from '../deck-context.ts'
import type { Feature } from '../deck-plan.ts'
import { breakText, fitText, widthOf } from '../fit-text.ts'
import { body, contentWidth, margin, partBoxes, px } from '../grid.ts'
import { maturityWords } from '../../plans/maturity.ts'
import { Sheet, type SlideDraft } from '../sheet.ts'
import { alikeLists, type AlikeLines, drawAlike, listGap, pageAlike } from './alike-lists.ts'
import { type Fit, fitOf, type Host, hostsIn } from './fit-of.ts'
import type { Color, Measure, TableCell, TableRow, TextLine, TextRole } from '../slide.ts'
import { linesHeight } from '../type.ts'
import { capital, counted, countWord, figure } from '../words.ts'

const marks: Readonly<Record<Fit, { readonly text: string; readonly color: Color; readonly role: TextRole; readonly bold: boolean }>> = {
  works: { text: '●', color: 'b5-mark', role: 'label', bold: false },
  'does-not': { text: '×', color: 'ink', role: 'lead', bold: true },
  'not-said': { text: '?', color: 'ink-2', role: 'body', bold: false },
  'not-applicable': { text: '–', color: 'ink-2', role: 'body', bold: false },
}
const keyWords: Readonly<Record<Fit, string>> = { works: '● works', 'does-not': '× does not', 'not-said': '? nobody has said', 'not-applicable': '– does not apply' }

const nameWidth = px(216)
const cellPad = px(9)
const headLines = 3
const rowPad = px(7)

/**
 * What works with what: a row for each feature that fits some hosts and not others, and below them, by name, the features of which the
 * same is true of every host.
 */
export function compatibilitySlides(context: DeckContext): SlideDraft[] {
  const hosts = hostsIn(context)
  // The features of a plan stand in the order of their names, which sorting by level keeps.
  const features = [...context.plan.features].sort((a, b) => rankOf(b) - rankOf(a))
  if (hosts.length === 0 || !features.some((feature) => feature.item.compatibility !== undefined)) return []
  const pages = pagesOf(features, hosts, context.measure)
  const wordings = titles(features, hosts)
  return pages.map(({ table, lists }, index) => {
    const sheet = new Sheet(context.measure)
    const words = pages.length === 1 ? '' : `, ${index + 1} of ${pages.length}`
    const title = sheet.title(partBoxes.title, wordings, 'title', 2)
    const y = table === undefined ? body.top : drawTable(sheet, table.hosts, table.part, hosts.length) + listGap
    drawAlike(sheet, lists, y)
    if (index === 0 && pages.length > 1) sheet.report('split', `What ${figure(features.length, 'feature')} and ${figure(hosts.length, 'code host')} have to do with each other takes ${pages.length} slides.`)
    return {
      layout: 'table', title: `${title}${words}`, runningHead: `What works with what${words}`, ...(table === undefined ? {} : { key: keyOf(table) }), shapes: sheet.shapes, findings: sheet.findings,
      notes: index === 0 ? gaps(features, hosts) : [],
    }
  })
}

/** The key tells the marks that stand on the slide. */
function keyOf({ hosts, part }: Table): string {
  const told = new Set(part.rows.flatMap(({ feature }) => hosts.map((host) => fitOf(feature, host.key))))
  return (Object.keys(keyWords) as Fit[]).filter((fit) => told.has(fit)).map((fit) => keyWords[fit]).join(',  ')
}

interface Table {
  readonly hosts: readonly Host[]
  readonly part: TablePart
}
interface Page {
  readonly table?: Table
  readonly lists: readonly AlikeLines[]
}

/** Tables first; the lists stand below the last of them, and go on over slides of their own. */
function pagesOf(features: readonly Feature[], hosts: readonly Host[], measure: Measure): Page[] {
  const lists = alikeLists(features, hosts, measure)
  const alike = new Set(lists.flatMap((list) => list.features))
  const mixed = features.filter((feature) => !alike.has(feature))
  const tables = mixed.length === 0 ? [] : groupHosts(hosts, measure).flatMap((group) => pageFeatures(mixed, group, measure).map((part) => ({ hosts: group, part })))
  const last = tables.at(-1)
  const used = last === undefined ? 0 : headHeight(last.part.headLines) + heightOf(last.part.rows) + listGap
  const [below = [], ...rest] = pageAlike(lists, body.bottom - body.top - used, body.bottom - body.top)
  const pages: Page[] = tables.map((table, index) => ({ table, lists: index === tables.length - 1 ? below : [] }))
  return [...(last === undefined ? [{ lists: below }] : pages), ...rest.map((one) => ({ lists: one }))]
}

/** Hosts of a View, in the order of their names; those that an item names and no record explains stand under their key. */
function rankOf(feature: Feature): number {
  const level = feature.item.maturity
  return level === undefined || fitOf(feature, '') === 'not-applicable' ? -1 : maturityWords[level].rank
}

/** Columns as wide as the longest word of their head; hosts that do not fit beside each other are shared out evenly over slides. */
function groupHosts(hosts: readonly Host[], measure: Measure): Host[][] {
  const widths = hosts.map((host) => columnWidth(host, measure))
  for (let count = 1; ; count++) {
    const size = Math.ceil(hosts.length / count)
    const groups = Array.from({ length: Math.ceil(hosts.length / size) }, (_, index) => hosts.slice(index * size, (index + 1) * size))
    const fits = groups.every((_, index) => nameWidth + widths.slice(index * size, (index + 1) * size).reduce((sum, one) => sum + one, 0) <= contentWidth)
    if (fits || size <= 1) return groups
  }
}

/** As narrow as its longest word, or wider where its head would take more than three lines. */
function columnWidth(host: Host, measure: Measure): number {
  const longest = Math.max(...host.title.split(/\s+/).map((word) => widthOf(word, 'label', measure)))
  for (let width = Math.max(px(44), longest + cellPad); width < px(180); width += px(6)) if (breakText(host.title, width - px(4), 'label', measure).length <= headLines) return Math.min(width, px(180))
  return px(180)
}

interface Sized {
  readonly feature: Feature
  readonly lines: readonly TextLine[]
  readonly height: number
}
interface TablePart {
  readonly rows: readonly Sized[]
  readonly headLines: number
}

/** As many pages as the rows need, evenly filled. */
function pageFeatures(features: readonly Feature[], hosts: readonly Host[], measure: Measure): TablePart[] {
  const widths = spread(hosts, measure)
  const lines = Math.max(...hosts.map((host, index) => headOf(host, widths[index + 1] ?? 0, measure).length))
  const room = body.bottom - body.top - headHeight(lines)
  const rows = features.map((feature) => sizeOf(feature, widths[0] ?? nameWidth, measure))
  for (let pages = Math.max(1, Math.ceil(heightOf(rows) / room)); ; pages++) {
    const size = Math.ceil(rows.length / pages)
    const parts = Array.from({ length: Math.ceil(rows.length / size) }, (_, index) => rows.slice(index * size, (index + 1) * size))
    if (size <= 1 || parts.every((part) => heightOf(part) <= room)) return parts.map((part) => ({ rows: part, headLines: lines }))
  }
}

function sizeOf(feature: Feature, width: number, measure: Measure): Sized {
  const { lines } = fitText(feature.title, width - px(16), 3, 'body', measure)
  return { feature, lines, height: linesHeight('body', Math.max(1, lines.length)) + rowPad }
}

function heightOf(rows: readonly Sized[]): number {
  return rows.reduce((sum, row) => sum + row.height, 0)
}

function headHeight(lines: number): number {
  return linesHeight('label', lines) + px(16)
}

function headOf(host: Host, width: number, measure: Measure): readonly TextLine[] {
  return fitText(host.title, width - px(4), headLines, 'label', measure).lines
}

/** Widths of the name column and of each host; what is left over goes to the names, up to a point, then to all. */
function spread(hosts: readonly Host[], measure: Measure): number[] {
  const widths = hosts.map((host) => columnWidth(host, measure))
  const left = contentWidth - nameWidth - widths.reduce((sum, one) => sum + one, 0)
  const names = nameWidth + Math.min(Math.max(0, left), px(140))
  const each = (contentWidth - names - widths.reduce((sum, one) => sum + one, 0)) / hosts.length
  return [names, ...widths.map((width) => width + Math.max(0, each))]
}

/** Draws a part of the table, and answers where it ends. */
function drawTable(sheet: Sheet, hosts: readonly Host[], part: TablePart, all: number): number {
  const widths = spread(hosts, sheet.measure)
  const head: TableRow = {
    height: headHeight(part.headLines),
    cells: [
      cell([{ runs: [{ text: 'Feature', bold: true }] }], 'label', 'left', 'ink-2', 'line-strong'),
      ...hosts.map((host, index) => cell(headOf(host, widths[index + 1] ?? 0, sheet.measure), 'label', 'center', 'ink', 'line-strong')),
    ],
  }
  const rows = part.rows.map(({ feature, lines, height }): TableRow => ({
    height, cells: [cell(lines, 'body', 'left', 'ink', 'line'), ...hosts.map((host) => markCells[fitOf(feature, host.key)])],
  }))
  const h = [head, ...rows].reduce((sum, row) => sum + row.height, 0)
  const alt = `${figure(part.rows.length, 'feature')} against ${hosts.length === all ? '' : `${hosts.length} of `}${figure(all, 'code host')}: works, does not, nobody has said, or does not apply.`
  sheet.table('Compatibility', { x: margin, y: body.top, w: contentWidth, h }, widths, [head, ...rows], 1, alt)
  return body.top + h
}

function cell(lines: readonly TextLine[], role: TextRole, align: 'left' | 'center', color: Color, under: Color): TableCell {
  return { text: { role, color, anchor: 'middle', paragraphs: [{ lines, align }] }, under }
}

function markCell(fit: Fit): TableCell {
  const { text, role, color, bold } = marks[fit]
  return cell([{ runs: [{ text, ...(bold ? { bold } : {}) }] }], role, 'center', color, 'line')
}

/** The same cell wherever the same is said. */
const markCells: Readonly<Record<Fit, TableCell>> = { works: markCell('works'), 'does-not': markCell('does-not'), 'not-said': markCell('not-said'), 'not-applicable': markCell('not-applicable') }

function titles(features: readonly Feature[], hosts: readonly Host[]): string[] {
  const speaking = features.filter((feature) => hosts.some((host) => feature.item.compatibility?.[host.key] !== undefined))
  const everywhere = speaking.filter((feature) => hosts.every((host) => fitOf(feature, host.key) === 'works')).length
  const every = hosts.length === 2 ? 'both code hosts' : hosts.length === 1 ? 'the one code host' : `all ${counted(hosts.length, 'code host')}`
  if (everywhere === 0) return [`What each of ${counted(features.length, 'feature')} works with, among ${counted(hosts.length, 'code host')}`]
  return [`${capital(countWord(everywhere))} of ${counted(features.length, 'feature')} ${everywhere === 1 ? 'works' : 'work'} with ${every}`]
}

function gaps(features: readonly Feature[], hosts: readonly Host[]): string[] {
  const unsaid = features.filter((feature) => hosts.every((host) => fitOf(feature, host.key) === 'not-said'))
  return unsaid.length === 0 ? [] : [`Nobody has said what these work with: ${unsaid.map((feature) => feature.title).join(', ')}.`]
}
