import { z } from 'zod'

/** What the address holds of the market: the kind that is shown, and the regions that it is cut to. */
export const marketSearch = z.object({ show: z.enum(['segments', 'personas', 'competitors', 'messages']).optional().catch(undefined), region: z.string().max(2_000).optional().catch(undefined) })
