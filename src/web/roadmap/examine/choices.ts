import type { Finding } from '../../../core/examine/finding.ts'
import type { State } from '../../../core/kernel/state.ts'
import { type Item, items, type Plan, plans } from '../../../core/plans/plans.ts'
import { rowsOf } from '../../../core/roadmap/empty-cells.ts'
import { activities } from '../../../core/roadmap/roadmap.ts'
import { stakeholderGroups } from '../../../core/stakeholders/stakeholders.ts'
import { daysBetween } from '../../../core/time/days.ts'
import { labelWindow, type LabelStyle } from '../../../core/time/label.ts'
import type { Window } from '../../../core/time/window.ts'
import { people, teams } from '../../../core/workspace/workspace.ts'

export interface Choice {
  readonly value: string
  readonly text: string
}

const byEnd: Readonly<Record<string, Plan['kind']>> = { idea: 'product', sales: 'channel', marketing: 'marketing' }
const mostItems = 200

/** What a question's argument can be, for those that are one of several. */
export function choicesOf(ask: string, finding: Finding, state: State, style: LabelStyle): readonly Choice[] | undefined {
  if (ask === 'owner') return named(people.list(state).map(({ id, name }) => ({ value: id, text: name })))
  if (ask === 'team') return named(teams.list(state).map(({ id, title }) => ({ value: id, text: title })))
  if (ask === 'group') return named(stakeholderGroups.list(state).map(({ id, title }) => ({ value: id, text: title })))
  if (ask === 'bucket') return rowsOf(state, finding.roadmap).map(({ id, title }) => ({ value: id, text: title }))
  if (ask === 'id') return (finding.activities ?? []).flatMap((id) => activities.get(state, id) ?? []).map(({ id, title }) => ({ value: id, text: title }))
  if (ask === 'item') return itemsFor(finding, state).map((item) => ({ value: item.id, text: item.window === undefined ? item.title : `${item.title}, ${labelWindow(item.window, style)}` }))
  return ask === 'given' ? [{ value: 'yes', text: 'Yes, given' }, { value: 'no', text: 'No, refused' }] : undefined
}

/** Items that an activity could be tied to, the nearest in time first: at a bridge, those of the plans that make its missing end. */
export function itemsFor({ about, key }: Finding, state: State): readonly Item[] {
  const kind = byEnd[key.split(':').at(-1) ?? '']
  const window = activities.get(state, about.id)?.window
  const all = items.list(state).filter(({ plan, status, goneOn }) => goneOn === undefined && status !== 'dropped' && (kind === undefined || plans.get(state, plan)?.kind === kind))
  return all.sort((a, b) => apart(window, a.window) - apart(window, b.window) || (a.title < b.title ? -1 : 1)).slice(0, mostItems)
}

/** Days between two windows; those without one come last. */
function apart(a: Window | undefined, b: Window | undefined): number {
  if (a === undefined || b === undefined) return Number.MAX_SAFE_INTEGER
  return Math.max(0, daysBetween(a.end, b.start), daysBetween(b.end, a.start))
}

function named(choices: readonly Choice[]): readonly Choice[] {
  return [...choices].sort((a, b) => (a.text < b.text ? -1 : 1))
}
