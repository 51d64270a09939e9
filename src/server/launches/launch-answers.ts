import type { Day } from '../../core/kernel/command.ts'
import type { State } from '../../core/kernel/state.ts'
import { backPlan, type PlannedTask, type Shift, shiftsOf } from '../../core/launches/back-plan.ts'
import { collisionsOf, collisionsWith } from '../../core/launches/collisions.ts'
import { everyRelease, type InRelease } from '../../core/launches/every-release.ts'
import { launchDays } from '../../core/launches/launch-days.ts'
import { firstMonday, weekOf } from '../../core/launches/launch-weeks.ts'
import { type Launch, launches } from '../../core/launches/launches.ts'
import { policyOf } from '../../core/launches/policies.ts'
import { nextReleaseDays } from '../../core/launches/release-rule.ts'
import { tiersDue } from '../../core/launches/tier-due.ts'
import { items } from '../../core/plans/plans.ts'
import type { Check } from '../../core/readiness/check.ts'
import { type Readiness, readinessOf } from '../../core/readiness/readiness.ts'
import { dayWindow } from '../../core/time/window.ts'
import { toldRollout } from './told-rollout.ts'
import { listLaunches, readEveryRelease, readLaunch } from '../../protocol/launch-routes.ts'
import { type Answer, answer } from '../http/answer.ts'
import type { Ledger } from '../log/ledger.ts'

/** Launches as the launch page tells them, for members: nothing restricted is in a check or a task. */
export function launchAnswers(ledger: Ledger): Answer[] {
  return [
    answer(listLaunches, async ({ params: { ws } }) => {
      const { state, position, today, now } = await ledger.state(ws)
      const all = launches.list(state).map((launch) => ({ launch, readiness: readinessOf(state, launch, { today, now }) })).map(({ launch, readiness }) => ({ ...summaryOf(state, launch, readiness, today), reasons: readiness.reasons.map(sentenceOf) }))
      const next = all.toSorted((a, b) => ((a.announce ?? '9999') < (b.announce ?? '9999') ? -1 : 1))
      return { day: today, position, launches: next, tiersDue: tiersDue(state, today).map(({ release, ...due }) => ({ release: release.id, ...due })), collisions: [...collisionsOf(state, today)], releaseDays: nextReleaseDays(state, today, 4) }
    }),
    answer(readLaunch, async ({ params: { ws, launch: which }, query }) => {
      const { state, position, today, now } = await ledger.state(ws)
      const launch = launches.need(state, which)
      const readiness = readinessOf(state, launch, { today, now })
      const move = { ...(query.ship === undefined ? {} : { ship: dayWindow(query.ship) }), ...(query.announce === undefined ? {} : { announce: query.announce }) }
      const plan = backPlan(state, launch, today, move)
      const monday = firstMonday(plan)
      return {
        ...summaryOf(state, launch, readiness, today), day: today, position, reasons: readiness.reasons.map(sentenceOf), all: readiness.checks.map(toldCheck), collisions: collisionsWith(collisionsOf(state, today, { launch: which, ...move }), which), ...toldRollout(state, launch, today),
        tasks: plan.map((one) => toldTask(one, monday)), shifts: shiftsOf(state, launch, move, today).map(toldShift),
      }
    }),
    answer(readEveryRelease, async ({ params: { ws } }) => {
      const { state, position, today } = await ledger.state(ws)
      return { day: today, position, projects: everyRelease(state, today).projects.map(({ project, cells }) => ({ project: project.id, title: project.title, releases: cells.map(toldCell) })) }
    }),
  ]
}

function toldCell({ release, planned, inclusion, isEmpty, isOffAgain }: InRelease) {
  const { way, what, mergedOn, note } = inclusion ?? {}
  return {
    release: release.id, title: release.title, isEmpty, isOffAgain, planned: planned.map(({ id }) => id),
    ...(way === undefined ? {} : { way }), ...(what === undefined ? {} : { what }), ...(mergedOn === undefined ? {} : { mergedOn }), ...(note === undefined ? {} : { note }),
  }
}

function summaryOf(state: State, launch: Launch, { verdict, passed, checks, out }: Readiness, today: Day) {
  const { ship, announce, isRough } = launchDays(state, launch)
  const tierName = launch.tier === undefined ? undefined : policyOf(state, launch, today).tiers[launch.tier].name
  return {
    id: launch.id, release: launch.release, title: items.need(state, launch.release).title, isRough, verdict, passed, checks: checks.length, ...(out === undefined ? {} : { outSince: out.since, open: out.open.length }),
    ...(launch.tier === undefined ? {} : { tier: launch.tier }), ...(tierName === undefined ? {} : { tierName }), ...(ship === undefined ? {} : { ship }), ...(announce === undefined ? {} : { announce }),
  }
}

function sentenceOf({ title, sentence }: Check): string {
  return sentence === undefined ? title : `${title}: ${sentence}`
}

function toldCheck({ acts = [], ...check }: Check) {
  return { ...check, acts: acts.map(({ asks, args, ...act }) => ({ ...act, ...(asks === undefined ? {} : { asks: [...asks] }), ...(args === undefined ? {} : { args: { ...args } }) })) }
}

function toldTask({ task, owner, start, due, late }: PlannedTask, monday: Day | undefined) {
  return {
    id: task.id, title: task.title, role: task.role, state: task.state ?? 'open', critical: task.critical === true,
    ...(task.activity === undefined ? {} : { activity: task.activity }), ...(owner === undefined ? {} : { owner }), ...(start === undefined ? {} : { start }), ...(due === undefined ? {} : { due }),
    ...(late === undefined ? {} : { late }), ...(due === undefined || monday === undefined ? {} : { week: weekOf(due, monday) }),
  }
}

function toldShift({ task, from, to, by, late }: Shift) {
  return { task: task.id, title: task.title, ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }), ...(by === undefined ? {} : { by }), ...(late === undefined ? {} : { late }) }
}
