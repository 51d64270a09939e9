import { z } from 'zod'

/** Which version of the policy is shown; the latest when unset. */
export const policiesSearch = z.object({ version: z.int().min(1).optional().catch(undefined) })
