import { z } from 'zod'

/** What the address holds of priorities and the backlog: the team or product area that they are cut to. */
export const prioritiesSearch = z.object({ team: z.string().max(200).optional().catch(undefined), area: z.string().max(200).optional().catch(undefined) })
