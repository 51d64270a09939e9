import { z } from 'zod'
import { commandId, defineRoute, inWorkspace, none, noQuery } from './route.ts'

const key = z.string().regex(/^[a-z][a-z0-9-]*$/, 'must be a key, such as customers')

const subscriptionAnswer = z.object({
  id: z.string(), label: z.string(), deck: z.string(), audience: z.string(), madeBy: z.string(), madeOn: z.string(),
  /** Where its room is; its address is told to nobody. */
  host: z.string(),
  /** Is it told once a week what is late and due? `never`: its audience is not told what is internal. */
  roundUp: z.enum(['on', 'off', 'never']),
  /** The newest edition that it was to be told, and what came of it. */
  last: z.object({ edition: z.int(), standing: z.enum(['waiting', 'sent', 'given-up']), said: z.string() }).optional(),
})
export type SubscriptionAnswer = z.infer<typeof subscriptionAnswer>

const subscribedLink = z.object({ link: z.string(), label: z.string(), deck: z.string(), audience: z.string(), standing: z.enum(['live', 'expired', 'revoked', 'off']), subscribers: z.int() })
export type SubscribedLink = z.infer<typeof subscribedLink>

export const listSubscriptions = defineRoute({
  id: 'subscriptions.list', method: 'GET', path: '/workspaces/:ws/subscriptions', scope: 'read', who: 'publish',
  summary: 'The chat rooms that are told of new editions, and how many readers of each share link are. Nobody is told whose addresses those are.',
  params: inWorkspace, query: noQuery, body: none,
  /** `mails`: can this service send mails? Without, nobody can subscribe on a page. */
  answer: z.object({ rooms: z.array(subscriptionAnswer), links: z.array(subscribedLink), mails: z.boolean() }),
})

export const makeSubscription = defineRoute({
  id: 'subscriptions.make', method: 'POST', path: '/workspaces/:ws/subscriptions', scope: 'publish', who: 'publish',
  summary: 'Subscribes a chat room (Slack’s incoming webhooks, or what takes their form) to the editions of a deck for an audience.',
  params: inWorkspace, query: noQuery,
  body: z.strictObject({ id: commandId, deck: key, audience: key, label: z.string().max(300), address: z.string().max(2_000) }),
  answer: z.object({ room: subscriptionAnswer }),
})

export const endSubscription = defineRoute({
  id: 'subscriptions.end', method: 'DELETE', path: '/workspaces/:ws/subscriptions/:subscription', scope: 'publish', who: 'publish',
  summary: 'Ends a chat room’s subscription, for good, and forgets its address.',
  params: inWorkspace.extend({ subscription: z.string() }), query: noQuery, body: none, answer: z.object({}),
})

export const forgetSubscriber = defineRoute({
  id: 'subscribers.forget', method: 'POST', path: '/workspaces/:ws/subscribers/forget', scope: 'publish', who: 'publish',
  summary: 'Forgets an e-mail address that is told of new editions, on every link.',
  params: inWorkspace, query: noQuery, body: z.strictObject({ email: z.string().max(254) }), answer: z.object({ forgotten: z.int() }),
})

export const subscriptionRoutes = [listSubscriptions, makeSubscription, endSubscription, forgetSubscriber] as const
