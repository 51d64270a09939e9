import { z } from 'zod'
import type { Id } from '../kernel/change.ts'
import { type CommandType, defineCommand } from '../kernel/command.ts'
import { needReason } from '../kernel/need-reason.ts'
import { changeableFields, id, madeId, recordCommands, removalsOf } from '../kernel/record-commands.ts'
import { Refusal } from '../kernel/refusal.ts'
import type { State } from '../kernel/state.ts'
import { weekStart } from '../time/days.ts'
import { dayAndMonth, labelDays, labelWindow } from '../time/label.ts'
import { daySchema, type Window } from '../time/window.ts'
import { people, settings } from '../workspace/workspace.ts'
import { checkIns, keyResults, type Objective, objectives } from './goals.ts'
import { goalQuarter } from './quarter-of-goals.ts'
import { checkInsOf } from './standing.ts'
import { isClosed, weekOf } from './week.ts'

const { closed: _closed, ...objectiveFields } = objectives.definition.fields
const typesOf = <F extends Record<string, { readonly type: z.ZodType }>>(fields: F) => Object.fromEntries(Object.entries(fields).map(([name, { type }]) => [name, type])) as { [K in keyof F]: F[K]['type'] }

const objectiveAdd = defineCommand({
  name: 'objective.add',
  summary: 'Adds an objective for a quarter, with the one person who answers for it.',
  may: 'edit',
  argsAreChanges: true,
  args: z.strictObject(typesOf(objectiveFields)),
  decide(state, args, { newId }) {
    needQuarter(state, args.period)
    return [objectives.create(madeId(newId, objectives), args)]
  },
})

const objectiveChange = defineCommand({
  name: 'objective.change',
  summary: 'Changes fields of an open objective; null unsets one.',
  may: 'edit',
  argsAreChanges: true,
  args: z.strictObject({ id, ...changeableFields(objectives, ['closed']) }),
  decide(state, { id: which, ...values }) {
    if (values.period !== undefined) needQuarter(state, values.period)
    return objectives.update(needOpen(state, which), values)
  },
})

const objectiveClose = defineCommand({
  name: 'objective.close',
  summary: 'Closes an objective as done, or as cancelled with the reason. Nobody is asked to check in on it any more.',
  may: 'edit',
  args: z.strictObject({ id, state: z.enum(['done', 'cancelled']) }),
  decide(state, { id: which, state: end }, { today, reason }) {
    const why = end === 'cancelled' ? needReason(reason, 'A goal is given up with a reason: say why.') : reason
    return objectives.update(needOpen(state, which), { closed: { state: end, on: today, ...(why === undefined ? {} : { why }) } })
  },
})

const objectiveReopen = defineCommand({
  name: 'objective.reopen',
  summary: 'Opens an objective again that was closed.',
  may: 'edit',
  args: z.strictObject({ id }),
  decide: (state, { id: which }) => objectives.update(objectives.need(state, which), { closed: null }),
})

const { since: _since, ...keyResultFields } = keyResults.definition.fields

const keyResultAdd = defineCommand({
  name: 'key-result.add',
  summary: 'Adds a key result to an open objective: a number that goes from one value to another. It is asked for each week from today on.',
  may: 'edit',
  args: z.strictObject(typesOf(keyResultFields)),
  decide(state, args, { newId, today }) {
    needOpen(state, args.objective)
    return [keyResults.create(madeId(newId, keyResults), { ...args, since: today })]
  },
})

const keyResultChange = defineCommand({
  name: 'key-result.change',
  summary: 'Changes fields of a key result of an open objective; null unsets one.',
  may: 'edit',
  argsAreChanges: true,
  args: z.strictObject({ id, ...changeableFields(keyResults, ['since', 'objective']) }),
  decide(state, { id: which, ...values }) {
    const keyResult = keyResults.need(state, which)
    needOpen(state, keyResult.objective)
    return keyResults.update(keyResult, values)
  },
})

const { current, confidence, wins, risks, nextSteps } = checkIns.definition.fields

