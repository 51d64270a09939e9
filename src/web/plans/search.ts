import { z } from 'zod'
import { daySchema } from '../../core/time/window.ts'

export const views = ['timeline', 'table', 'tree'] as const
export const zooms = ['weeks', 'months', 'quarters'] as const
export type Zoom = (typeof zooms)[number]

/** Several values, as the address writes them: "planned,done". */
const list = z.string().max(2_000).optional().catch(undefined)

/** What the address holds of this screen: the way of looking, the first of the eight quarters, the baseline's day, filters, columns and order. */
export const plansSearch = z.object({
  view: z.enum(views).optional().catch(undefined),
  zoom: z.enum(zooms).optional().catch(undefined),
  /** A day in the first quarter shown; today when unset. */
  from: daySchema.optional().catch(undefined),
  /** The day whose dates are held against now; "none" for no baseline. */
  baseline: z.union([daySchema, z.literal('none')]).optional().catch(undefined),
  /** Filters: plans by id, kinds, statuses, owners by id ("nobody" too), products, regions, and a text. */
  plan: list, kind: list, status: list, owner: list, product: list, region: list, q: list,
  /** Of the table. `sort` is a column, with a minus before it when descending. */
  columns: list, sort: list,
  /** Of the tree: by theme, or by release. */
  by: z.enum(['theme', 'release']).optional().catch(undefined),
})
export type PlansSearch = z.infer<typeof plansSearch>
