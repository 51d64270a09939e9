import { sameJson } from '../../lib/json.ts'
import type { Consequence } from '../kernel/consequence.ts'
import type { State } from '../kernel/state.ts'
import { type Item, items, plans } from '../plans/plans.ts'
import { labelWindow } from '../time/label.ts'
import type { Window } from '../time/window.ts'
import { settings } from '../workspace/workspace.ts'
import { activities, cellAgreements, type Watch } from './roadmap.ts'

/**
 * Opens decisions about cells again when what they watch comes to pass, saying why; what was decided stays with them. `because` says what came to pass of a
 * watch between the two states, and nothing when it did not.
 */
export function reopening(of: readonly string[], because: (watch: Watch, before: State, after: State) => string | undefined): Consequence {
  return {
    of,
    follows(state, changes, { today }) {
      const written = new Set(changes.map(({ collection, id }) => `${collection} ${id}`))
      const watching = cellAgreements.list(state).filter(({ id, watches, reopened }) => watches !== undefined && reopened === undefined && !written.has(`cell-agreements ${id}`))
      if (watching.length === 0) return []
      const after = state.apply(changes.filter(({ collection }) => of.includes(collection)))
      return watching.flatMap((agreement) => {
        const why = (agreement.watches ?? []).map((watch) => because(watch, state, after)).find((one) => one !== undefined)
        return why === undefined ? [] : cellAgreements.update(agreement, { reopened: { on: today, because: why } })
      })
    },
  }
}

/** What is watched: an item, or an activity, which has neither mark nor source. */
type Watched = Pick<Item, 'title' | 'window' | 'status'> & Partial<Pick<Item, 'goneOn' | 'mark' | 'plan'>>

function watchedIn(state: State, { collection, id }: Watch): Watched | undefined {
  return collection === 'items' ? items.get(state, id) : activities.get(state, id)
}

/** What a decision about a cell watches of items and activities: that they move, are dropped or go, and that an item comes before a day. */
export const reopenedByMoves = reopening(['items', 'activities'], (watch, state, after) => {
  const [was, is] = [watchedIn(state, watch), watchedIn(after, watch)]
  if (was === undefined || was === is || watch.when === 'gets-tier') return undefined
  if (watch.when === 'comes-before') {
    if (is?.window === undefined || is.window.end >= watch.day || (was.window !== undefined && was.window.end < watch.day)) return undefined
    return `${named(state, was)} comes in ${told(state, is.window)} now.`
  }
  if (is === undefined || (is.goneOn !== undefined && was.goneOn === undefined)) return `${named(state, was)} is gone.`
  if (is.status === 'dropped' && was.status !== 'dropped') return `${named(state, was)} was dropped.`
  if (sameJson(was.window, is.window)) return undefined
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
