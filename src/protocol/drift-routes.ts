import { z } from 'zod'
import { driftStandings } from '../core/editions/drift-offers.ts'
import { defineRoute, inWorkspace, json, none } from './route.ts'

const page = z.object({ page: z.int(), slide: z.string() })

const offer = z.object({
  collection: z.string(), id: z.string(), field: z.string(), part: z.string().optional(), holds: json.optional(), word: z.string(), title: z.string(), standing: z.enum(driftStandings),
  says: z.string().optional(), becomes: z.string().optional(), words: z.object({ was: z.string(), now: z.string() }).optional(),
})

export const readDrift = defineRoute({
  id: 'editions.drift', method: 'POST', path: '/workspaces/:ws/drift', scope: 'write', who: 'edit', files: true,
  summary: 'Reads a .pptx of an edition that came back: which of its words were edited, and the fields that they may be taken to. Changes and keeps nothing.',
  params: inWorkspace,
  /** The edition it is of, where the file does not say so by its check address. */
  query: z.strictObject({ edition: z.string().min(1).max(200).optional() }), body: none,
  answer: z.object({
    edition: z.object({ id: z.string(), number: z.int(), title: z.string(), day: z.string() }),
    /** The file says itself that it is of this edition. */
    said: z.boolean(),
    pages: z.int(),
    drifts: z.array(page.extend({ shape: z.string(), was: z.string(), now: z.string(), offers: z.array(offer) })),
    missing: z.array(page), added: z.array(page),
  }),
})

export type DriftAnswer = z.infer<typeof readDrift.answer>

export const driftRoutes = [readDrift] as const
