import { z } from 'zod'
import { defineCommand } from '../kernel/command.ts'
import { id, madeId, recordCommands } from '../kernel/record-commands.ts'
import { Refusal } from '../kernel/refusal.ts'
import { addDays } from '../time/days.ts'
import { daySchema } from '../time/window.ts'
import { people } from '../workspace/workspace.ts'
import { feedbackRotations, feedbackStandIns, turnOn, usualWeeks } from './rotation.ts'
import { feedbackRoutings, routeCases, routingsOf } from './routing.ts'
import { builtInSources, feedbackSources, sourceOf } from './sources.ts'

const rotation = feedbackRotations.definition.fields

export const rotationSet = defineCommand({
  name: 'feedback-rotation.set',
  summary: 'Says who answers what comes in for everybody, in which order and for how many weeks each, from a day on.',
  may: 'edit',
  args: z.strictObject({ people: rotation.people.type, from: daySchema.optional(), weeks: rotation.weeks.type.optional() }),
  decide(state, { people: all, from, weeks }, { today, newId }) {
    const values = { from: from ?? today, people: all, weeks: weeks ?? usualWeeks }
    const line = feedbackRotations.list(state).find((one) => one.from === values.from)
    return line === undefined ? [feedbackRotations.create(madeId(newId, feedbackRotations), values)] : feedbackRotations.update(line, values)
  },
})

/** Turns looked at to find the next one of somebody; every rotation comes round in fewer. */
const mostTurns = 60

export const rotationSwap = defineCommand({
  name: 'feedback-rotation.swap',
  summary: 'Swaps turns from a day on: somebody takes the rest of the turn of that day, and whoever had it takes their next one. Who is not in the rotation only stands in.',
  may: 'contribute',
  args: z.strictObject({ from: daySchema.optional(), with: id }),
  decide(state, { from, with: other }, { today, newId, reason }) {
    const day = from ?? today
    const turn = turnOn(state, day)
    if (turn === undefined) throw new Refusal('conflict', 'There is no rotation on that day: set one first.')
    if (people.get(state, other)?.erased === true) throw new Refusal('not-found', 'That person is gone.')
    people.need(state, other)
    if (turn.person === other) throw new Refusal('invalid', `${people.get(state, other)?.name ?? 'That person'} is on then already.`, { at: 'args.with' })
    const why = reason === undefined ? {} : { why: reason }
    const first = feedbackStandIns.create(newId('first'), { from: day, until: turn.until, person: other, instead: turn.person, ...why })
    for (let at = addDays(turn.until, 1), count = 0; count < mostTurns; count++) {
      const next = turnOn(state, at)
      if (next === undefined) break
      if (next.person === other) return [first, feedbackStandIns.create(newId('second'), { from: next.from, until: next.until, person: turn.person, instead: other, ...why })]
      at = addDays(next.until, 1)
    }
    return [first]
  },
})

const [, , removeRotation] = recordCommands(feedbackRotations, { may: 'edit' })
const [, , removeStandIn] = recordCommands(feedbackStandIns, { noun: 'feedback-stand-in', may: 'contribute' })
export const rotationRemove = removeRotation
export const standInRemove = removeStandIn

const source = feedbackSources.definition.fields

export const sourceSet = defineCommand({
  name: 'feedback-source.set',
  summary: 'Says what a source of feedback is for, whose it is, within how many hours it is answered and at which addresses its mail comes in. One that is not known is added.',
  may: 'edit',
  args: z.strictObject({
    key: source.key.type, title: source.title.type.optional(), purpose: source.purpose.type.optional(), owner: source.owner.type.optional(), person: z.string().nullable().optional(),
    answerHours: z.int().min(1).max(720).nullable().optional(), addresses: source.addresses.type.nullable(), retired: z.literal(true).nullable().optional(),
  }),
  decide(state, { key, ...given }, { newId }) {
    const own = feedbackSources.list(state).find((one) => one.key === key)
    if (own !== undefined) return feedbackSources.update(own, given)
    const builtIn = builtInSources.find((one) => one.key === key)
    const values = { ...builtIn, ...given }
    const { title, purpose = '', owner } = values
    if (title === undefined || owner === undefined) throw new Refusal('invalid', 'A new source has a title, and whose it is.', { at: 'args.title' })
    const kept = Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null && value !== undefined))
    return [feedbackSources.create(madeId(newId, feedbackSources), { ...kept, key, title, purpose, owner })]
  },
})

const [, , removeSource] = recordCommands(feedbackSources, { may: 'edit' })
export const sourceRemove = removeSource

export const routingSet = defineCommand({
  name: 'feedback-routing.set',
  summary: 'Says who answers trouble, a customer’s words, or anybody else’s.',
  may: 'edit',
  args: z.strictObject({ when: z.enum(routeCases), to: feedbackRoutings.definition.fields.to.type.optional(), person: z.string().nullable().optional() }),
  decide(state, { when, to, person }, { newId }) {
    const own = feedbackRoutings.list(state).find((one) => one.when === when)
    if (own !== undefined) return feedbackRoutings.update(own, { to, person })
    const words = to ?? routingsOf(state).find((one) => one.when === when)?.to ?? ''
    return [feedbackRoutings.create(madeId(newId, feedbackRoutings), { when, to: words, ...(person === undefined || person === null ? {} : { person }) })]
  },
})

/** Refuses a source that nothing comes from any more, or that is none. */
export function needSource(state: Parameters<typeof sourceOf>[0], key: string): void {
  const found = sourceOf(state, key)
  if (found === undefined) throw new Refusal('not-found', `There is no source of feedback with the key “${key}”.`, { at: 'args.source' })
  if (found.retired === true) throw new Refusal('conflict', `Nothing comes from “${found.title}” any more: choose another source.`, { at: 'args.source' })
}
