import type { Id } from '../kernel/change.ts'
import type { Day } from '../kernel/command.ts'
import type { State } from '../kernel/state.ts'
import { type Maturity, maturityWords } from '../plans/maturity.ts'
import { type Item, items, stageTargets } from '../plans/plans.ts'
import { addDays } from '../time/days.ts'
import { launchOf } from './back-plan.ts'

/** A release whose launch has no tier, though somebody can have it already (row E1): due with its first beta, late once it is generally available. */
export interface TierDue {
  readonly release: Item
  readonly state: 'due' | 'late'
  readonly sentence: string
}

/** What is said of a release's tier on a day; nothing where it has one, is given up, or is not as far yet. */
export function tierDueOf(state: State, release: Item, today: Day): TierDue | undefined {
  const launch = launchOf(state, release.id)
  if (launch?.tier !== undefined || launch?.cancelled !== undefined || release.status === 'dropped' || release.goneOn !== undefined) return undefined
  // What came out long ago had its launch, or had none.
  if (release.window !== undefined && release.window.end < addDays(today, -recentDays)) return undefined
  const furthest = stagesOf(state, release, today).sort((a, b) => maturityWords[b.stage].rank - maturityWords[a.stage].rank)[0]
  if (furthest !== undefined && isOut(furthest.stage)) return { release, state: 'late', sentence: `${release.title} has no tier, and “${furthest.title}” is ${maturityWords[furthest.stage].phrase}.` }
  if (release.window !== undefined && release.window.end < today) return { release, state: 'late', sentence: `${release.title} has no tier, and it is out.` }
  if (furthest !== undefined) return { release, state: 'due', sentence: `${release.title} has no tier, and “${furthest.title}” is in beta: decide it now.` }
  return undefined
}

/** All product releases whose tier is due or late, the late ones first. */
export function tiersDue(state: State, today: Day): TierDue[] {
  const due = items.list(state).filter(({ kind }) => kind === 'release').flatMap((release) => tierDueOf(state, release, today) ?? [])
  return due.sort((a, b) => (a.state === b.state ? (a.release.title < b.release.title ? -1 : 1) : a.state === 'late' ? -1 : 1))
}

/** Days of the calendar after it is out for which a launch without a tier is still asked about. */
const recentDays = 90

interface Stage {
  readonly title: string
  readonly stage: Maturity
}

const isOut = (stage: Maturity): boolean => maturityWords[stage].mark === 'ga'

/** How far the items of a release are on a day, from beta on: by the stages that are reached in it, and by their own maturity where no stage is planned. */
function stagesOf(state: State, release: Item, today: Day): Stage[] {
  const reached = stageTargets.list(state).flatMap(({ item, stage, release: within, window }) => {
    const begun = window?.start ?? items.get(state, within)?.window?.start
    return within === release.id || isOf(state, item, release.id) ? [{ title: items.get(state, item)?.title ?? '', stage, isReached: begun !== undefined && begun <= today }] : []
  })
  const staged = new Set(reached.map(({ title }) => title))
  const own = items.list(state).flatMap(({ release: within, title, maturity, status, goneOn }) => (within === release.id && maturity !== undefined && status !== 'dropped' && goneOn === undefined && !staged.has(title) ? [{ title, stage: maturity, isReached: true }] : []))
  return [...reached, ...own].filter(({ isReached, stage }) => isReached && (stage === 'beta' || isOut(stage)))
}

function isOf(state: State, item: Id, release: Id): boolean {
  return items.get(state, item)?.release === release
}
