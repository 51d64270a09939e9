import { z } from 'zod'
import { daySchema } from '../core/time/window.ts'
import { problem } from './problem.ts'
import { commandId, defineRoute, inWorkspace, none, noQuery } from './route.ts'

const audience = z.string().regex(/^[a-z][a-z0-9-]*$/, 'must be an audience’s key, such as customers')

export const editionAnswer = z.object({
  id: z.string(), number: z.int(), title: z.string(), day: z.string(), audience: z.string(), state: z.string(),
  files: z.array(z.object({ format: z.string(), copy: z.string(), sha256: z.string(), bytes: z.int() })), findings: z.array(z.string()),
})

/** How far publishing is: reading the plan, searching for words that must not leave, drawing a file, keeping it all; and the share of the whole that is done (0 to 1). */
export const publishingProgress = z.object({ step: z.enum(['waiting', 'reading', 'searching', 'drawing', 'keeping']), file: z.string().optional(), share: z.number() })

/**
 * One publishing of an edition, as it stands. `refused`: `problem` says why, with the places of words that must not leave. `stopped`:
 * somebody stopped it. `lost`: the service that did it ended. Of these three nothing was published.
 */
export const publishingAnswer = z.object({
  id: z.string(), at: z.string(), deck: z.string(), audience: z.string(), state: z.enum(['running', 'done', 'refused', 'stopped', 'lost']),
  progress: publishingProgress, edition: editionAnswer.optional(), problem: problem.optional(),
})

export const publishEdition = defineRoute({
  id: 'editions.publish', method: 'POST', path: '/workspaces/:ws/decks/:deck/editions', scope: 'publish', who: 'publish', accepts: true,
  summary: 'Begins to publish a deck for an audience and answers at once: it is frozen, its files are drawn and stored, it is numbered, and the one before is superseded. How far it is, and what came of it, is told at the address in the answer. Sent again under the same id, it publishes once.',
  params: inWorkspace.extend({ deck: z.string() }), query: noQuery,
  body: z.strictObject({ id: commandId, audience, asOf: daySchema.optional(), reason: z.string().max(2_000).optional() }), answer: publishingAnswer,
})

const ofPublishing = inWorkspace.extend({ id: commandId })

export const watchPublishing = defineRoute({
  id: 'editions.watch', method: 'GET', path: '/workspaces/:ws/publishings/:id', scope: 'read', who: 'publish',
  summary: 'How far the publishing of an edition is, and at its end the edition, or why nothing was published. Kept for a day; what was published is told for good.',
  params: ofPublishing,
  /** Seconds to wait for its end before answering. */
  query: z.strictObject({ wait: z.coerce.number().min(0).max(30).default(0) }), body: none, answer: publishingAnswer,
})

export const stopPublishing = defineRoute({
  id: 'editions.stop', method: 'DELETE', path: '/workspaces/:ws/publishings/:id', scope: 'publish', who: 'publish',
  summary: 'Stops the publishing of an edition. What was published by then stays: withdraw it instead.',
  params: ofPublishing, query: noQuery, body: none, answer: z.object({ stopped: z.boolean() }),
})

export const publishingRoutes = [publishEdition, watchPublishing, stopPublishing] as const
