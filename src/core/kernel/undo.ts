import { z } from 'zod'
import { finish, type Steps, stepsOver } from '../../lib/steps.ts'
import { type Change, inverse } from './change.ts'
import { ChangedSince } from './changed-since.ts'
import { type Context, defineCommand } from './command.ts'
import { Refusal } from './refusal.ts'
import type { State } from './state.ts'

/**
 * Takes back everything written under one group, however long ago. Refused (`conflict`) when someone has changed the same fields since, with
 * a sentence that names them; with `rest`, those stay as they are and everything else is taken back. Refused by the invariants (`in-use`) when
 * something now points at what would go. Marked `server`: only the log knows a group's changes.
 */
export const undo = defineCommand({
  name: 'undo',
  summary: 'Takes back everything that was written under one group; with rest, all of it that nobody has changed since.',
  // Whose each change is to take back is looked at change by change; in a workshop's room everybody takes back what they did with notes.
  may: 'take-part',
  server: true,
  args: z.strictObject({ group: z.uuid(), rest: z.boolean().optional() }),
  decideSteps,
  decide: (state, asked, context) => finish(decideSteps(state, asked, context)),
})

const changesAStep = 200

function* decideSteps(state: State, { group, rest = false }: { readonly group: string; readonly rest?: boolean | undefined }, context: Context): Steps<readonly Change[]> {
  const written = context.changesOf?.(group)
  if (written === undefined || written.length === 0) throw new Refusal('not-found', 'There is nothing written under that group.')
  const since = new ChangedSince(context)
  const back: Change[] = []
  let at = state
  yield* stepsOver(inverse(written), changesAStep, (change) => {
    const part = since.partOf(at, change)
    if (part === undefined) return
    back.push(part)
    at = at.apply([part])
  })
  if (since.isNothing || (rest && back.length > 0)) return back
  if (back.length === 0) throw new Refusal('conflict', `Nothing of this can be taken back any more: ${since.sentence()}.`)
  throw new Refusal('conflict', `This cannot be taken back whole: ${since.sentence()}.`, { at: 'args.rest' })
}
