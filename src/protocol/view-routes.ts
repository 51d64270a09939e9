import { z } from 'zod'
import { daySchema } from '../core/time/window.ts'
import { defineRoute, inWorkspace, none } from './route.ts'

export const exportView = defineRoute({
  id: 'views.export', method: 'GET', path: '/workspaces/:ws/export.:format', scope: 'read', who: 'anyone',
  summary: 'Everything that one audience may see, as JSON, or its items as CSV. Made from a View, so nothing else can be in it.',
  params: inWorkspace.extend({ format: z.enum(['json', 'csv']) }),
  query: z.strictObject({ audience: z.string().default('internal'), asOf: daySchema.optional() }), body: none,
  answer: { bytes: ['application/json', 'text/csv; charset=utf-8'] },
})

export const viewRoutes = [exportView] as const
