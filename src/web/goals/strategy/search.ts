import { z } from 'zod'

const position = z.coerce.number().int().min(0).optional().catch(undefined)

/** What the address holds of a strategy page: how it is looked at, for whom, and which two versions are held against each other. */
export const strategySearch = z.object({ show: z.enum(['outside', 'versions']).optional().catch(undefined), audience: z.string().max(100).optional().catch(undefined), from: position, to: position })
