import { z } from 'zod'
import { must } from '../../lib/must.ts'
import { accounts } from '../accounts/accounts.ts'
import { type CommandType, type Day, defineCommand } from '../kernel/command.ts'
import { needReason } from '../kernel/need-reason.ts'
import { id, madeId, recordCommands } from '../kernel/record-commands.ts'
import { Refusal } from '../kernel/refusal.ts'
import { daySchema } from '../time/window.ts'
import { withoutPersonal } from '../workspace/erased-with.ts'
import { address } from '../workspace/workspace.ts'
import { advisoryCommands } from './advisory-commands.ts'
import { quoteCommands } from './quote-commands.ts'
import { somebody, stories, type Story, type StoryStep, storySteps } from './stories.ts'
import { whyNoStep } from './story-order.ts'

const { title, askedBy, askedOn, wantedBy, item, owner, notes } = stories.definition.fields

const storyAsk = defineCommand({
  name: 'story.ask',
  summary: 'Asks for a story about a customer: which, by when and for what.',
  may: 'contribute',
  args: z.strictObject({ title: title.type, account: id, askedBy: askedBy.type, askedOn: askedOn.type.optional(), wantedBy: wantedBy.type, item: item.type, owner: owner.type, notes: notes.type }),
  decide(state, { askedOn: on, askedBy: by, ...given }, { today, actor, newId }) {
    accounts.need(state, given.account)
    const who = by ?? actor.person
    notToCome(on, today, 'askedOn')
    return [stories.create(madeId(newId, stories), { ...given, ...(who === undefined ? {} : { askedBy: who }), askedOn: on ?? today, state: 'asked' })]
  },
})

const storyConsent = defineCommand({
  name: 'story.consent',
  summary: 'Keeps what a customer answered when asked for a story: whether they may be named, who there said so, on which day and until when.',
  may: 'edit',
  args: z.strictObject({ id, mayName: z.boolean(), by: somebody, on: daySchema, until: daySchema.optional() }),
  decide(state, { id: which, mayName, by, on, until }, { today }) {
    const story = stories.need(state, which)
    if (story.state === 'declined') throw new Refusal('conflict', 'It is declined. Take it up again first.')
    notToCome(on, today, 'on')
    // What is erased once must be erasable again.
    return stories.update(story, { mayName, agreedBy: by, agreedOn: on, agreedUntil: until ?? null, consentWithdrawn: null, erased: null, ...(story.state === 'asked' ? { state: 'agreed-with-customer' as const } : {}) })
  },
})

const storyWithdraw = defineCommand({
  name: 'story.withdraw-consent',
  summary: 'Keeps that a customer no longer wants to be named, with the reason. Quotes that name them by it are not used any more; nothing is deleted.',
  may: 'contribute',
  args: z.strictObject({ id, on: daySchema.optional() }),
  decide(state, { id: which, on }, { today, reason }) {
    const story = stories.need(state, which)
    if (story.agreedOn === undefined) throw new Refusal('conflict', 'The customer has agreed to nothing in this story.')
    if (story.consentWithdrawn !== undefined) throw new Refusal('conflict', 'It is withdrawn already.')
    notToCome(on, today, 'on')
    const why = needReason(reason, 'What a customer agreed to is withdrawn with a reason: say why.')
    return stories.update(story, { consentWithdrawn: { on: on ?? today, why } })
  },
})

const storyStep = defineCommand({
  name: 'story.step',
  summary: 'Takes a story on to drafting or review, or back to a step before.',
  may: 'contribute',
  args: z.strictObject({ id, to: z.enum(['asked', 'agreed-with-customer', 'drafting', 'in-review']) }),
  decide(state, { id: which, to }, { today }) {
    const story = stories.need(state, which)
    canStep(story, to, today)
    const isBack = storySteps.indexOf(to) < storySteps.indexOf(story.state as StoryStep)
    // What the customer read is not what will be finished now.
    return stories.update(story, { state: to, ...(isBack ? { approvedBy: null, approvedOn: null } : {}) })
  },
})

