import type { Id } from '../kernel/change.ts'
import type { State } from '../kernel/state.ts'
import { items } from '../plans/plans.ts'
import { columnsOf, rowsOf } from '../roadmap/empty-cells.ts'
import { roadmaps } from '../roadmap/roadmap.ts'
import type { LabelStyle } from '../time/label.ts'
import { readDate } from '../time/read-date.ts'
import type { Window } from '../time/window.ts'
import { dateStyleOf } from '../workspace/date-style.ts'
import { longestNote } from './notes.ts'
import { groupsOf, notesOf } from './notes-of.ts'
import { areInGrid } from './placed-notes.ts'
import { participantsOf, trueSelf } from './taking-part.ts'
import { efforts, participants, workshops } from './workshops.ts'

interface Named {
  readonly id: Id
  readonly name: string
}

/** What notes from paper are read against: whom and which places a workshop has, by the names that people write. */
export interface PaperPlace {
  readonly workshop: Id
  /** Rows of the grid, or before it the groups; none in the brainstorm. */
  readonly buckets: readonly Named[]
  readonly authors: readonly Named[]
  readonly efforts: readonly Named[]
  /** Have notes a time and a goal yet? */
  readonly areDated: boolean
  readonly style: LabelStyle
  /** The columns of the grid, as they are written. */
  readonly periods: readonly string[]
  /** The note of a text by somebody that is on the board already. */
  readonly known: ReadonlySet<string>
}

/** What stands on a piece of paper or in a line, as it was written. */
export interface Written {
  /** Line of the text or file, the first is 1. */
  readonly line: number
  readonly text: string
  readonly author?: string | undefined
  readonly bucket?: string | undefined
  readonly when?: string | undefined
  readonly goal?: string | undefined
  readonly effort?: string | undefined
  /** What may be a name that is not there yet. */
  readonly maybe?: { readonly author?: string; readonly bucket?: string }
  /** What was odd about it before it was held against the workshop. */
  readonly remarks?: readonly string[]
}

/** A note as it is understood. With a sentence in `leftOut` it is not entered; `remarks` say what else is odd, and nothing is guessed. */
export interface PaperNote {
  readonly line: number
  readonly text: string
  readonly author?: Named
  readonly bucket?: Named
  readonly effort?: Named
  readonly window?: Window
  readonly goal?: string
  readonly remarks: readonly string[]
  readonly leftOut?: string
  /** Names that are not there yet, which whoever types may want to make. */
  readonly missing: { readonly author?: string; readonly bucket?: string }
}

export function paperPlace(state: State, which: Id): PaperPlace {
  const workshop = workshops.need(state, which)
  const groups = groupsOf(state, which).flatMap(({ id, label }) => (label === undefined ? [] : [{ id, name: label }]))
  const rows = rowsOf(state, workshop.roadmap).map(({ id, title }) => ({ id, name: title }))
  const here = participantsOf(state, which).filter(({ sameAs }) => sameAs === undefined)
  return {
    workshop: which, areDated: areInGrid(workshop.phase), style: dateStyleOf(state), periods: columnsOf(state, roadmaps.need(state, workshop.roadmap)).map(({ label }) => label),
    buckets: areInGrid(workshop.phase) ? rows : workshop.phase === 'brainstorm' ? [] : groups,
    authors: here.map(({ id, name }) => ({ id, name })),
    efforts: efforts.list(state).flatMap(({ id, workshop: of, item }) => (of === which ? [{ id, name: items.get(state, item)?.title ?? '' }] : [])),
    known: new Set(notesOf(state, which).map(({ text, author }) => keyOf(text, trueId(state, author)))),
  }
}

/** The lines of a paper, held against the workshop. `otherwise`: whose a note is that names nobody. */
export function paperNotes(written: readonly Written[], place: PaperPlace, otherwise?: Id): PaperNote[] {
  const before = new Map<string, number>()
  const usual = place.authors.find(({ id }) => id === otherwise)
  return written.map((one) => {
    const note = understood(one, place, usual)
    if (note.leftOut !== undefined || note.author === undefined) return note
    const key = keyOf(note.text, note.author.id)
    const same = before.get(key)
    if (same === undefined) before.set(key, one.line)
    if (place.known.has(key)) return { ...note, leftOut: 'It is on the board already.' }
    return same === undefined ? note : { ...note, leftOut: `Line ${same} says the same.` }
  })
}

