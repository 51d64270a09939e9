import { accounts, neutralCode } from '../accounts/accounts.ts'
import { feedback } from '../feedback/feedback.ts'
import type { Id } from '../kernel/change.ts'
import type { State } from '../kernel/state.ts'
import { windowOf } from '../plans/horizon.ts'
import { type Item, items, plans } from '../plans/plans.ts'
import { productAreas, teams } from '../workspace/workspace.ts'
import { backlogPlaces, type Priority, priorities } from './priorities.ts'

/** Cuts both lists to a team, or to the teams of a product area. */
export interface Cut {
  readonly team?: Id | undefined
  readonly area?: Id | undefined
}

/** A priority with its place and what stands behind it. */
export interface RankedPriority {
  readonly priority: Priority
  /** 1 is the first of all that are open; none once it is solved. */
  readonly place?: number
  /** Customers who have it, each once: those that are named, and those of the feedback. As neutral codes. */
  readonly customers: readonly string[]
  /** How many things show it. */
  readonly shown: number
  /** What is to solve it, and where that stands. */
  readonly answers: readonly { readonly item: Item; readonly stands: 'done' | 'roadmap' | 'backlog' | 'dropped' }[]
  /** What is missing: what shows it, or what solves it. */
  readonly gaps: readonly ('no-evidence' | 'no-answer')[]
}

/** Every priority in its order, the solved ones last. */
export function prioritiesOf(state: State, cut: Cut = {}): RankedPriority[] {
  const inCut = cutOf(state, cut)
  const all = priorities.list(state).sort((a, b) => compare(a.rank, b.rank) || compare(a.id, b.id))
  let place = 0
  const ranked = all.map((priority): RankedPriority => {
    const customers = customersOf(state, priority)
    const { feedback: said = [], accounts: named = [], keyResults = [], evidence = [], solvedOn } = priority
    const shown = said.length + named.length + keyResults.length + evidence.length
    const answers = (priority.items ?? []).flatMap((id) => { const item = items.get(state, id); return item === undefined ? [] : [{ item, stands: standsOf(state, item) }] })
    const open = solvedOn === undefined
    return {
      priority, customers, shown, answers, ...(open ? { place: ++place } : {}),
      gaps: open ? [...(shown === 0 ? ['no-evidence' as const] : []), ...(answers.some(({ stands }) => stands !== 'dropped') ? [] : ['no-answer' as const])] : [],
    }
  })
  return [...ranked.filter((one) => one.place !== undefined), ...ranked.filter((one) => one.place === undefined)].filter(({ priority }) => inCut(priority.team === undefined ? [] : [priority.team], priority.area))
}

function customersOf(state: State, { feedback: said = [], accounts: named = [] }: Priority): string[] {
  const ids = new Set([...named, ...said.flatMap((id) => feedback.get(state, id)?.account ?? [])])
  return [...ids].flatMap((id) => accounts.get(state, id)?.number ?? []).sort((a, b) => a - b).map(neutralCode)
}

/** Where an item stands: it is done, has a date (so it is on the roadmap), has none (so it waits in the backlog), or comes no more. */
function standsOf(state: State, item: Item): 'done' | 'roadmap' | 'backlog' | 'dropped' {
  if (item.status === 'dropped' || item.goneOn !== undefined) return 'dropped'
  if (item.status === 'done') return 'done'
  return windowOf(item, (id) => items.get(state, id)) === undefined ? 'backlog' : 'roadmap'
}

/** An item of the backlog. */
export interface InBacklog {
  readonly item: Item
  /** 1 is next once the roadmap has room; none where nobody has put it into the order. */
  readonly place?: number
  /** The open priorities that it would answer, the first of them first. */
  readonly priorities: readonly Priority[]
}

const built: ReadonlySet<Item['kind']> = new Set(['epic', 'feature', 'story'])

/** The backlog: what product plans hold and nobody has dated, in its order; what has no place yet comes last, by title. */
export function backlogOf(state: State, cut: Cut = {}): InBacklog[] {
  const inCut = cutOf(state, cut)
  const ranks = new Map(backlogPlaces.list(state).map(({ item, rank }) => [item, rank]))
  const answered = new Map<Id, Priority[]>()
  for (const { priority, place } of prioritiesOf(state)) if (place !== undefined) for (const id of priority.items ?? []) answered.set(id, [...(answered.get(id) ?? []), priority])
  const waiting = items.list(state).filter((item) => built.has(item.kind) && standsOf(state, item) === 'backlog' && plans.get(state, item.plan)?.kind === 'product')
  const sorted = waiting.sort((a, b) => compare(ranks.get(a.id) ?? '~', ranks.get(b.id) ?? '~') || compare(a.title, b.title) || compare(a.id, b.id))
  return sorted.map((item, at): InBacklog => ({ item, ...(ranks.has(item.id) ? { place: at + 1 } : {}), priorities: answered.get(item.id) ?? [] })).filter(({ item }) => inCut(item.teams ?? []))
}

/** Is something of these teams, or of this area, within the cut? Areas and teams are many to many. */
function cutOf(state: State, { team, area }: Cut): (of: readonly Id[], inArea?: Id) => boolean {
  const ofArea = new Set(area === undefined ? [] : (productAreas.get(state, area)?.teams ?? []).filter((id) => teams.get(state, id) !== undefined))
  return (of, inArea) => (team === undefined || of.includes(team)) && (area === undefined || inArea === area || of.some((id) => ofArea.has(id)))
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
