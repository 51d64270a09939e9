import type { Id } from '../kernel/change.ts'
import { Refusal } from '../kernel/refusal.ts'
import type { State } from '../kernel/state.ts'
import { items, plans } from '../plans/plans.ts'
import { cellsOf, columnsOf, rowsOf } from '../roadmap/empty-cells.ts'
import { activities, roadmaps } from '../roadmap/roadmap.ts'
import { labelWindow } from '../time/label.ts'
import type { PeriodCell } from '../time/period.ts'
import { overlaps } from '../time/window.ts'
import { dateStyleOf } from '../workspace/date-style.ts'
import { settings } from '../workspace/workspace.ts'
import { isLaid } from './board.ts'
import { below, groupsOf, notesOf, underOf } from './notes-of.ts'
import { type Note, noteGroups, photos } from './notes.ts'
import type { Outcome, OutcomeBucket, OutcomeNote } from './outcome-shape.ts'
import { rowIdOf } from './rows.ts'
import { participantsOf, trueSelf } from './taking-part.ts'
import { efforts, participants, type Workshop, workshops } from './workshops.ts'

/** Refuses `not-found` when there is no such workshop. */
export function outcomeOf(state: State, which: Id): Outcome {
  const workshop = workshops.get(state, which)
  if (workshop === undefined) throw new Refusal('not-found', 'There is no such workshop.')
  const roadmap = roadmaps.need(state, workshop.roadmap)
  const { name = '', zone = 'UTC', words } = settings.get(state, 'settings') ?? {}
  const columns = columnsOf(state, roadmap)
  const open = notesOf(state, which).filter(({ faceUp }) => faceUp === true)
  const under = underOf(open)
  const placed = open.filter(({ under }) => under === undefined).map((note) => ({ note, bucket: bucketOf(state, note), told: toldNote(state, note, columns, below(under, note.id)) }))
  const votes = new Map((workshop.tally ?? []).map((one) => [one.group, one.votes]))
  const buckets = bucketsIn(state, workshop).map(({ id, title, hue, group }): OutcomeBucket => {
    const count = votes.get(group ?? id)
    return { id, title, hue, ...(count === undefined ? {} : { votes: count }), notes: placed.filter(({ bucket }) => bucket === id).map(({ told }) => told) }
  })
  const known = new Set(buckets.map(({ id }) => id))
  const elsewhere = placed.filter(({ bucket }) => bucket === undefined || !known.has(bucket))
  return {
    workshop, company: name, zone, roadmap: roadmap.title, columns, buckets,
    words: { bucket: words?.bucket ?? 'bucket', outlier: words?.outlier ?? 'outlier' },
    outliers: elsewhere.filter(({ note }) => note.outlier === true).map(({ told }) => told),
    loose: elsewhere.filter(({ note }) => note.outlier !== true).map(({ told }) => told),
    efforts: effortsIn(state, which, open),
    empties: !isLaid(workshop) ? [] : cellsOf(state, roadmap).filter(({ standing }) => standing === 'empty').map(({ bucket, period, agreement }) => ({ bucket: bucket.title, period: period.label, reason: agreement?.reason ?? '' })),
    photos: photos.list(state).filter((one) => one.workshop === which).sort((a, b) => (a.at < b.at ? -1 : 1)),
    people: peopleIn(state, workshop, open),
  }
}

function bucketsIn(state: State, workshop: Workshop): { readonly id: Id; readonly title: string; readonly hue: number; readonly group?: Id }[] {
  const groups = groupsOf(state, workshop.id)
  if (!isLaid(workshop)) return groups.map((group) => ({ id: rowIdOf(group), title: group.label ?? 'Not named yet', hue: group.hue, group: group.id }))
  return rowsOf(state, workshop.roadmap).map(({ id, title, hue }) => {
    const group = groups.find((one) => rowIdOf(one) === id)
    return { id, title, hue, ...(group === undefined ? {} : { group: group.id }) }
  })
}

/** Where a note is: as an activity wherever that stands now, before that in its group. */
function bucketOf(state: State, note: Note): Id | undefined {
  const activity = activities.get(state, note.id)
  if (activity !== undefined) return activity.bucket
  const group = noteGroups.get(state, note.group)
  return group === undefined ? undefined : rowIdOf(group)
}

function toldNote(state: State, note: Note, columns: readonly PeriodCell[], under: readonly Note[]): OutcomeNote {
  const activity = activities.get(state, note.id)
  const { window, completionGoal: goal } = activity ?? {}
  const effort = items.get(state, efforts.get(state, note.effort)?.item)?.title
  const touched = window === undefined ? [] : columns.flatMap((column, at) => (overlaps(window, column) ? [at] : []))
  return {
    id: note.id, text: note.text, author: authorOf(state, note), at: note.at, backed: (note.backedBy ?? []).length, fromPaper: note.fromPaper === true,
    ...(effort === undefined ? {} : { effort }), ...(goal === undefined || goal === '' ? {} : { goal }),
    ...(window === undefined ? {} : { window, period: labelWindow(window, dateStyleOf(state)) }),
    ...(touched.length === 0 ? {} : { columns: [touched[0] ?? 0, touched.at(-1) ?? 0] as const }),
    under: under.map((one) => ({ id: one.id, text: one.text, author: authorOf(state, one), at: one.at })),
  }
}

function authorOf(state: State, { author }: Pick<Note, 'author'>): string {
  const one = participants.get(state, author)
  return one === undefined ? 'Somebody' : trueSelf(state, one).name
}

function effortsIn(state: State, which: Id, open: readonly Note[]): Outcome['efforts'] {
  const found = efforts.list(state).filter((one) => one.workshop === which).sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : a.id < b.id ? -1 : 1))
  return found.map(({ id, item, affects, how, agreedBy = [] }) => {
    const known = items.get(state, item)
    return {
      id, title: known?.title ?? 'A removed item', plan: plans.get(state, known?.plan)?.title ?? '', affects, ...(how === undefined || how === '' ? {} : { how }),
      agreedBy: agreedBy.map((author) => authorOf(state, { author })), notes: open.filter((note) => note.effort === id).length,
    }
  })
}

/** Those who came, by name: whoever joined, or has notes there. */
function peopleIn(state: State, workshop: Workshop, open: readonly Note[]): Outcome['people'] {
  const written = new Map<Id, number>()
  for (const { author } of open) {
    const one = participants.get(state, author)
    if (one !== undefined) written.set(trueSelf(state, one).id, (written.get(trueSelf(state, one).id) ?? 0) + 1)
  }
  return participantsOf(state, workshop.id).filter(({ id, sameAs, joinedAt }) => sameAs === undefined && (joinedAt !== undefined || written.has(id) || workshop.leader === id))
    .map(({ id, name, from, person }) => ({ id, name, isGuest: person === undefined, leads: workshop.leader === id, notes: written.get(id) ?? 0, ...(from === undefined ? {} : { from }) }))
    .sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0))
}
