import { z } from 'zod'

/** What the address holds of an import: the dry run that is looked over. */
export const importSearch = z.object({ run: z.uuid().optional().catch(undefined) })
