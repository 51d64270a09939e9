import { z } from 'zod'
import { type CommandType, type Context, defineCommand } from '../kernel/command.ts'
import { id, madeId, recordCommands } from '../kernel/record-commands.ts'
import { needReason } from '../kernel/need-reason.ts'
import { Refusal } from '../kernel/refusal.ts'
import type { State } from '../kernel/state.ts'
import { people } from '../workspace/workspace.ts'
import { beforeItGoesUp, type Escalation, escalations } from './escalations.ts'

const { title, collection, record } = escalations.definition.fields
const words = z.string().max(10_000)

const escalationOpen = defineCommand({
  name: 'escalation.open',
  summary: 'Opens an escalation between two who could not agree.',
  may: 'contribute',
  args: z.strictObject({ title: title.type, between: z.array(id).length(2), collection: collection.type, record: record.type }),
  decide(state, { between, ...rest }, { today, newId }) {
    for (const person of between) people.need(state, person)
    return [escalations.create(madeId(newId, escalations), { ...rest, sides: between.map((person) => ({ person })), openedOn: today })]
  },
})

const escalationState = defineCommand({
  name: 'escalation.state',
  summary: 'One of the two says what they think, what they propose, how they state the other’s view, whether theirs is stated rightly, or how both tried to agree.',
  may: 'contribute',
  args: z.strictObject({ id, view: words.optional(), proposes: words.optional(), statesOther: words.optional(), foundRight: z.boolean().optional(), tried: words.optional() }),
  decide(state, { id: which, foundRight, tried, ...said }, context) {
    const escalation = needOpen(state, which)
    const mine = sideOf(escalation, context)
    if (escalation.to !== undefined && said.view !== undefined && said.view !== escalation.sides[mine]?.view) throw new Refusal('conflict', 'It has gone up with the views as they were stated. Whoever decides sends it back before one of them changes.')
    const other = 1 - mine
    if (foundRight !== undefined && escalation.sides[other]?.statesOther === undefined) throw new Refusal('conflict', 'The other has not stated your view yet.')
    const sides = escalation.sides.map((one, at) => {
      // A view that changes is to be stated anew by the other, and found right again.
      if (at === other) return said.view === undefined ? { ...one } : { person: one.person, ...(one.view === undefined ? {} : { view: one.view }), ...(one.proposes === undefined ? {} : { proposes: one.proposes }), ...(one.foundRight === undefined ? {} : { foundRight: one.foundRight }) }
      const { foundRight: before, ...kept } = { ...one, ...said }
      const right = said.view === undefined ? (foundRight ?? before) : undefined
      return { ...kept, ...(right === true ? { foundRight: true as const } : {}) }
    })
    // What is stated anew has to be found right anew.
    const after = said.statesOther === undefined ? sides : sides.map((one, at) => (at === other ? withoutRight(one) : one))
    return escalations.update(escalation, { sides: after, ...(tried === undefined ? {} : { tried }) })
  },
})

function withoutRight<T extends { readonly foundRight?: true | undefined }>(one: T): Omit<T, 'foundRight'> {
  const { foundRight: _, ...rest } = one
  return rest
}

const escalationSendUp = defineCommand({
  name: 'escalation.send-up',
  summary: 'Both go up together with it, to whoever decides; only once each has stated the other’s view rightly.',
  may: 'contribute',
  args: z.strictObject({ id, to: id }),
  decide(state, { id: which, to }, context) {
    const escalation = needOpen(state, which)
    sideOf(escalation, context)
    if (escalation.to !== undefined) throw new Refusal('conflict', 'It has gone up already: whoever it went to decides it, or sends it back.')
    people.need(state, to)
    if (escalation.sides.some(({ person }) => person === to)) throw new Refusal('invalid', 'Neither of the two decides it: name somebody above both.', { at: 'args.to' })
    const missing = beforeItGoesUp(escalation, (person) => people.get(state, person)?.name ?? 'Somebody')
    if (missing.length > 0) throw new Refusal('conflict', `It does not go up yet. ${missing.map(({ sentence }) => sentence).join(' ')}`)
    return escalations.update(escalation, { to, sentOn: context.today, sentBack: null })
  },
})

const escalationSendBack = defineCommand({
  name: 'escalation.send-back',
  summary: 'Whoever decides sends it back to the two, with the reason.',
  may: 'contribute',
  args: z.strictObject({ id }),
  decide(state, { id: which }, { actor, today, reason }) {
    const escalation = needOpen(state, which)
    mustDecide(escalation, actor.person)
    const why = needReason(reason, 'It is sent back with a reason: say why.')
    return escalations.update(escalation, { to: null, sentOn: null, sentBack: { on: today, why } })
  },
})

const escalationDecide = defineCommand({
  name: 'escalation.decide',
  summary: 'Whoever it went up to decides it; both know the decision and who made it.',
  may: 'contribute',
  args: z.strictObject({ id, decision: z.string().trim().min(1).max(10_000) }),
  decide(state, { id: which, decision }, { actor, today }) {
    const escalation = needOpen(state, which)
    mustDecide(escalation, actor.person)
    return escalations.update(escalation, { decided: { on: today, by: actor.person ?? actor.id, decision } })
  },
})

function needOpen(state: State, which: string): Escalation {
  const escalation = escalations.need(state, which)
  if (escalation.decided !== undefined) throw new Refusal('conflict', 'This escalation is decided.')
  return escalation
}

function sideOf({ sides }: Escalation, { actor }: Pick<Context, 'actor'>): number {
  const at = sides.findIndex(({ person }) => person === actor.person)
  if (at === -1) throw new Refusal('not-allowed', 'Only the two who differ speak in an escalation.')
  return at
}

function mustDecide({ to }: Escalation, person: string | undefined): void {
  if (to === undefined) throw new Refusal('conflict', 'It has not gone up yet.')
  if (to !== person) throw new Refusal('not-allowed', 'Somebody else decides this.')
}

const [, , escalationRemove] = recordCommands(escalations, { may: 'edit' })

export const escalationCommands = [escalationOpen, escalationState, escalationSendUp, escalationSendBack, escalationDecide, escalationRemove] as readonly unknown[] as readonly CommandType[]
