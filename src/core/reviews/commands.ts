import { z } from 'zod'
import { type CommandType, type Context, defineCommand } from '../kernel/command.ts'
import type { Id } from '../kernel/change.ts'
import { id, madeId, recordCommands } from '../kernel/record-commands.ts'
import { Refusal } from '../kernel/refusal.ts'
import type { State } from '../kernel/state.ts'
import { memberships, people } from '../workspace/workspace.ts'
import { kindCalled, type KindRules } from './content-kinds.ts'
import { contentKinds, reviewAnswers, type ReviewRequest, reviewRequests } from './reviews.ts'
import { requiredOf } from './required.ts'
import { standingOf } from './standing.ts'
import { wordsSeen } from './words-seen.ts'

const { title, link, text, collection, record } = reviewRequests.definition.fields
const asked = z.strictObject({ person: id, part: z.string().max(300).optional() })

const reviewAsk = defineCommand({
  name: 'review.ask',
  summary: 'Asks people to look at something before it goes out. A kind that must be reviewed needs somebody for each of its parts.',
  may: 'contribute',
  args: z.strictObject({
    kind: z.string().max(60), title: title.type, collection: collection.type, record: record.type, link: link.type, text: text.type,
    impact: z.enum(['usual', 'very-wide']).optional(), optional: z.literal(true).optional(), reviewers: z.array(asked).min(1).max(50),
  }),
  decide(state, { impact = 'usual', reviewers, ...about }, { actor, now, newId }) {
    const kind = kindCalled(state, about.kind)
    const optional = about.optional ?? (kind.parts.length === 0 ? true : undefined)
    if (optional !== true) mustFit(state, kind, about, reviewers)
    if (new Set(reviewers.map(({ person, part }) => `${person} ${part}`)).size !== reviewers.length) throw new Refusal('invalid', 'Somebody is named twice for the same part: name each once.', { at: 'args.reviewers' })
    for (const { person } of reviewers) mustBeHere(state, person)
    return [reviewRequests.create(madeId(newId, reviewRequests), { ...about, ...(optional === undefined ? {} : { optional }), impact, reviewers: reviewers.map((one) => ({ ...one })), askedBy: actor.person ?? actor.id, askedAt: now, ...seen(wordsSeen(state, about)) })]
  },
})

const seen = (words: string | undefined) => (words === undefined ? {} : { words })

/** A required review has somebody for each part, is asked once, and in the process that is its own. */
function mustFit(state: State, kind: KindRules, about: { readonly collection?: string | undefined; readonly record?: string | undefined }, reviewers: readonly { readonly person: Id; readonly part?: string | undefined }[]): void {
  if (kind.ownProcess !== undefined && about.collection !== kind.ownProcess) throw new Refusal('conflict', `“${kind.title}” has a process of its own, which asks its reviewers: nobody is asked twice. Ask there, or ask for an optional look.`)
  const missing = kind.parts.filter((part) => !reviewers.some((one) => one.part === part))
  const twice = reviewers.find(({ person, part }) => kind.parts.includes(part ?? '') && reviewers.some((other) => other.person === person && other.part !== part && kind.parts.includes(other.part ?? '')))
  if (twice !== undefined) throw new Refusal('invalid', `“${kind.title}” is seen by ${kind.parts.join(' and ')}, who are two people: ask somebody else for one of them.`, { at: 'args.reviewers' })
  if (missing.length > 0) throw new Refusal('invalid', `“${kind.title}” must be seen by ${kind.parts.join(' and ')}: name somebody for ${missing.join(' and ')}.`, { at: 'args.reviewers' })
  const open = about.collection === undefined || about.record === undefined ? undefined : requiredOf(state, about.collection, about.record, kind.key)[0]
  if (open !== undefined) throw new Refusal('conflict', `“${open.title}” was asked for that already: ask there again, or withdraw it first.`)
}

/** Nobody waits for who is gone, or for who has no way in to answer. Whoever may not read who has a role leaves that to the service. */
function mustBeHere(state: State, person: Id): void {
  const { erased, name } = people.need(state, person)
  if (erased === true) throw new Refusal('invalid', 'This person has been erased and answers nothing: ask somebody else.', { at: 'args.reviewers' })
  const there = memberships.list(state)
  if (there.length > 0 && !there.some((one) => one.person === person)) throw new Refusal('invalid', `${name} is no member of this workspace, so could not answer: invite them first, or ask somebody who is.`, { at: 'args.reviewers' })
}

