import { useMemo } from 'react'
import type { Id } from '../../core/kernel/change.ts'
import type { State } from '../../core/kernel/state.ts'
import type { Activity } from '../../core/roadmap/roadmap.ts'
import { kindsIn, tiesOf } from '../../core/roadmap/ties.ts'
import { labelWindow } from '../../core/time/label.ts'
import { people } from '../../core/workspace/workspace.ts'
import { toldAccounts } from '../accounts/told-accounts.ts'
import { statusWords } from '../parts/status-mark.tsx'
import { useSeen } from '../workspace/open-workspace.tsx'
import { hueOf, initialsOf } from '../workspace/persons.ts'
import { useDateStyle } from '../workspace/use-date-style.ts'
import type { Picture, Presence } from './grid/picture.ts'
import { dayNumber } from './layout/day-number.ts'
import type { GridLayout } from './layout/grid-layout.ts'
import { useDerived } from './use-derived.ts'

/** All that the grid shows, in the words of its cards. */
export function usePicture(layout: GridLayout, { opened, selected, marks, isReadOnly }: Pick<Picture, 'opened' | 'selected' | 'marks' | 'isReadOnly'>): Omit<Picture, 'taken'> {
  const { state, today, asOf, here, actor } = useSeen()
  const style = useDateStyle()
  const ties = useDerived(state, ['connectors', 'items', 'plans'], tiesOf)
  const names = useDerived(state, ['people'], namesOf)
  // The state that knows the accounts as they are now: it stays the same while only other things change.
  const named = useDerived(state, ['accounts'], sameState)
  const present = useMemo(() => presentOn(here, actor.person), [here, actor.person])
  return useMemo(() => {
    const nameOf = (id: Id | undefined) => (id === undefined ? undefined : names.get(id))
    return {
      layout, today: dayNumber(asOf ?? today), opened, selected, present, marks, isReadOnly,
      titleOf: ({ title }: Activity) => toldAccounts(named, title),
      factsOf: ({ id, owner }: Activity) => {
        const name = nameOf(owner)
        return { initials: name?.initials ?? '', ownerName: name?.name, ties: ties.get(id) }
      },
      labelOf: ({ id, window, status }: Activity) => {
        const tied = kindsIn(ties.get(id))
        return `${window === undefined ? 'no date' : labelWindow(window, style)}, ${statusWords[status ?? 'planned']}${tied.length === 0 ? ', connected to nothing' : `, connected to ${tied.join(', ')}`}${marks.unsupported.has(id) ? ', no stakeholder group supports it' : ''}`
      },
      blankLabelOf: (row, blank) => `${row.bucket.title}, ${blank.period.label}: ${blank.standing === 'undecided' ? 'undecided' : `empty on purpose ${blank.reason ?? ''}`}`,
    }
  }, [layout, asOf, today, opened, selected, present, marks, isReadOnly, names, named, ties, style])
}

const sameState = (state: State): State => state

function namesOf(state: State): ReadonlyMap<Id, { readonly name: string; readonly initials: string }> {
  return new Map(people.list(state).map(({ id, name }) => [id, { name, initials: initialsOf(name) }]))
}

function presentOn(here: readonly { readonly person?: string; readonly session: string; readonly name: string; readonly at?: string }[], me: Id | undefined): ReadonlyMap<Id, Presence> {
  const found = new Map<Id, Presence>()
  for (const { person, session, name, at } of here) {
    if (at?.startsWith('activities/') !== true || (person !== undefined && person === me)) continue
    found.set(at.slice('activities/'.length), { initials: initialsOf(name), hue: hueOf(person ?? session), name })
  }
  return found
}
