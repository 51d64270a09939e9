import { z } from 'zod'

const values = z.string().max(4_000).optional().catch(undefined)

/** What the address holds of product data: the page, the columns, and what the matrix is cut to. */
export const productDataSearch = z.object({
  show: z.enum(['supported', 'landing', 'people']).optional().catch(undefined), columns: z.enum(['level', 'fit']).optional().catch(undefined),
  /** Teams by id, "gone" and "none"; levels by key, "none"; what must work. */
  team: values, level: values, works: values, only: z.literal('open').optional().catch(undefined),
})
export type ProductDataSearch = z.infer<typeof productDataSearch>
