import { z } from 'zod'

/** Which slide is shown, counted from 1, and which of the two windows this is: what the room sees, or the notes. */
export const presentingSearch = z.object({
  slide: z.coerce.number().int().min(1).optional().catch(undefined),
  window: z.enum(['room', 'notes']).optional().catch(undefined),
})
