import { z } from 'zod'
import { type CommandType, defineCommand } from '../kernel/command.ts'
import type { Change } from '../kernel/change.ts'
import { needReason } from '../kernel/need-reason.ts'
import { madeId } from '../kernel/record-commands.ts'
import { Refusal } from '../kernel/refusal.ts'
import type { State } from '../kernel/state.ts'
import { daySchema } from '../time/window.ts'
import { people } from '../workspace/workspace.ts'
import { planningOf, type PlanningStep, planningSteps, usualSteps } from './quarter-plan.ts'
import { goalQuarter } from './quarter-of-goals.ts'

const { step, title, artefact, week, owner, link } = planningSteps.definition.fields
const which = { quarter: daySchema, step: step.type }

const planningSet = defineCommand({
  name: 'planning-step.set',
  summary: 'Says of a step of planning a quarter who does it, in which week, and where what came of it stands; null unsets one. A step that is not known is added, with its title.',
  may: 'edit',
  args: z.strictObject({ ...which, title: title.type, artefact: artefact.type, week: week.type, owner: owner.type.nullable(), link: link.type.nullable() }),
  decide: (state, { quarter, step: key, ...values }, { newId }) => written(state, { quarter, step: key }, values, (collection) => madeId(newId, collection)),
})

const planningDone = defineCommand({
  name: 'planning-step.done',
  summary: 'Says that a step of planning a quarter is done, and where what came of it stands.',
  may: 'contribute',
  args: z.strictObject({ ...which, link: link.type }),
  decide(state, { quarter, step: key, link: to }, { newId, actor, today }) {
    const by = people.get(state, actor.person)?.id
    if (stepOf(state, { quarter, step: key }, today).stands === 'done') throw new Refusal('exists', 'This step is done already.')
    return written(state, { quarter, step: key }, { done: { on: today, ...(by === undefined ? {} : { by }) }, skipped: null, ...(to === undefined ? {} : { link: to }) }, (collection) => madeId(newId, collection))
  },
})

const planningSkip = defineCommand({
  name: 'planning-step.skip',
  summary: 'Says with a reason that a step of planning is not done in this quarter.',
  may: 'edit',
  args: z.strictObject(which),
  decide(state, { quarter, step: key }, { newId, reason, today }) {
    stepOf(state, { quarter, step: key }, today)
    return written(state, { quarter, step: key }, { skipped: needReason(reason, 'A step is left out with a reason: say why.').slice(0, 500), done: null }, (collection) => madeId(newId, collection))
  },
})

const planningReopen = defineCommand({
  name: 'planning-step.reopen',
  summary: 'Takes back that a step of planning was done or left out.',
  may: 'contribute',
  args: z.strictObject(which),
  decide(state, { quarter, step: key }, { today }) {
    const { said } = stepOf(state, { quarter, step: key }, today)
    if (said?.done === undefined && said?.skipped === undefined) throw new Refusal('conflict', 'This step is open.')
    return planningSteps.update(said, { done: null, skipped: null })
  },
})

type Which = Pick<PlanningStep, 'quarter' | 'step'>

function stepOf(state: State, { quarter, step: key }: Which, today: string) {
  const found = planningOf(state, quarter, today).find((one) => one.step === key)
  if (found === undefined) throw new Refusal('not-found', `There is no step “${key}” in planning this quarter.`, { at: 'args.step' })
  return found
}

/** Kept by the first day of the quarter, so that any day of it names the same step. */
function written(state: State, { quarter, step: key }: Which, values: object, made: (type: typeof planningSteps) => string): readonly Change[] {
  const { start } = goalQuarter(state, quarter)
  const now = planningSteps.list(state).find((one) => one.step === key && goalQuarter(state, one.quarter).start === start)
  const given = Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined))
  if (now !== undefined) return planningSteps.update(now, given)
  if (!('title' in given) && !usualSteps.some((one) => one.step === key)) throw new Refusal('invalid', 'A step of your own has a title: say what is done in it.', { at: 'args.title' })
  return [planningSteps.create(made(planningSteps), { quarter: start, step: key, ...Object.fromEntries(Object.entries(given).filter(([, value]) => value !== null)) })]
}

export const quarterPlanCommands = [planningSet, planningDone, planningSkip, planningReopen] as readonly unknown[] as readonly CommandType[]
