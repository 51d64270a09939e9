import { z } from 'zod'

/** What the address holds of the market: the kind that is shown. */
export const marketSearch = z.object({ show: z.enum(['segments', 'personas', 'competitors', 'messages']).optional().catch(undefined) })
