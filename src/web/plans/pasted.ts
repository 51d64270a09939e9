import { kindOf } from '../../core/plans/kind-words.ts'
import type { Item } from '../../core/plans/plans.ts'
import type { LabelStyle } from '../../core/time/label.ts'
import { readDate } from '../../core/time/read-date.ts'
import type { Window } from '../../core/time/window.ts'
import { cellsOf } from '../../lib/cells.ts'
import { sameWindow } from './timeline/steps.ts'

/** A row of a spreadsheet as an item to be made, with what is odd about it. */
export interface PastedRow {
  readonly title: string
  readonly kind: Item['kind']
  /** The row says its kind itself. */
  readonly hasKind: boolean
  readonly window?: Window
  readonly owner?: string
  readonly odd: readonly string[]
}

export interface Pasted {
  readonly rows: readonly PastedRow[]
  /** Columns of the heading that go nowhere. */
  readonly unused: readonly string[]
}

const heads: Readonly<Record<string, 'title' | 'kind' | 'window' | 'owner' | 'end'>> = {
  title: 'title', name: 'title', item: 'title', campaign: 'title', activity: 'title', kind: 'kind', type: 'kind', date: 'window', when: 'window', start: 'window', window: 'window', end: 'end', owner: 'owner', who: 'owner',
}

/**
 * Reads rows copied from a spreadsheet or a CSV file, with a heading or without (then title, date, owner). Nothing is guessed: what
 * cannot be read is told with its row, and the item comes without it.
 */
export function readPasted(text: string, style: LabelStyle, persons: readonly { readonly id: string; readonly name: string }[]): Pasted {
  const lines = cellsOf(text)
  const [first = []] = lines
  const named = first.map((cell) => heads[cell.toLowerCase()])
  const hasHead = named.includes('title')
  const columns = hasHead ? named : (['title', 'window', 'owner'] as const)
  const cellOf = (line: readonly string[], name: string) => line[columns.indexOf(name as never)] ?? ''
  const rows = (hasHead ? lines.slice(1) : lines).map((line): PastedRow => {
    const odd: string[] = []
    const title = cellOf(line, 'title')
    if (title === '') odd.push('There is no title: this row is left out.')
    const kind = cellOf(line, 'kind')
    const known = kindOf(kind)
    if (kind !== '' && known === undefined) odd.push(`"${kind}" is no kind of item; it comes as a campaign.`)
    const when = [cellOf(line, 'window'), cellOf(line, 'end')].filter((part) => part !== '').join(' – ')
    const read = when === '' ? undefined : readDate(when, style)
    if (read !== undefined && read.window === undefined) odd.push(`${read.remarks[0]?.sentence ?? `"${when}" is no date.`} It comes without a date.`)
    const name = cellOf(line, 'owner')
    const owner = persons.find((person) => person.name.toLowerCase() === name.toLowerCase())
    if (name !== '' && owner === undefined) odd.push(`There is nobody called "${name}" here; it comes without an owner.`)
    return { title, kind: known ?? 'campaign', hasKind: known !== undefined, odd, ...(read?.window === undefined ? {} : { window: read.window }), ...(owner === undefined ? {} : { owner: owner.id }) }
  })
  return { rows, unused: hasHead ? first.filter((_, at) => named[at] === undefined && first[at] !== '') : [] }
}

/** A row held against the items of the plan it goes to: the one item of the same title changes, with only the fields that the row gives and that differ. */
export interface PlacedRow {
  readonly row: PastedRow
  readonly item?: Item
  readonly changes: { readonly kind?: Item['kind']; readonly owner?: string; readonly window?: Window }
  readonly odd: readonly string[]
}

export function placed(rows: readonly PastedRow[], items: readonly Item[]): PlacedRow[] {
  const byTitle = new Map<string, Item[]>()
  for (const item of items) {
    const key = item.title.toLowerCase()
    const same = byTitle.get(key)
    if (same === undefined) byTitle.set(key, [item])
    else same.push(item)
  }
  return rows.map((row): PlacedRow => {
    const same = byTitle.get(row.title.toLowerCase()) ?? []
    const [item] = same
    if (item === undefined) return { row, changes: {}, odd: row.odd }
    if (same.length > 1) return { row, changes: {}, odd: [...row.odd, `${same.length} items have this title, so it comes as another one.`] }
    const { kind, owner, window } = row
    const isMoved = window !== undefined && !sameWindow(window, item.window)
    return { row, item, odd: row.odd, changes: { ...(row.hasKind && kind !== item.kind ? { kind } : {}), ...(owner !== undefined && owner !== item.owner ? { owner } : {}), ...(isMoved ? { window } : {}) } }
  })
}
