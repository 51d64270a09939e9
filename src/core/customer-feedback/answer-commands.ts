import { z } from 'zod'
import type { Id } from '../kernel/change.ts'
import { defineCommand, type Instant } from '../kernel/command.ts'
import { type Actor, isEditor } from '../kernel/permission.ts'
import { id } from '../kernel/record-commands.ts'
import { Refusal } from '../kernel/refusal.ts'
import type { State } from '../kernel/state.ts'
import { people } from '../workspace/workspace.ts'
import { answerKinds, type CustomerFeedback, customerFeedback } from './customer-feedback.ts'
import { claimAt } from './standing.ts'

export const feedbackClaim = defineCommand({
  name: 'customer-feedback.claim',
  summary: 'Says that you answer this now, so that nobody else does: it is held for you for an hour, or until you let go of it.',
  may: 'contribute',
  args: z.strictObject({ id }),
  decide(state, { id: which }, { actor, now }) {
    const entry = needOpen(state, which)
    refuseHeld(state, entry, actor, now)
    const by = people.get(state, actor.person)?.id
    if (by === undefined) throw new Refusal('invalid', 'Only a person answers customers: sign in as one.')
    return customerFeedback.update(entry, { claimedBy: by, claimedAt: now })
  },
})

export const feedbackRelease = defineCommand({
  name: 'customer-feedback.release',
  summary: 'Lets go of a record that you hold, so that others can answer it. An editor can let go of it for somebody.',
  may: 'contribute',
  args: z.strictObject({ id }),
  decide(state, { id: which }, { actor, now }) {
    const entry = customerFeedback.need(state, which)
    const claim = claimAt(entry, now)
    if (claim !== undefined && claim.by !== actor.person && !isEditor(actor)) throw new Refusal('not-allowed', `${nameOf(state, claim.by)} holds it. They, or an editor, can let go of it.`)
    return customerFeedback.update(entry, { claimedBy: null, claimedAt: null })
  },
})

export const feedbackAnswer = defineCommand({
  name: 'customer-feedback.answer',
  summary: 'Says how something was answered, to whom it was passed on, or why it needs no answer. Refused while somebody else answers it, and once it was answered.',
  may: 'contribute',
  args: z.strictObject({ id, kind: z.enum(answerKinds).default('answered'), answer: z.string().trim().min(1, 'must say something').max(20_000) }),
  decide(state, { id: which, kind, answer }, { actor, now }) {
    const entry = needOpen(state, which)
    refuseHeld(state, entry, actor, now)
    const by = people.get(state, actor.person)?.id
    return customerFeedback.update(entry, { answerKind: kind, answer, answeredAt: now, answeredBy: by ?? null, claimedBy: null, claimedAt: null })
  },
})

export const feedbackReopen = defineCommand({
  name: 'customer-feedback.reopen',
  summary: 'Takes back that something was answered, with the reason: it waits again.',
  may: 'contribute',
  args: z.strictObject({ id }),
  decide(state, { id: which }, { actor, reason }) {
    const entry = customerFeedback.need(state, which)
    if (entry.answerKind === undefined) throw new Refusal('conflict', 'It was not answered yet.')
    if (entry.answeredBy !== actor.person && !isEditor(actor)) throw new Refusal('not-allowed', `${nameOf(state, entry.answeredBy)} answered it. They, or an editor, can open it again.`)
    if (reason === undefined) throw new Refusal('needs-reason', 'An answer is taken back with a reason: say why.')
    return customerFeedback.update(entry, { answerKind: null, answer: null, answeredAt: null, answeredBy: null })
  },
})

/** The record, unless it was answered: nobody is answered twice. */
function needOpen(state: State, which: Id): CustomerFeedback {
  const entry = customerFeedback.need(state, which)
  if (entry.erased === true) throw new Refusal('gone', 'This feedback has been erased.')
  if (entry.answerKind === undefined) return entry
  const whom = entry.answeredBy === undefined ? '' : ` by ${nameOf(state, entry.answeredBy)}`
  throw new Refusal('exists', `This was answered${whom} on ${(entry.answeredAt ?? '').slice(0, 10)} already. Open it again first, if something is to be added.`)
}

function refuseHeld(state: State, entry: CustomerFeedback, actor: Actor, now: Instant): void {
  const claim = claimAt(entry, now)
  if (claim === undefined || claim.by === actor.person) return
  throw new Refusal('conflict', `${nameOf(state, claim.by)} is answering this: it is held until ${claim.until.slice(11, 16)} UTC. Ask them, or wait.`, { details: { by: claim.by, until: claim.until } })
}

function nameOf(state: State, person: Id | undefined): string {
  return people.get(state, person)?.name ?? 'Somebody'
}
