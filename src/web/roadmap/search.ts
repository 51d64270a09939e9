import { z } from 'zod'
import { activityKinds } from '../../core/roadmap/roadmap.ts'
import { periods } from '../../core/time/fiscal.ts'
import { daySchema } from '../../core/time/window.ts'

export const views = ['grid', 'timeline', 'list', 'beside'] as const
export const statuses = ['planned', 'under-way', 'done', 'deferred', 'dropped'] as const

const names = z.string().max(2_000).optional().catch(undefined)

/** What the address holds of this screen: which roadmap, how it is looked at, and what of it. Whatever cannot be read is as if unsaid. */
export const roadmapSearch = z.object({
  view: z.enum(views).optional().catch(undefined),
  roadmap: z.string().max(200).optional().catch(undefined),
  /** The size of the columns; the roadmap's own periods when unset. */
  period: z.enum(periods).optional().catch(undefined),
  /** How much wider than needed the columns are. */
  zoom: z.coerce.number().min(0.5).max(6).optional().catch(undefined),
  /** A day of the period that a phone shows. */
  at: daySchema.optional().catch(undefined),
  /** The baseline: dates are held against those at the end of this day. */
  since: daySchema.optional().catch(undefined),
  /** Filters. Several of one kind stand between commas. */
  text: z.string().max(200).optional().catch(undefined),
  owner: names,
  bucket: names,
  region: names,
  kind: z.enum(activityKinds).optional().catch(undefined),
  status: z.enum(statuses).optional().catch(undefined),
  /** Every connector is drawn, not those of the chosen cards alone. */
  connectors: z.enum(['on']).optional().catch(undefined),
  /** The list's order: a column, with a minus before it for the other way round. */
  sort: z.string().max(40).optional().catch(undefined),
})
export type RoadmapSearch = z.infer<typeof roadmapSearch>
