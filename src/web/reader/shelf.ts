import type { z } from 'zod'
import type { listViews } from '../../protocol/view-routes.ts'

/** What is here for a reader, by name. */
export type Shelf = z.infer<typeof listViews.answer>
