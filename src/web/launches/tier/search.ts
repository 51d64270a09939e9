import { z } from 'zod'

/** Which release's tier is asked for, where it has no launch yet. */
export const tierSearch = z.object({ release: z.string().max(200).optional().catch(undefined) })
