import { sameJson } from '../../lib/json.ts'
import type { Change, Fields, StoredRecord } from '../kernel/change.ts'
import type { Consequence } from '../kernel/consequence.ts'
import type { State } from '../kernel/state.ts'
import { type Item, plans } from '../plans/plans.ts'
import { labelWindow } from '../time/label.ts'
import type { Window } from '../time/window.ts'
import { settings } from '../workspace/workspace.ts'
import { buckets, type CellAgreement, cellAgreements, roadmaps, type Watch } from './roadmap.ts'

/** A record as it was and as it is, undefined where it was not there or is not any more. */
export interface Moved {
  readonly collection: string
  readonly before: StoredRecord | undefined
  readonly after: StoredRecord | undefined
}

/**
 * Opens decisions about cells again when what they watch comes to pass, saying why; what was decided stays with them. An agreed roadmap is a draft again.
 * `because` says what came to pass of a watch in what changed, and nothing when it did not.
 */
export function reopening(of: readonly string[], because: (watch: Watch, moved: ReadonlyMap<string, Moved>, state: State) => string | undefined): Consequence {
  return {
    of,
    follows(state, changes, { today }) {
      const written = new Set(changes.map(({ collection, id }) => `${collection} ${id}`))
      const watching = cellAgreements.list(state).filter(({ id, watches, reopened }) => watches !== undefined && reopened === undefined && !written.has(`cell-agreements ${id}`))
      if (watching.length === 0) return []
      const moved = movedBy(state, changes.filter(({ collection }) => of.includes(collection)))
      const opened = watching.flatMap((agreement) => {
        const why = (agreement.watches ?? []).map((watch) => because(watch, moved, state)).find((one) => one !== undefined)
        return why === undefined ? [] : [{ agreement, why }]
      })
      return [
        ...opened.flatMap(({ agreement, why }) => cellAgreements.update(agreement, { reopened: { on: today, because: why } })),
        ...draftsAgain(state, opened.map(({ agreement }) => agreement)).filter(({ id }) => !written.has(`roadmaps ${id}`)),
      ]
    },
  }
}

/** The agreed roadmaps of some decisions, each made a draft again. */
function draftsAgain(state: State, opened: readonly CellAgreement[]): Change[] {
  const of = new Set(opened.map(({ bucket }) => buckets.get(state, bucket)?.roadmap))
  return [...of].flatMap((id) => roadmaps.get(state, id) ?? []).filter((roadmap) => roadmap.state === 'agreed').flatMap((roadmap) => roadmaps.update(roadmap, { state: 'draft' }))
}

function movedBy(state: State, changes: readonly Change[]): ReadonlyMap<string, Moved> {
  const moved = new Map<string, Moved>()
  for (const change of changes) {
    const { collection, id } = change
    const known = moved.get(id) ?? { collection, before: state.get(collection, id), after: state.get(collection, id) }
    const after = change.kind === 'remove' ? undefined : change.kind === 'create' ? { id, ...change.after } : withFields(known.after ?? { id }, change.after)
    moved.set(id, { ...known, after })
  }
  return moved
}

function withFields(record: StoredRecord, fields: Fields): StoredRecord {
  return Object.fromEntries(Object.entries({ ...record, ...fields }).filter(([, value]) => value !== null)) as unknown as StoredRecord
}

/** What a decision about a cell watches of items and activities: that they move, are dropped or go, and that an item comes before a day. */
export const reopenedByMoves = reopening(['items', 'activities'], (watch, moved, state) => {
  const one = moved.get(watch.id)
  if (one === undefined || one.collection !== watch.collection || one.before === undefined || watch.when === 'gets-tier') return undefined
  const [was, is] = [one.before, one.after] as unknown as readonly [Item, Item | undefined]
  if (watch.when === 'comes-before') {
    if (is?.window === undefined || is.window.end >= watch.day || (was.window !== undefined && was.window.end < watch.day)) return undefined
    return `${named(state, was)} comes in ${told(state, is.window)} now.`
  }
  if (is === undefined || (is.goneOn !== undefined && was.goneOn === undefined)) return `${named(state, was)} is gone.`
  if (is.status === 'dropped' && was.status !== 'dropped') return `${named(state, was)} was dropped.`
  if (sameJson((was.window ?? null) as never, (is.window ?? null) as never)) return undefined
  return `${named(state, was)} moved from ${told(state, was.window)} to ${told(state, is.window)}.`
})

/** A decision is read in the Views of people inside, who are not told of what is restricted: that is not named in it. */
export function named(state: State, { title, mark, plan }: Pick<Item, 'title'> & Partial<Pick<Item, 'mark' | 'plan'>>): string {
  return mark === 'restricted' || plans.get(state, plan)?.mark === 'restricted' ? 'What it watches' : `“${title}”`
}

function told(state: State, window: Window | undefined): string {
  const fiscalYearStart = settings.get(state, 'settings')?.fiscalYearStart
  return window === undefined ? 'no date' : labelWindow(window, { labels: fiscalYearStart === undefined ? 'calendar' : 'fiscal', fiscalYearStart })
}
