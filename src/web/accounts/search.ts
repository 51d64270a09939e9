import { z } from 'zod'

/** What the address holds of this screen: what is looked for, and by which column the rows stand. */
export const accountsSearch = z.object({ q: z.string().max(200).optional().catch(undefined), sort: z.string().max(20).optional().catch(undefined) })
export type AccountsSearch = z.infer<typeof accountsSearch>
