import { z } from 'zod'
import { itemKinds } from '../core/plans/plans.ts'
import { defineRoute, inWorkspace, none } from './route.ts'

const status = z.enum(['planned', 'under-way', 'done', 'deferred', 'dropped'])

export const readPlanTree = defineRoute({
  id: 'plans.tree', method: 'GET', path: '/workspaces/:ws/plan-tree', scope: 'read', who: 'members',
  summary: 'Items by title, nested by theme (themes, epics, stories) or by release, each with the status that is put together from what is below it; and those that hang where nobody will find them.',
  params: inWorkspace, query: z.strictObject({ by: z.enum(['theme', 'release']).default('theme'), plan: z.string().max(200).optional() }), body: none,
  answer: z.object({
    // In the order of the tree, each below the nearest before it that is one level up.
    items: z.array(z.object({ id: z.string(), title: z.string(), kind: z.enum(itemKinds), depth: z.number(), status, done: z.number(), all: z.number() })),
    orphans: z.array(z.object({ id: z.string(), title: z.string(), kind: z.enum(itemKinds), why: z.enum(['no-parent', 'wrong-level', 'parent-gone', 'circle']) })),
  }),
})

export const planRoutes = [readPlanTree] as const