/** What the command note.enter takes of notes that are entered. */
export function enteredNotes(all: readonly PaperNote[], place: PaperPlace) {
  return all.filter(({ leftOut }) => leftOut === undefined).map(({ text, author, bucket, effort, window, goal }) => ({
    text, ...(author === undefined ? {} : { author: author.id }), ...(effort === undefined ? {} : { effort: effort.id }),
    ...(bucket === undefined ? {} : place.areDated ? { bucket: bucket.id } : { group: bucket.id }),
    ...(window === undefined ? {} : { window }), ...(goal === undefined ? {} : { goal }),
  }))
}

function understood({ line, text, author, bucket, when, goal, effort, maybe, remarks = [] }: Written, place: PaperPlace, usual: Named | undefined): PaperNote {
  const odd = [...remarks]
  const [by, row, supports] = [named(place.authors, author), named(place.buckets, bucket), named(place.efforts, effort)]
  if (given(author) && by === undefined) odd.push(`Nobody here is called "${author}".`)
  if (given(bucket) && row === undefined) odd.push(place.buckets.length === 0 && !place.areDated ? `Notes have no buckets in this step, so "${bucket}" is not kept.` : `There is no bucket "${bucket}"; it comes without.`)
  if (given(effort) && supports === undefined) odd.push(`"${effort}" is no effort that was agreed; it comes without.`)
  const read = given(when) ? readDate(when, place.style) : undefined
  if (read !== undefined && read.window === undefined) odd.push(`${read.remarks[0]?.sentence ?? `"${when}" is no date.`} It comes without a date.`)
  const hasTime = read?.window !== undefined || given(goal)
  if (hasTime && !place.areDated) odd.push('Notes have no dates in this step, so its time and goal are not kept.')
  const whose = by ?? (given(author) ? undefined : usual)
  const leftOut = text.trim() === '' ? 'It has no words.' : text.trim().length > longestNote ? `It has more than ${longestNote.toLocaleString('en')} letters.` : whose === undefined ? 'It is not known whose it is.' : undefined
  return {
    line, text: text.trim(), remarks: odd, ...(whose === undefined ? {} : { author: whose }), ...(row === undefined ? {} : { bucket: row }), ...(supports === undefined ? {} : { effort: supports }),
    ...(read?.window === undefined || !place.areDated ? {} : { window: read.window }), ...(given(goal) && place.areDated ? { goal: goal.trim() } : {}), ...(leftOut === undefined ? {} : { leftOut }),
    missing: missingIn({ author: given(author) && by === undefined ? author : maybe?.author, bucket: given(bucket) && row === undefined ? bucket : maybe?.bucket }, place),
  }
}

/** Names as short as names are; a bucket is made here once the grid has its rows. */
function missingIn({ author, bucket }: { readonly author: string | undefined; readonly bucket: string | undefined }, { areDated }: PaperPlace): PaperNote['missing'] {
  return { ...(isName(author) ? { author: author.trim() } : {}), ...(isName(bucket) && areDated ? { bucket: bucket.trim() } : {}) }
}

const isName = (text: string | undefined): text is string => given(text) && text.trim().length <= 60 && text.trim().split(/\s+/).length <= 4
const given = (text: string | undefined): text is string => text !== undefined && text.trim() !== ''
const folded = (text: string): string => text.normalize('NFC').trim().replace(/\s+/g, ' ').toLowerCase()

/** The one thing that has this name, capitals and spaces aside. Of two with the same name neither. */
export function named(all: readonly Named[], name: string | undefined): Named | undefined {
  if (name === undefined) return undefined
  const found = all.filter((one) => folded(one.name) === folded(name))
  return found.length === 1 ? found[0] : undefined
}

function keyOf(text: string, author: Id): string {
  return `${author} ${folded(text)}`
}

function trueId(state: State, author: Id): Id {
  const one = participants.get(state, author)
  return one === undefined ? author : trueSelf(state, one).id
}
