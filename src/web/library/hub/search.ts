import { z } from 'zod'

/** What the address holds of the hub: the product, "all" for what is for all of them, and whether only what asks for somebody is shown. */
export const hubSearch = z.object({ product: z.string().max(100).optional().catch(undefined), only: z.literal('open').optional().catch(undefined) })
