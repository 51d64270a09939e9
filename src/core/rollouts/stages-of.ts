import type { Day } from '../kernel/command.ts'
import type { State } from '../kernel/state.ts'
import { dayAt, launchOf } from '../launches/back-plan.ts'
import { launchDays } from '../launches/launch-days.ts'
import { type Launch, launches } from '../launches/launches.ts'
import { items } from '../plans/plans.ts'
import { labelDays } from '../time/label.ts'
import { workCalendarOf } from '../workspace/calendar.ts'
import type { Stage, StageLine } from './channels.ts'
import { type ClosedLine, type Rollout, rollouts } from './rollouts.ts'

/** One stage of a rollout as it stands on a day (row D7). */
export interface StageStanding {
  readonly title: string
  readonly lines: readonly { readonly line: StageLine; readonly closed?: ClosedLine }[]
  readonly open: readonly string[]
  readonly isPassed: boolean
  /** The first that is not passed; the others wait for it. */
  readonly isNext: boolean
  readonly by?: Day
  readonly isLate: boolean
}

/** The stages of a rollout in their order, each with its lines, what is open and its last day (row D7, DOMAIN 1.7). */
export function stagesOf(state: State, rollout: Rollout, today: Day): StageStanding[] {
  const done = new Map((rollout.closed ?? []).map((one) => [one.line, one]))
  const isOpen = ({ title }: StageLine) => !done.has(title)
  const next = rollout.stages.find(({ lines }) => lines.some(isOpen))
  return rollout.stages.map((one) => {
    const by = dueOf(state, rollout, one)
    const open = one.lines.filter(isOpen).map(({ title }) => title)
    const lines = one.lines.map((line) => ({ line, ...(done.get(line.title) === undefined ? {} : { closed: done.get(line.title) as ClosedLine }) }))
    return { title: one.title, lines, open, isPassed: open.length === 0, isNext: one === next, isLate: open.length > 0 && by !== undefined && by < today, ...(by === undefined ? {} : { by }) }
  })
}

/** Why a line cannot be done on a day, in a sentence that names what comes first; nothing when it can. One that is not needed waits for its stage alone. */
export function whyNotYet(state: State, rollout: Rollout, line: string, today: Day, as: ClosedLine['state'] = 'done'): string | undefined {
  const all = stagesOf(state, rollout, today)
  const at = all.findIndex(({ lines }) => lines.some((one) => one.line.title === line))
  const before = all.slice(0, Math.max(at, 0)).find(({ isPassed }) => !isPassed)
  if (before !== undefined) return `“${before.open[0]}” of “${before.title}” is still open: do it first, or say why it is not needed.`
  const waitsFor = all[at]?.lines.find((one) => one.line.title === line)?.line.waitsFor
  if (as !== 'done' || waitsFor === undefined) return undefined
  return waitsFor === 'flag-gone' ? flagStays(rollout) : testsGoOn(rollout, today)
}

function flagStays({ flag, flagGoneOn }: Rollout): string | undefined {
  return flag === undefined || flagGoneOn !== undefined ? undefined : `The flag “${flag}” is still there: say first that it was removed.`
}

function testsGoOn({ testsUntil }: Rollout, today: Day): string | undefined {
  if (testsUntil === undefined) return 'Say first until when the tests are.'
  return testsUntil < today ? undefined : `The tests go on until ${labelDays(testsUntil)}.`
}

/** What is closed in the stages after a line’s, if anything: it is taken back first. */
export function closedAfter(rollout: Rollout, line: string): { readonly stage: string; readonly line: string } | undefined {
  const at = rollout.stages.findIndex(({ lines }) => lines.some(({ title }) => title === line))
  const done = new Set((rollout.closed ?? []).map((one) => one.line))
  for (const { title, lines } of rollout.stages.slice(at + 1)) {
    const found = lines.find((one) => done.has(one.title))
    if (found !== undefined) return { stage: title, line: found.title }
  }
  return undefined
}

/** The launch that a rollout is part of: the one it names, else that of the release which it is or ships in. */
export function launchOfRollout(state: State, { launch, item }: Pick<Rollout, 'launch' | 'item'>): Launch | undefined {
  const found = items.get(state, item)
  return launches.get(state, launch) ?? launchOf(state, found?.kind === 'release' ? found.id : (found?.release ?? ''))
}

/** The rollouts of a launch, those of the release as a whole first, then by name and channel. */
export function rolloutsOf(state: State, launch: Launch): Rollout[] {
  const name = ({ item, channel }: Rollout) => `${item === launch.release ? '' : (items.get(state, item)?.title ?? '')} ${channel}`
  return rollouts.list(state).filter((one) => launchOfRollout(state, one)?.id === launch.id).sort((a, b) => (name(a) < name(b) ? -1 : 1))
}

function dueOf(state: State, rollout: Rollout, { due }: Stage): Day | undefined {
  const launch = launchOfRollout(state, rollout)
  const ship = launch === undefined ? items.get(state, rollout.item)?.window?.start : launchDays(state, launch).ship
  return due === undefined || ship === undefined ? undefined : dayAt(ship, due, workCalendarOf(state))
}
