import { z } from 'zod'

/** What the address holds of the examine page. Whatever cannot be read is as if unsaid. */
export const examineSearch = z.object({
  roadmap: z.string().max(200).optional().catch(undefined),
  /** The cell in hand: its bucket, a colon, and the first day of its period. */
  cell: z.string().max(220).optional().catch(undefined),
  /** A kind of findings in the middle, in place of a cell. */
  kind: z.string().max(40).optional().catch(undefined),
  /** The reader's own alone. */
  whose: z.enum(['mine']).optional().catch(undefined),
  /** Large, for a room. */
  wall: z.enum(['on']).optional().catch(undefined),
})
export type ExamineSearch = z.infer<typeof examineSearch>
