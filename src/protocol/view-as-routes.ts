import { z } from 'zod'
import { daySchema } from '../core/time/window.ts'
import { defineRoute, inWorkspace, none } from './route.ts'

const fields = z.record(z.string(), z.unknown())

export const readViewAs = defineRoute({
  id: 'views.as', method: 'GET', path: '/workspaces/:ws/view-as', scope: 'read', who: 'members',
  summary: 'What an audience is told today, record by record; and against another audience, or a day before, what comes, goes and changes.',
  params: inWorkspace,
  /** `against`: the key of an audience, or a day. */
  query: z.strictObject({ audience: z.string().max(60), against: z.union([daySchema, z.string().regex(/^[a-z][a-z0-9-]*$/, 'must be an audience’s key or a day').max(60)]).optional() }), body: none,
  answer: z.object({
    audience: z.object({ key: z.string(), title: z.string(), inside: z.boolean() }), today: z.string(),
    collections: z.record(z.string(), z.array(fields)),
    changes: z.array(z.object({
      collection: z.string(), id: z.string(), title: z.string(), how: z.enum(['comes', 'goes', 'changes']),
      fields: z.array(z.object({ field: z.string(), before: z.unknown().optional(), after: z.unknown().optional() })),
    })).optional(),
  }),
})

export const viewAsRoutes = [readViewAs] as const
