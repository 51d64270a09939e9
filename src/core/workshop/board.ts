import type { Id } from '../kernel/change.ts'
import type { State } from '../kernel/state.ts'
import { questionsOf } from '../roadmap/cell-questions.ts'
import { cellsOf, columnsOf, rowsOf, type Standing } from '../roadmap/empty-cells.ts'
import { activities, type Activity, roadmaps } from '../roadmap/roadmap.ts'
import { items } from '../plans/plans.ts'
import type { PeriodCell } from '../time/period.ts'
import { settings } from '../workspace/workspace.ts'
import { type Asks, asksOf } from './asks.ts'
import { type Note, noteGroups, photos } from './notes.ts'
import { notesIn } from './notes-of.ts'
import { type OfferedTheme, offeredThemes } from './offered-themes.ts'
import { participantsOf, trueSelf } from './taking-part.ts'
import { isKeptOut, type WalkedItem, walkedItems } from './walked-items.ts'
import { efforts, type Workshop, workshops } from './workshops.ts'

/**
 * A workshop as one who takes part may see it: what walls, laptops and phones draw, whether their reader is a person of the workspace or a guest. It is
 * all that a guest ever gets. Each part is kept by id, so that only what differs is sent.
 */
export interface Board {
  readonly workshop: BoardWorkshop
  readonly participants: Readonly<Record<Id, BoardParticipant>>
  /** What the room goes through, while it reviews and agrees. */
  readonly items: Readonly<Record<Id, WalkedItem>>
  readonly efforts: Readonly<Record<Id, BoardEffort>>
  readonly notes: Readonly<Record<Id, BoardNote>>
  readonly groups: Readonly<Record<Id, BoardGroup>>
  readonly photos: Readonly<Record<Id, BoardPhoto>>
  /** What the product roadmap is about, to be taken as buckets: while there are buckets to be made. */
  readonly themes: Readonly<Record<Id, OfferedTheme>>
  /** The rows of the grid, from the moment that it is laid. */
  readonly rows: Readonly<Record<Id, BoardRow>>
  /** How each cell of the grid stands on the roadmap, by `cellKey`: while the room examines. Why one is blank on purpose is the roadmap's to say. */
  readonly cells: Readonly<Record<string, BoardCell>>
}

export type BoardWorkshop = Pick<Workshop, (typeof headFields)[number]> & {
  /** The company's own words for a bucket and an outlier (row H11). */
  readonly words: { readonly bucket: string; readonly outlier: string }
  /** The columns, in the company's periods. */
  readonly columns: readonly PeriodCell[]
  readonly period: 'month' | 'quarter' | 'half' | 'year'
  /** Where the workspace's clocks stand, so that the room reads one time wherever its phones think they are. */
  readonly zone: string
}
export interface BoardParticipant { readonly name: string; readonly hue: number; readonly from?: string; readonly faceDown: number; readonly joined: boolean; readonly left: boolean; readonly isGuest: boolean }
export interface BoardEffort { readonly item: Id; readonly title: string; readonly affects: boolean; readonly how?: string; readonly agreedBy: readonly Id[] }
/** `bucket`: the row that it stands for, where that is not the one of its own id. */
export interface BoardGroup { readonly label?: string; readonly hue: number; readonly rank: string; readonly origin: 'today' | 'last-time' | 'roadmap'; readonly bucket?: Id }
export interface BoardRow { readonly title: string; readonly hue: number; readonly rank: string }
/** `asks`: how many questions of each kind are open about what stands there. */
export interface BoardCell { readonly standing: Standing; readonly asks?: Asks }
export interface BoardPhoto { readonly at: string; readonly phase: Workshop['phase']; readonly caption?: string; readonly hasPicture: boolean }
export type BoardNote = Pick<Note, (typeof noteFields)[number]> & {
  readonly faceUp: boolean
  /** Of a note in the grid: what its activity says. */
  readonly placed?: { readonly bucket?: Id; readonly window?: { readonly start: string; readonly end: string; readonly precision: string }; readonly goal?: string; readonly title: string; readonly owner?: Id; readonly effort?: number }
}