const checkInGive = defineCommand({
  name: 'check-in.give',
  summary: 'Says how a key result stands this week and how sure its person is, or that nothing changed. For an earlier week it is late, and says so. Of several in one week the last one counts.',
  may: 'contribute',
  args: z.strictObject({ keyResult: id, week: daySchema.optional(), current: current.type.optional(), confidence: confidence.type.optional(), noChange: z.literal(true).optional(), wins: wins.type, risks: risks.type, nextSteps: nextSteps.type }),
  decide(state, { keyResult: which, week: asked, current: value, confidence: sure, noChange, ...told }, { actor, now, today, newId }) {
    const keyResult = keyResults.need(state, which)
    const { period } = needOpen(state, keyResult.objective)
    const week = asked === undefined ? weekOf(now) : weekStart(asked)
    if (week > weekOf(now)) throw new Refusal('invalid', `The week of ${dayAndMonth(week)} has not begun: say then how it stands.`, { at: 'args.week' })
    // One may begin before its quarter does.
    const first = weekStart([keyResult.since, period.start].toSorted()[0] ?? period.start)
    if (asked !== undefined && week < first) throw new Refusal('invalid', `“${keyResult.title}” is a goal since the week of ${labelDays(first)}: of an earlier one there is nothing to say.`, { at: 'args.week' })
    const values = noChange === true ? asBefore(state, which, week, value, sure) : asSaid(value, sure)
    const by = people.get(state, actor.person)?.id
    const words = Object.fromEntries(Object.entries(told).filter(([, text]) => text !== undefined && text !== ''))
    return [checkIns.create(madeId(newId, checkIns), {
      keyResult: which, ...(by === undefined ? {} : { by }), on: today, at: now, week, ...(isClosed(week, now) ? { late: true as const } : {}), ...values, ...words,
    })]
  },
})

/** What stood before that week stands still. */
function asBefore(state: State, which: Id, week: string, value: number | undefined, sure: number | undefined) {
  if (value !== undefined || sure !== undefined) throw new Refusal('invalid', 'Either nothing changed, or there is a new value: say one of the two.', { at: 'args.noChange' })
  const before = checkInsOf(state, which).find((one) => one.week <= week)
  if (before === undefined) throw new Refusal('conflict', 'Nobody has checked in on it yet: say once where it stands and how sure you are.')
  return { current: before.current, confidence: before.confidence, noChange: true as const }
}

function asSaid(value: number | undefined, sure: number | undefined) {
  if (value === undefined) throw new Refusal('invalid', 'Say where it stands now, or that nothing changed.', { at: 'args.current' })
  if (sure === undefined) throw new Refusal('invalid', 'Say how sure you are that it is reached, from 0 to 100.', { at: 'args.confidence' })
  return { current: value, confidence: sure }
}

/** The objective, unless it is closed: what came of it stands. */
function needOpen(state: State, which: Id): Objective {
  const objective = objectives.need(state, which)
  if (objective.closed !== undefined) throw new Refusal('conflict', `“${objective.title}” was closed on ${dayAndMonth(objective.closed.on)}: open it again first.`)
  return objective
}

function needQuarter(state: State, period: Window): void {
  const whole = goalQuarter(state, period.start)
  if (period.precision === 'quarter' && whole.start === period.start && whole.end === period.end) return
  const fiscalYearStart = settings.list(state)[0]?.fiscalYearStart
  const label = labelWindow(whole, { labels: fiscalYearStart === undefined ? 'calendar' : 'fiscal', fiscalYearStart })
  throw new Refusal('invalid', `Goals are set for a whole quarter, such as ${label}.`, { at: 'args.period' })
}

const [, , objectiveRemove] = recordCommands(objectives, { may: 'edit' })
const [, , keyResultRemove] = recordCommands(keyResults, { may: 'edit', parts: (state, which) => removalsOf(state, checkIns, 'keyResult', which) })

export const goalCommands = [objectiveAdd, objectiveChange, objectiveClose, objectiveReopen, objectiveRemove, keyResultAdd, keyResultChange, keyResultRemove, checkInGive] as readonly unknown[] as readonly CommandType[]
