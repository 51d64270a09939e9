import { z } from 'zod'
import { id } from '../kernel/record-commands.ts'
import type { Activity } from '../roadmap/roadmap.ts'
import { windowSchema, type Window } from '../time/window.ts'

/** One move as it is taken: to another window, into other hands, or both. */
export const moveSchema = z.strictObject({ activity: id, window: windowSchema.optional(), owner: id.optional(), why: z.string().trim().min(1).max(2_000) })
export type MoveTaken = Readonly<z.infer<typeof moveSchema>>

/** What a move says of where an activity goes. */
export type Moving = Pick<MoveTaken, 'activity' | 'window' | 'owner'>

/** An activity as it is once it has moved. */
export function moved<A extends Activity>(activity: A, move: Pick<Moving, 'window' | 'owner'> | undefined): A {
  return move === undefined ? activity : { ...activity, ...(move.window === undefined ? {} : { window: move.window }), ...(move.owner === undefined ? {} : { owner: move.owner }) }
}

export function isSameWindow(a: Window, b: Window): boolean {
  return a.start === b.start && a.end === b.end && a.precision === b.precision
}
