import { z } from 'zod'

/** What the address holds of this screen. */
export const historySearch = z.object({})
