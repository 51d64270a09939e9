import { rankBetween } from '../../lib/rank.ts'
import type { Id } from '../kernel/change.ts'
import type { State } from '../kernel/state.ts'
import { rowsOf } from '../roadmap/empty-cells.ts'
import { type Note, noteGroups, type NoteGroup, notes } from './notes.ts'
import type { Workshop } from './workshops.ts'

type Ranked = { readonly id: Id; readonly rank: string }
const byRank = (a: Ranked, b: Ranked) => (a.rank < b.rank ? -1 : a.rank > b.rank ? 1 : a.id < b.id ? -1 : 1)

/** The notes of a workshop in their order, face down ones too. */
export function notesOf(state: State, workshop: Id): Note[] {
  return notesIn(state, workshop).sort(byRank)
}

/** The groups of a workshop in their order. */
export function groupsOf(state: State, workshop: Id): NoteGroup[] {
  return noteGroups.list(state).filter((one) => one.workshop === workshop).sort(byRank)
}

/** The note that lies on top of this one; itself where none does. */
export function topOf(state: State, note: Note): Note {
  const above = notes.get(state, note.under)
  return above === undefined ? note : topOf(state, above)
}

/** Every note that lies under this one, however deep. */
export function allUnder(state: State, note: Note): Note[] {
  return below(underOf(notesOf(state, note.workshop)), note.id)
}

/** Of notes, those that lie right under each. */
export function underOf(all: readonly Note[]): ReadonlyMap<Id, readonly Note[]> {
  const lying = new Map<Id, Note[]>()
  for (const note of all) if (note.under !== undefined) lying.set(note.under, [...(lying.get(note.under) ?? []), note])
  return lying
}

/** What lies under a note, however deep. */
export function below(under: ReadonlyMap<Id, readonly Note[]>, which: Id): Note[] {
  return (under.get(which) ?? []).flatMap((one) => [one, ...below(under, one.id)])
}

/** Where the next note of a workshop goes: after all others. */
export function nextNoteRank(state: State, workshop: Id): string {
  return rankBetween(lastRank(notesIn(state, workshop)), undefined)
}

/** Where the next group goes: after the others, and after the rows that the roadmap has, so that it keeps its place as a row. */
export function nextGroupRank(state: State, { id, roadmap }: Workshop): string {
  return rankBetween(lastRank([...groupsOf(state, id), ...rowsOf(state, roadmap)]), undefined)
}

function lastRank(all: readonly { readonly rank: string }[]): string | undefined {
  return all.reduce<string | undefined>((last, { rank }) => (last === undefined || rank > last ? rank : last), undefined)
}

/** The notes of a workshop in no order: a room that writes all at once asks for them again and again. Records of the collection are notes by its schema. */
export function notesIn(state: State, workshop: Id): Note[] {
  return ([...state.each(notes.collection)] as unknown as Note[]).filter((one) => one.workshop === workshop)
}
