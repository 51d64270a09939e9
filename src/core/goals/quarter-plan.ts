import { z } from 'zod'
import type { Id } from '../kernel/change.ts'
import type { Day } from '../kernel/command.ts'
import { members } from '../kernel/permission.ts'
import { defineRecord, type TypeOf } from '../kernel/record-type.ts'
import type { State } from '../kernel/state.ts'
import { holdersOn } from '../duties/duties-on.ts'
import { addDays, weekStart } from '../time/days.ts'
import { quarterOf } from '../time/fiscal.ts'
import { daySchema, type Window } from '../time/window.ts'
import { address, line, settings } from '../workspace/workspace.ts'
import { goalQuarter } from './quarter-of-goals.ts'

/** A step of planning a quarter, as every quarter has it: in which week of the one before, and what comes out of it (row D1, DOMAIN 1.2). */
interface UsualStep {
  readonly step: string
  readonly title: string
  /** Weeks are counted by seven days from the first of the quarter in which planning is done; 14 is the first of the quarter that is planned. */
  readonly week: number
  readonly artefact: string
  /** Only where the year ends with that quarter: the vision of a year is written in its last one. */
  readonly yearly?: true
}

/** The week after the last of a quarter: the first of the next. */
export const nextWeekOne = 14

export const usualSteps: readonly UsualStep[] = [
  { step: 'vision-draft', title: 'Draft the vision of the year', week: 5, artefact: 'Draft of the vision', yearly: true },
  { step: 'vision', title: 'Finish the vision of the year', week: 6, artefact: 'Vision', yearly: true },
  { step: 'gather', title: 'Gather input', week: 7, artefact: 'Input of teams, sales and customers' },
  { step: 'draft', title: 'Draft the goals of departments', week: 8, artefact: 'Draft of the goals' },
  { step: 'revise', title: 'Revise the goals', week: 9, artefact: 'Revised goals' },
  { step: 'publish', title: 'Finish and publish the goals', week: 10, artefact: 'Goals as they are published' },
  { step: 'retro', title: 'Look back, and write the scorecard', week: 12, artefact: 'Scorecard' },
  { step: 'kick-off', title: 'Share the scorecard, kick off', week: nextWeekOne, artefact: 'Recording of the kick-off' },
]

/** What a company has said of one step of planning a quarter: who, until when, what came of it; or a step of its own. */
export const planningSteps = defineRecord({
  collection: 'planning-steps', word: 'planning step', class: 'internal', readers: members, inNoView: true,
  fields: {
    /** The first day of the quarter that is planned. */
    quarter: { type: daySchema },
    step: { type: z.string().max(60).regex(/^[a-z][a-z0-9-]*$/) },
    title: { type: line.optional() }, artefact: { type: line.optional() },
    week: { type: z.int().min(1).max(nextWeekOne).optional() },
    owner: { type: z.string().optional(), to: 'people' },
    /** Where what came of it stands. */
    link: { type: address.optional() },
    done: { type: z.strictObject({ on: daySchema, by: z.string().max(200).optional() }).optional() },
    /** It is not done in this quarter. */
    skipped: { type: z.string().trim().min(1).max(500).optional() },
  },
  invariant: ({ id, quarter, step, title }, state): string | undefined => {
    if (title === undefined && !usualSteps.some((one) => one.step === step)) return 'A step of your own has a title.'
    return planningSteps.list(state).some((other) => other.quarter === quarter && other.step === step && other.id !== id) ? 'This step of the quarter is there already: change that one.' : undefined
  },
})
export type PlanningStep = TypeOf<typeof planningSteps>

/** A step of planning a quarter, as it stands. */
export interface PlannedStep {
  readonly step: string
  readonly title: string
  readonly artefact: string
  readonly week: number
  /** The week's days, Monday to Friday. */
  readonly from: Day
  readonly by: Day
  readonly owner?: Id
  /** Nobody was named: it is that of whoever has the duty of the roadmap. */
  readonly isByDuty: boolean
  readonly link?: string
  readonly stands: 'done' | 'skipped' | 'late' | 'now' | 'to-come'
  readonly said?: PlanningStep
}

/** The quarter that is planned in the one of a day: the next one (DOMAIN 1.2). */
export function plannedIn(state: State, day: Day): Window {
  return goalQuarter(state, addDays(goalQuarter(state, day).end, 1))
}

/** The steps by which a quarter is planned, by when each is due (row D1). `quarter`: any day of the quarter that is planned. */
export function planningOf(state: State, quarter: Day, today: Day): PlannedStep[] {
  const planned = goalQuarter(state, quarter)
  const before = goalQuarter(state, addDays(planned.start, -1))
  const isLast = quarterOf(before.start, settings.list(state)[0]?.fiscalYearStart).number === 4
  const said = new Map(planningSteps.list(state).filter((one) => goalQuarter(state, one.quarter).start === planned.start).map((one) => [one.step, one]))
  const usual = usualSteps.filter(({ yearly }) => yearly !== true || isLast)
  const own = [...said.values()].filter(({ step }) => !usualSteps.some((one) => one.step === step)).map((one) => ({ step: one.step, title: one.title ?? one.step, week: one.week ?? 1, artefact: one.artefact ?? one.title ?? one.step }))
  return [...usual, ...own].map((one) => standing(state, one, said.get(one.step), { planned, before, today })).sort((a, b) => (a.by < b.by ? -1 : a.by > b.by ? 1 : a.title < b.title ? -1 : 1))
}

function standing(state: State, usual: UsualStep, said: PlanningStep | undefined, { planned, before, today }: { readonly planned: Window; readonly before: Window; readonly today: Day }): PlannedStep {
  const week = said?.week ?? usual.week
  const start = week >= nextWeekOne ? planned.start : addDays(before.start, (week - 1) * 7)
  const from = weekStart(start) < start ? start : weekStart(start)
  const friday = addDays(weekStart(start), 4)
  const by = friday < start ? addDays(friday, 7) : friday
  const owner = said?.owner ?? holdersOn(state, 'roadmap', by)[0]?.person
  const stands = said?.done !== undefined ? 'done' : said?.skipped !== undefined ? 'skipped' : today > by ? 'late' : today >= from ? 'now' : 'to-come'
  return {
    step: usual.step, title: said?.title ?? usual.title, artefact: said?.artefact ?? usual.artefact, week, from, by, isByDuty: said?.owner === undefined, stands,
    ...(owner === undefined ? {} : { owner }), ...(said?.link === undefined ? {} : { link: said.link }), ...(said === undefined ? {} : { said }),
  }
}
