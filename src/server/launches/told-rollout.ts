import type { Day } from '../../core/kernel/command.ts'
import type { State } from '../../core/kernel/state.ts'
import type { Launch } from '../../core/launches/launches.ts'
import { items } from '../../core/plans/plans.ts'
import { type FlagLife, flagLife } from '../../core/rollouts/flag-life.ts'
import { labelFindings, labelToShow } from '../../core/rollouts/label-shown.ts'
import { legalQuestions } from '../../core/rollouts/legal-checks.ts'
import { legalStanding } from '../../core/rollouts/legal-due.ts'
import { noticesOf } from '../../core/rollouts/notice-due.ts'
import type { Rollout } from '../../core/rollouts/rollouts.ts'
import { rolloutsOf, stagesOf } from '../../core/rollouts/stages-of.ts'

/** How a launch reaches customers, as its page tells it: rollouts, labels, legal questions and notices. */
export function toldRollout(state: State, launch: Launch, today: Day) {
  return {
    rollouts: rolloutsOf(state, launch).map((one) => told(state, one, today)),
    labels: labelFindings(state, launch, today).map(({ rule, sentence }) => ({ rule, sentence })),
    legal: legalStanding(state, launch, today).map(({ round, open, by, isLate }) => ({ round, answered: legalQuestions.length - open.length, open: [...open], isLate, ...(by === undefined ? {} : { by }) })),
    notices: noticesOf(state, launch, today).map(({ to, by, notice, isLate }) => ({ to, isLate, ...(by === undefined ? {} : { by }), ...(notice === undefined ? {} : { on: notice.on }) })),
  }
}

function flagTold({ flag, ...life }: FlagLife) {
  return { name: flag, ...life }
}

function told(state: State, rollout: Rollout, today: Day) {
  const { id, item, channel } = rollout
  const label = labelToShow(state, item)
  const life = flagLife(state, rollout, today)
  const stages = stagesOf(state, rollout, today).map(({ title, isPassed, isNext, isLate, by, open }) => ({ title, stands: isPassed ? ('passed' as const) : isNext ? ('next' as const) : ('waits' as const), isLate, open: [...open], ...(by === undefined ? {} : { by }) }))
  return { id, item, title: items.get(state, item)?.title ?? '', channel, stages, ...(label === undefined ? {} : { label }), ...(life === undefined ? {} : { flag: flagTold(life) }) }
}
