import type { Json } from '../../lib/json.ts'
import type { ColumnMapping, DraftReference, Reading } from '../../core/plans/draft.ts'
import { fittingLabels } from '../../core/plans/labels.ts'
import { type DateReader, Drafting, isDay, placeIn, slug, titleLine } from '../drafting.ts'
import { plain, safeName, textOf, type Tree } from '../formats/tree.ts'
import { count, limits } from '../limits.ts'
import type { ReadOptions } from '../plan-file.ts'
import { saidClass } from '../said-class.ts'
import type { SourceFile } from '../source-file.ts'
import { bare, maturityByWord, statusWords } from '../table/fields.ts'

/** True for a board's export: cards that name their lists by id. */
export function isTrello(file: SourceFile): boolean {
  const top = file.tree?.kind === 'map' ? file.tree.entries : undefined
  const cards = top?.get('cards')?.value
  if (file.format !== 'json' || cards?.kind !== 'list' || top?.get('lists')?.value.kind !== 'list') return false
  return cards.items.length === 0 || cards.items.some((card) => card.entries.has('idList'))
}

/** Everything of a board is internal until a person lets a column out. */
const columns: readonly (readonly [column: string, field: string])[] = [
  ['Card', 'title'], ['List', 'status'], ['Due', 'status'], ['Start', 'window'], ['Due', 'window'], ['Due', 'deadline'], ['Description', 'summary'], ['Members', 'people'],
  ['Labels', 'labels'], ['List', 'own'], ['Checklists', 'own'], ['Archived', 'own'], ['Link', 'own'],
]

/** A Trello board: each card is an item of the plan; its labels are the item’s; its list, checklists and custom fields are kept by their names. */
export function readTrello(file: SourceFile, title: string, options: ReadOptions, dates: DateReader): Reading {
  const drafting = new Drafting()
  const board = new Board(drafting, file, options, dates)
  const name = text(file.tree, 'name')
  board.read()
  const classOf = saidClass(options)
  const mapped = [...columns, ...board.ownNames().map((one) => [one, 'own'] as const)].map(([column, field]): ColumnMapping => ({ column, field, ...classOf(column) }))
  return drafting.reading('trello', titleLine(name ?? title), { items: mapped }, [file.path])
}

function text(tree: Tree | undefined, key: string): string | undefined {
  return textOf(tree?.entries.get(key)?.value)
}

function items(tree: Tree | undefined, key: string): readonly Tree[] {
  return tree?.entries.get(key)?.value.items ?? []
}

function isTrue(tree: Tree, key: string): boolean {
  return tree.entries.get(key)?.value.value === true
}

class Board {
  private readonly drafting: Drafting
  private readonly file: SourceFile
  private readonly dates: DateReader
  private readonly plan: DraftReference
  private readonly kind: string
  private readonly lists: ReadonlyMap<string, Tree>
  private readonly members: ReadonlyMap<string, Tree>
  private readonly checklists: ReadonlyMap<string, Tree>
  private readonly customFields: ReadonlyMap<string, Tree>

  constructor(drafting: Drafting, file: SourceFile, options: ReadOptions, dates: DateReader) {
    this.drafting = drafting
    this.file = file
    this.dates = dates
    this.plan = drafting.plan(options.plan?.title ?? 'Product', options.plan?.kind ?? 'product', placeIn(file.path))
    this.kind = options.plan === undefined || options.plan.kind === 'product' ? 'feature' : 'programme'
    const byId = (key: string) => new Map(items(file.tree, key).flatMap((one) => (text(one, 'id') === undefined ? [] : [[text(one, 'id') as string, one] as const])))
    this.lists = byId('lists')
    this.members = byId('members')
    this.checklists = byId('checklists')
    this.customFields = byId('customFields')
  }

  ownNames(): string[] {
    return [...new Set([...this.customFields.values()].map((field) => text(field, 'name') ?? '').filter((name) => name !== ''))].map(safeName)
  }

  read(): void {
    let archived = 0
    for (const card of items(this.file.tree, 'cards')) {
      const place = placeIn(this.file.path, card.line)
      const title = text(card, 'name')
      if (title === undefined) this.drafting.remark('error', 'no-title', place, 'The card has no name; it was not taken.')
      else if (isTrue(card, 'isTemplate')) this.drafting.remark('note', 'template', place, `The card "${title.slice(0, 100)}" is a template for cards; it was not taken.`)
      else if (this.card(card, title)) archived++
    }
    if (archived > 0) this.drafting.remark('note', 'archived', placeIn(this.file.path), `${count(archived)} archived card${archived === 1 ? ' was' : 's were'} taken, and ${archived === 1 ? 'is' : 'are'} marked so by the own field "Archived".`)
    const comments = items(this.file.tree, 'actions').filter((action) => text(action, 'type') === 'commentCard').length
    if (comments > 0) this.drafting.remark('note', 'comments', placeIn(this.file.path), `${count(comments)} comments on cards were not taken.`)
  }