const reviewAnswer = defineCommand({
  name: 'review.answer',
  summary: 'Approves, rejects with the reason, or comments. Who is asked answers for themselves.',
  may: 'contribute',
  args: z.strictObject({ request: id, says: z.enum(['approves', 'rejects', 'comments']), note: z.string().max(100_000).optional() }),
  decide(state, { request: which, says, note }, context) {
    const request = needOpen(state, which)
    const person = myself(request, context)
    return [reviewAnswers.create(madeId(context.newId, reviewAnswers), { request: request.id, person, says, at: context.now, ...(note === undefined || note.trim() === '' ? {} : { note }), ...seen(wordsSeen(state, request)) })]
  },
})

/** Only who was asked answers: nobody speaks for somebody else. */
function myself({ reviewers }: ReviewRequest, { actor }: Context): Id {
  const mine = reviewers.find(({ person }) => person === actor.person)
  if (mine === undefined) throw new Refusal('not-allowed', 'You were not asked for this review. Let whoever asked add you, or comment on it.')
  return mine.person
}

function needOpen(state: State, which: Id): ReviewRequest {
  const request = reviewRequests.need(state, which)
  if (request.withdrawnAt !== undefined) throw new Refusal('conflict', 'This review was withdrawn.')
  return request
}

const reviewWithdraw = defineCommand({
  name: 'review.withdraw',
  summary: 'Withdraws a request for review: nobody waits for it any more, and nothing is approved by it. One that was rejected stays: what changed is asked for again.',
  may: 'contribute',
  args: z.strictObject({ request: id }),
  decide(state, { request: which }, { now }) {
    const request = needOpen(state, which)
    if (request.optional !== true && standingOf(state, request, now).state === 'rejected') throw new Refusal('not-allowed', 'It was rejected, and a new request would let it out: change what it is about, and ask again here.')
    return reviewRequests.update(request, { withdrawnAt: now })
  },
})

const reviewAskAgain = defineCommand({
  name: 'review.ask-again',
  summary: 'Asks everybody again since what they looked at has changed: earlier answers count no more, and the days count anew.',
  may: 'contribute',
  args: z.strictObject({ request: id, title: title.type.optional(), link: link.type, text: text.type }),
  decide(state, { request: which, ...changed }, { now }) {
    const request = needOpen(state, which)
    return reviewRequests.update(request, { ...changed, askedAgainAt: now, ...seen(wordsSeen(state, request)) })
  },
})

const reviewAskMore = defineCommand({
  name: 'review.ask-more',
  summary: 'Asks one more person; their days count from now.',
  may: 'contribute',
  args: z.strictObject({ request: id, ...asked.shape }),
  decide(state, { request: which, person, part }, { now }) {
    const request = needOpen(state, which)
    mustBeHere(state, person)
    if (request.reviewers.some((one) => one.person === person && one.part === part && one.leftOn === undefined)) throw new Refusal('exists', `${people.need(state, person).name} is asked already.`)
    return reviewRequests.update(request, { reviewers: [...request.reviewers.filter((one) => one.person !== person || one.part !== part), { person, ...(part === undefined ? {} : { part }), askedAt: now }] })
  },
})

const kindSet = defineCommand({
  name: 'content-kind.set',
  summary: 'Says who must look at a kind of content, and after how many full business days silence stops blocking. A built-in kind is changed by its key.',
  may: 'administer',
  args: z.strictObject({ key: contentKinds.definition.fields.key.type, title: contentKinds.definition.fields.title.type, parts: contentKinds.definition.fields.parts.type, days: contentKinds.definition.fields.days.type, ownProcess: contentKinds.definition.fields.ownProcess.type }),
  decide(state, { key, ownProcess, ...rest }, { newId }) {
    const there = contentKinds.list(state).find((kind) => kind.key === key)
    const values = { ...rest, parts: [...rest.parts] }
    return there === undefined ? [contentKinds.create(madeId(newId, contentKinds), { key, ...values, ...(ownProcess === undefined ? {} : { ownProcess }) })] : contentKinds.update(there, { ...values, ownProcess: ownProcess ?? null })
  },
})

const [, , kindRemove] = recordCommands(contentKinds, { may: 'administer' })

export const reviewCommands = [reviewAsk, reviewAnswer, reviewWithdraw, reviewAskAgain, reviewAskMore, kindSet, kindRemove] as readonly unknown[] as readonly CommandType[]
