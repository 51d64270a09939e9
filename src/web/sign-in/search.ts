import { z } from 'zod'

/** What the sign-in page is told: where to go afterwards, and why somebody ended here. */
export const signInSearch = z.object({
  to: z.string().max(2_000).optional().catch(undefined),
  why: z.enum(['used', 'company', 'ended', 'reset']).optional().catch(undefined),
  /** The code with which a company's sign-in led back here. */
  error: z.string().max(100).optional().catch(undefined),
})
export type SignInSearch = z.infer<typeof signInSearch>