/** A workshop for one who takes part in it: of what lies face down, only their own notes. `self` unset is a wall that is nobody's. */
export function boardOf(state: State, which: Id, self: Id | undefined): Board | undefined {
  const shared = sharedBoard(state, which)
  return shared === undefined || self === undefined ? shared : { ...shared, notes: { ...shared.notes, ...faceDownOf(state, which).get(self) } }
}

/** What lies face down in a workshop, by the participant whose it is. Each part is for that one alone. */
export function faceDownOf(state: State, which: Id): ReadonlyMap<Id, Readonly<Record<Id, BoardNote>>> {
  const found = new Map<Id, Record<Id, BoardNote>>()
  const selves = selvesIn(state, which)
  for (const note of notesIn(state, which)) {
    if (note.faceUp === true) continue
    const self = selves.get(note.author) ?? note.author
    found.set(self, Object.assign(found.get(self) ?? {}, { [note.id]: cardOf(state, note, selves, new Map()) }))
  }
  return found
}

/** The part of a board that is the same for everybody who takes part. */
function sharedBoard(state: State, which: Id): Board | undefined {
  const workshop = workshops.get(state, which)
  if (workshop === undefined) return undefined
  const here = participantsOf(state, which)
  const selves = selvesIn(state, which)
  const owners = new Map(here.flatMap(({ id, person, sameAs }) => (person === undefined || sameAs !== undefined ? [] : [[person, id] as const])))
  return {
    workshop: headOf(state, workshop, selves),
    participants: byId(here.filter(({ sameAs }) => sameAs === undefined).map(({ id, name, hue, from, faceDown = 0, joinedAt, leftAt, person }) => [id, {
      name, hue, faceDown, joined: joinedAt !== undefined, left: leftAt !== undefined, isGuest: person === undefined, ...(from === undefined ? {} : { from }),
    }])),
    items: workshop.phase === 'review' || workshop.phase === 'agree' ? byId(walkedItems(state, workshop)) : {},
    efforts: byId(efforts.list(state).filter((one) => one.workshop === which).map(({ id, item, affects, how, agreedBy = [] }) => [id, {
      item, title: titleInRoom(state, item), affects, agreedBy: asOne(agreedBy, selves), ...(how === undefined ? {} : { how }),
    }])),
    notes: byId(notesIn(state, which).filter((note) => note.faceUp === true).map((note) => [note.id, cardOf(state, note, selves, owners)])),
    groups: byId(noteGroups.list(state).filter((one) => one.workshop === which).map(({ id, label, hue, rank, origin, bucket }) => [id, { hue, rank, origin, ...(label === undefined ? {} : { label }), ...(bucket === undefined ? {} : { bucket }) }])),
    photos: byId(photos.list(state).filter((one) => one.workshop === which).map(({ id, at, phase, caption, picture }) => [id, { at, phase, hasPicture: picture !== undefined, ...(caption === undefined ? {} : { caption }) }])),
    themes: workshop.phase === 'buckets' || workshop.phase === 'grid' ? byId(offeredThemes(state, workshop)) : {},
    rows: isLaid(workshop) ? byId(rowsOf(state, workshop.roadmap).map(({ id, title, hue, rank }) => [id, { title, hue, rank }])) : {},
    cells: workshop.phase === 'examine' ? byId(examinedCells(state, workshop)) : {},
  }
}

function examinedCells(state: State, { roadmap: which }: Workshop): [string, BoardCell][] {
  const roadmap = roadmaps.need(state, which)
  return cellsOf(state, roadmap).map((cell) => [cellKey(cell.bucket.id, cell.period.start), { standing: cell.standing, ...(cell.standing === 'filled' ? { asks: asksOf(questionsOf(state, roadmap, cell).open) } : {}) }])
}

/** What the room reads of an item: guests read it too, so one that was marked restricted since it was agreed loses its name there. */
function titleInRoom(state: State, which: Id): string {
  const item = items.get(state, which)
  if (item === undefined) return 'A removed item'
  return isKeptOut(state, item) ? 'An item that is kept inside' : item.title
}