  /** Drafts one card. True when it, or the list it is in, is archived. */
  private card(card: Tree, title: string): boolean {
    const place = placeIn(this.file.path, card.line)
    const list = this.lists.get(text(card, 'idList') ?? '')
    const fields: Record<string, Json> = { kind: this.kind, title: title.replace(/\s+/g, ' ').slice(0, limits.titleLength) }
    const own: Record<string, Json> = {}
    if (title.length > limits.titleLength) own['Card'] = title
    const archived = isTrue(card, 'closed') || (list !== undefined && isTrue(list, 'closed'))
    if (archived) own['Archived'] = true
    const listName = text(list, 'name')
    if (list === undefined) this.drafting.remark('warning', 'dangling-reference', place, `The card "${title.slice(0, 100)}" is in a list that the board does not have.`)
    if (listName !== undefined) own['List'] = listName
    const status = isTrue(card, 'dueComplete') ? 'done' : statusWords.get((listName ?? '').toLowerCase())
    if (status !== undefined) fields['status'] = status
    const summary = text(card, 'desc')
    if (summary !== undefined) fields['summary'] = summary.slice(0, limits.textLength)
    const labels = items(card, 'labels').map((label) => text(label, 'name') ?? text(label, 'color')).filter((name) => name !== undefined)
    const { taken, left } = fittingLabels(labels)
    if (taken.length > 0) fields['labels'] = taken
    if (left.length > 0) own['Labels'] = left
    const maturity = labels.map((name) => maturityByWord.get(bare(name))).find((level) => level !== undefined)
    if (maturity !== undefined) fields['maturity'] = maturity
    const link = text(card, 'shortUrl') ?? text(card, 'url')
    if (link !== undefined) own['Link'] = link
    const checklists = this.checklistsOf(card)
    if (checklists.length > 0) own['Checklists'] = checklists
    this.customOf(card, own)
    this.datesOf(card, fields)
    if (Object.keys(own).length > 0) fields['own'] = own
    const people = this.peopleOf(card, title)
    this.drafting.add('items', text(card, 'id') ?? title.slice(0, limits.keyLength), fields, { plan: this.plan, ...(people.length > 0 ? { people } : {}) }, place)
    return archived
  }

  private peopleOf(card: Tree, title: string): DraftReference[] {
    return items(card, 'idMembers').flatMap((one) => {
      const id = textOf(one) ?? ''
      const member = this.members.get(id)
      if (member === undefined) {
        this.drafting.remark('warning', 'dangling-reference', placeIn(this.file.path, one.line), `The card "${title.slice(0, 100)}" names a member that the board does not have.`)
        return []
      }
      const name = text(member, 'fullName') ?? text(member, 'username') ?? id
      const handle = text(member, 'username')
      return [this.drafting.shared('people', `person:${slug(name)}`, { name: name.slice(0, limits.titleLength), ...(handle === undefined ? {} : { handle: handle.slice(0, 200) }) }, {}, placeIn(this.file.path, member.line))]
    })
  }

  private checklistsOf(card: Tree): Json[] {
    return items(card, 'idChecklists').flatMap((one) => {
      const list = this.checklists.get(textOf(one) ?? '')
      if (list === undefined) return []
      return [{ name: text(list, 'name') ?? '', items: items(list, 'checkItems').map((item) => ({ name: text(item, 'name') ?? '', done: text(item, 'state') === 'complete' })) }]
    })
  }

  private customOf(card: Tree, own: Record<string, Json>): void {
    for (const item of items(card, 'customFieldItems')) {
      const field = this.customFields.get(text(item, 'idCustomField') ?? '')
      const name = text(field, 'name')
      if (field === undefined || name === undefined) continue
      const value = item.entries.get('value')?.value
      const option = items(field, 'options').find((one) => text(one, 'id') === text(item, 'idValue'))
      const said = option === undefined ? [...(value?.entries.values() ?? [])][0]?.value : [...(option.entries.get('value')?.value.entries.values() ?? [])][0]?.value
      if (said !== undefined && said.kind === 'scalar' && said.value !== null) own[safeName(name)] = plain(said)
    }
  }

  /** Start and due together are the window. The due time is a deadline: a clock matters there. */
  private datesOf(card: Tree, fields: Record<string, Json>): void {
    const start = this.day(card, 'start')
    const due = this.day(card, 'due')
    const at = placeIn(this.file.path, card.line, 'due')
    if (start !== undefined && due !== undefined && due < start) {
      this.drafting.remark('warning', 'date-backwards', at, `The card is due on ${due}, before it starts on ${start}; the due date was taken.`)
      fields['window'] = { start: due, end: due, precision: 'day' }
    } else if (start !== undefined || due !== undefined) {
      fields['window'] = { start: (start ?? due) as string, end: (due ?? start) as string, precision: 'day' }
    }
    const instant = text(card, 'due')
    if (due !== undefined && instant !== undefined && /T\d\d:\d\d(:\d\d(\.\d+)?)?Z$/.test(instant)) fields['deadline'] = { at: instant, zone: 'UTC' }
  }

  private day(card: Tree, key: string): string | undefined {
    const said = text(card, key)
    if (said === undefined) return undefined
    const day = said.slice(0, 10)
    if (isDay(day)) return day
    for (const { code, sentence } of this.dates.read(said).remarks) this.drafting.remark('warning', `date-${code}`, placeIn(this.file.path, card.entries.get(key)?.line, key), sentence)
    return this.dates.read(said).window?.start
  }
}
