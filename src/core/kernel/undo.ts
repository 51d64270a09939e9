import { z } from 'zod'
import { sameJson } from '../../lib/json.ts'
import { finish, type Steps, stepsOver } from '../../lib/steps.ts'
import { type Change, inverse } from './change.ts'
import { type Context, defineCommand } from './command.ts'
import { Refusal } from './refusal.ts'
import type { State } from './state.ts'

/**
 * Takes back everything written under one group. Refused (`conflict`) when someone has changed the same fields since, and by the
 * invariants (`in-use`) when something now points at what would go. Marked `server`: only the log knows a group's changes.
 */
export const undo = defineCommand({
  name: 'undo',
  summary: 'Takes back everything that was written under one group.',
  may: 'contribute',
  server: true,
  args: z.strictObject({ group: z.uuid() }),
  decideSteps,
  decide: (state, asked, context) => finish(decideSteps(state, asked, context)),
})

const changesAStep = 200

function* decideSteps(state: State, { group }: { readonly group: string }, context: Context): Steps<readonly Change[]> {
  const written = context.changesOf?.(group)
  if (written === undefined || written.length === 0) throw new Refusal('not-found', 'There is nothing written under that group.')
  const back = inverse(written)
  let at = state
  yield* stepsOver(back, changesAStep, (change) => {
    checkUntouched(at, change)
    at = at.apply([change])
  })
  return back
}

/** The state must still hold what the change to be taken back had written. */
function checkUntouched(state: State, change: Change): void {
  const now = state.get(change.collection, change.id)
  if (change.kind === 'create') {
    if (now !== undefined) throw new Refusal('conflict', `This can no longer be undone: something in ${change.collection} has been made again since.`)
    return
  }
  if (now === undefined) throw new Refusal('conflict', `This can no longer be undone: something in ${change.collection} has been removed since.`)
  const expected = change.before
  const fields = change.kind === 'remove' ? new Set([...Object.keys(now), ...Object.keys(expected)]) : Object.keys(expected)
  for (const field of fields) {
    if (field !== 'id' && !sameJson(now[field] ?? null, expected[field] ?? null)) {
      throw new Refusal('conflict', `This can no longer be undone: someone has changed ${field} in ${change.collection} since.`)
    }
  }
}