/** A cell's name among a board's cells: its bucket, and the first day of its period. */
export function cellKey(bucket: Id, period: string): string {
  return `${bucket}/${period}`
}

/** Has the grid been laid, so that there are rows to put notes in? */
export function isLaid({ phase }: Pick<Workshop, 'phase'>): boolean {
  return ['grid', 'fill', 'dates', 'examine', 'closed'].includes(phase)
}

/** What of a workshop's record the room is told: named one by one, so that a field that is added later is not told by that alone. */
const headFields = ['id', 'title', 'roadmap', 'question', 'day', 'begins', 'place', 'agenda', 'rules', 'leader', 'presenter', 'phase', 'since', 'timer', 'pausedAt', 'locked', 'voting', 'tally', 'thanks', 'closedAt'] as const satisfies readonly (keyof Workshop)[]

/** The same of a note's. */
const noteFields = ['text', 'author', 'at', 'effort', 'group', 'outlier', 'under', 'rank', 'backedBy', 'fromPaper'] as const satisfies readonly (keyof Note)[]

function picked<T extends object, K extends keyof T>(record: T, fields: readonly K[]): Pick<T, K> {
  return Object.fromEntries(fields.flatMap((field) => (record[field] === undefined ? [] : [[field, record[field]]]))) as Pick<T, K>
}

function headOf(state: State, workshop: Workshop, selves: Selves): BoardWorkshop {
  const roadmap = roadmaps.need(state, workshop.roadmap)
  const { words, zone = 'UTC' } = settings.get(state, 'settings') ?? {}
  const { leader } = workshop
  return { ...picked(workshop, headFields), ...(leader === undefined ? {} : { leader: selves.get(leader) ?? leader }), words: { bucket: words?.bucket ?? 'bucket', outlier: words?.outlier ?? 'outlier' }, columns: columnsOf(state, roadmap), period: roadmap.period, zone }
}

/** The card of a note that did not change, on the board or in the roadmap, is the very same one: nobody needs to look at it again. */
const cards = new WeakMap<Note, { readonly activity: Activity | undefined; readonly owner: Id | undefined; readonly card: BoardNote }>()

/** `owners`: by person, as whom they take part. Whoever does it and is not in the room is not told of there. */
function cardOf(state: State, note: Note, selves: Selves, owners: ReadonlyMap<Id, Id>): BoardNote {
  const activity = activities.get(state, note.id)
  const known = cards.get(note)
  const owner = owners.get(activity?.owner ?? '')
  const card = known !== undefined && known.activity === activity && known.owner === owner ? known.card : cardFrom(note, activity, owner)
  if (card !== known?.card) cards.set(note, { activity, owner, card })
  const { author, backedBy } = card
  if (!selves.has(author) && backedBy?.some((one) => selves.has(one)) !== true) return card
  return { ...card, author: selves.get(author) ?? author, ...(backedBy === undefined ? {} : { backedBy: asOne(backedBy, selves) }) }
}

/** Of participants who came in twice, who they are. Most rooms have none. */
type Selves = ReadonlyMap<Id, Id>

function selvesIn(state: State, which: Id): Selves {
  return new Map(participantsOf(state, which).filter(({ sameAs }) => sameAs !== undefined).map((one) => [one.id, trueSelf(state, one).id]))
}

/** Participants, each once as who they are. */
function asOne(ids: readonly Id[], selves: Selves): Id[] {
  return [...new Set(ids.map((one) => selves.get(one) ?? one))]
}

function cardFrom(note: Note, activity: Activity | undefined, owner: Id | undefined): BoardNote {
  const card = { ...picked(note, noteFields), faceUp: note.faceUp === true }
  if (activity === undefined) return card
  const { bucket, window, completionGoal, title, effort } = activity
  return {
    ...card,
    placed: { title, ...(bucket === undefined ? {} : { bucket }), ...(window === undefined ? {} : { window }), ...(completionGoal === undefined ? {} : { goal: completionGoal }), ...(owner === undefined ? {} : { owner }), ...(effort === undefined ? {} : { effort }) },
  }
}

function byId<T>(entries: readonly (readonly [Id, T])[]): Record<Id, T> {
  return Object.fromEntries(entries)
}
