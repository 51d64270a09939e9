import { z } from 'zod'

/** What the address of a reader's page holds. */
export const readerSearch = z.object({
  part: z.enum(['account']).optional().catch(undefined),
  /** Whose View is told, by the audience's key; the widest that they may see when unset. */
  as: z.string().max(100).optional().catch(undefined),
})