const storyApprove = defineCommand({
  name: 'story.approve',
  summary: 'Keeps that the customer approved the finished story: who there, and on which day.',
  may: 'edit',
  args: z.strictObject({ id, by: somebody, on: daySchema }),
  decide(state, { id: which, by, on }, { today }) {
    const story = stories.need(state, which)
    canStep(story, 'approved', today)
    notToCome(on, today, 'on')
    return stories.update(story, { state: 'approved', approvedBy: by, approvedOn: on, erased: null })
  },
})

const storyPublish = defineCommand({
  name: 'story.publish',
  summary: 'Keeps that a story is out, and its address.',
  may: 'edit',
  args: z.strictObject({ id, link: address.refine((link) => link.trim() !== '', 'must be the address of the published story') }),
  decide(state, { id: which, link }, { today }) {
    const story = stories.need(state, which)
    canStep(story, 'published', today)
    return stories.update(story, { state: 'published', publishedAt: link.trim(), publishedOn: today })
  },
})

const storyDecline = defineCommand({
  name: 'story.decline',
  summary: 'Declines a story, with the reason: the customer said no, or it is not made.',
  may: 'contribute',
  args: z.strictObject({ id }),
  decide(state, { id: which }, { today, reason }) {
    const story = stories.need(state, which)
    if (story.state === 'published') throw new Refusal('conflict', 'It is published: what is out is taken down where it stands.')
    if (story.state === 'declined') throw new Refusal('conflict', 'It is declined already.')
    return stories.update(story, { state: 'declined', declined: { on: today, why: needReason(reason, 'A story is declined with a reason: say why.') } })
  },
})

const storyTakeUp = defineCommand({
  name: 'story.take-up',
  summary: 'Takes a declined story up again, where the customer stands.',
  may: 'contribute',
  args: z.strictObject({ id }),
  decide(state, { id: which }) {
    const story = stories.need(state, which)
    if (story.state !== 'declined') throw new Refusal('conflict', 'It is not declined.')
    return stories.update(story, { state: story.agreedOn === undefined ? 'asked' : 'agreed-with-customer', declined: null, approvedBy: null, approvedOn: null })
  },
})

const storyErase = defineCommand({
  name: 'story.erase-names',
  summary: 'Erases the names of people at the customer from a story, for good. What was agreed stays.',
  may: 'administer',
  server: true,
  args: z.strictObject({ id }),
  decide(state, { id: which }, { typeOf }) {
    const story = stories.need(state, which)
    if (story.erased === true) throw new Refusal('gone', 'The names in this story have been erased before.')
    return withoutPersonal(must(typeOf(stories.collection), 'the record type'), story)
  },
})

/** A day on which something was said cannot be one that has not come. */
function notToCome(day: Day | undefined, today: Day, field: string): void {
  if (day !== undefined && day > today) throw new Refusal('invalid', `${day} has not come yet: say the day on which it was.`, { at: `args.${field}` })
}

function canStep(story: Story, to: StoryStep, today: Day): void {
  const why = whyNoStep(story, to, today)
  if (why !== undefined) throw new Refusal('out-of-order', why)
}

const byOwnCommands = ['state', 'declined', 'mayName', 'agreedBy', 'agreedOn', 'agreedUntil', 'consentWithdrawn', 'approvedBy', 'approvedOn', 'publishedAt', 'publishedOn', 'erased']
const [, storyChange, storyRemove] = recordCommands(stories, {
  noun: 'story', may: 'contribute', without: byOwnCommands, fixed: ['account'],
  stays: ({ agreedOn }) => (agreedOn === undefined ? undefined : 'What the customer answered stands in this story. Decline it, or withdraw what they agreed to; it stays to be read.'),
})

export const customerMarketingCommands = [
  storyAsk, storyChange, storyRemove, storyConsent, storyWithdraw, storyStep, storyApprove, storyPublish, storyDecline, storyTakeUp, storyErase,
  ...quoteCommands, ...advisoryCommands,
] as readonly unknown[] as readonly CommandType[]
