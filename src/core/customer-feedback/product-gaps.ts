import { z } from 'zod'
import type { Id } from '../kernel/change.ts'
import { members } from '../kernel/permission.ts'
import { defineRecord, type TypeOf } from '../kernel/record-type.ts'
import type { State } from '../kernel/state.ts'
import { daySchema } from '../time/window.ts'
import { line } from '../workspace/workspace.ts'

/** Where a gap is on its way (DOMAIN 1.6, as of 2023); scheduled means that it is on the roadmap. */
export const gapStatuses = ['open', 'in-review', 'in-progress', 'scheduled', 'backlog', 'experimental', 'beta', 'ga', 'wont-do'] as const
export type GapStatus = (typeof gapStatuses)[number]

export const gapStatusWords: Readonly<Record<GapStatus, string>> = {
  open: 'Open', 'in-review': 'In review', 'in-progress': 'In progress', scheduled: 'Scheduled', backlog: 'Backlog', experimental: 'Experimental', beta: 'Beta', ga: 'GA', 'wont-do': 'Won’t do',
}

/** Something in scope that the product does not do, asked for by many: one gap, many submissions (customer feedback), and the deals that hang on it. No bug. */
export const productGaps = defineRecord({
  collection: 'product-gaps', word: 'product gap', class: 'internal', title: 'title', readers: members, inNoView: true,
  fields: {
    title: { type: line }, description: { type: z.string().trim().max(10_000).optional() },
    area: { type: z.string().optional(), to: 'product-areas' },
    /** The product manager who keeps its status right. */
    owner: { type: z.string().optional(), to: 'people' },
    status: { type: z.enum(gapStatuses) },
    /** Why it will not be done, in words for those who asked. */
    why: { type: z.string().trim().max(2_000).optional() },
    /** The items of our plans that close it. */
    items: { type: z.array(z.string()).max(50).optional(), to: 'items' },
    openedOn: { type: daySchema },
    /** The gap that this one was found to be the same as. Its submissions stay its own, and count there. */
    mergedInto: { type: z.string().optional(), to: 'product-gaps' },
  },
  invariant({ id, mergedInto, status, why }, state): string | undefined {
    if (status === 'wont-do' && (why === undefined || why === '')) return 'A gap that will not be closed says why.'
    const seen = new Set<Id>([id])
    for (let at = mergedInto; at !== undefined; at = productGaps.get(state, at)?.mergedInto) {
      if (seen.has(at)) return 'Two gaps cannot each be part of the other.'
      seen.add(at)
    }
    return undefined
  },
})
export type ProductGap = TypeOf<typeof productGaps>

/** The gap that a gap counts for: itself, or the last of those it was merged into. */
export function gapOf(state: State, id: Id): ProductGap | undefined {
  let gap = productGaps.get(state, id)
  while (gap?.mergedInto !== undefined) gap = productGaps.get(state, gap.mergedInto)
  return gap
}

/** A gap with all that were merged into it, however far. */
export function partsOfGap(state: State, id: Id): ReadonlySet<Id> {
  return new Set(productGaps.list(state).filter((gap) => gapOf(state, gap.id)?.id === gapOf(state, id)?.id).map((gap) => gap.id))
}
