import { z } from 'zod'

/** What the address holds of a replay: how many deeds have been done, or the photo that is looked at. */
export const replaySearch = z.object({
  at: z.coerce.number().int().min(0).optional().catch(undefined),
  photo: z.string().max(200).optional().catch(undefined),
})
export type ReplaySearch = z.infer<typeof replaySearch>
