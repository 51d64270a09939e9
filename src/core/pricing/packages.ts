import { z } from 'zod'
import { touches } from '../kernel/change.ts'
import { isEditor, members } from '../kernel/permission.ts'
import { defineRecord, type TypeOf } from '../kernel/record-type.ts'
import type { State } from '../kernel/state.ts'
import { daySchema } from '../time/window.ts'
import { line, prose } from '../workspace/workspace.ts'

/** What is sold, from the smallest to the largest; an add-on comes on top of the largest (row D2, DOMAIN 1.10). */
export const packages = defineRecord({
  collection: 'packages', word: 'package', class: 'internal', title: 'title', readers: members, inNoView: true,
  fields: {
    title: { type: line },
    /** Its place: 1 is the smallest. */
    place: { type: z.int().min(1).max(100) },
    /** Nobody pays for it. For good: what is in it would be paid for without a word of leadership. */
    free: { type: z.literal(true).optional() },
    addOn: { type: z.literal(true).optional() },
    /** Where prices are kept; none stand here. */
    note: { type: prose.optional() },
  },
  invariant: ({ id, place, free, addOn }, state): string | undefined => {
    if (free === true && addOn === true) return 'An add-on comes on top of what is paid for: it is not free.'
    return packages.list(state).some((other) => other.place === place && other.id !== id) ? 'Another package stands at that place already: choose another.' : undefined
  },
})

/** Which package an item is in. Set by moves, and where nobody has to be asked. */
export const placements = defineRecord({
  collection: 'placements', word: 'placement', class: 'internal', readers: members, inNoView: true,
  // Taking something back is no way round a confirmation: what is free is paid for again only by a move.
  takenBackBy: (_placement, _actor, change, { before, after }) => {
    const into = (state: State) => packages.get(state, state.get('placements', change.id)?.['package'] as string | undefined)
    const then = into(after)
    return into(before)?.free !== true || then?.free === true || `It is free now, and would be ${then === undefined ? 'in no package' : 'paid for'}: propose a move instead.`
  },
  fields: { item: { type: z.string(), to: 'items' }, package: { type: z.string(), to: 'packages' }, since: { type: daySchema } },
  invariant: ({ id, item }, state): string | undefined => (placements.list(state).some((other) => other.item === item && other.id !== id) ? 'That item is in a package already: move it.' : undefined),
})

/** An item that is to go to another package. What was free and is to be paid for waits for a confirmation by product leadership. */
export const packageMoves = defineRecord({
  collection: 'package-moves', word: 'package move', class: 'internal', readers: members, inNoView: true,
  takenBackBy: (_move, actor, change) => isEditor(actor) || !['confirmed', 'made'].some((field) => touches(change, field)) || 'What leadership confirmed is taken back by whoever may record it.',
  fields: {
    item: { type: z.string(), to: 'items' },
    /** Unset: it was in none. */
    from: { type: z.string().optional(), to: 'packages' }, to: { type: z.string(), to: 'packages' },
    why: { type: z.string().trim().min(1).max(2_000) }, proposedOn: { type: daySchema }, proposedBy: { type: z.string().max(200) },
    /** Product leadership said yes: who, when, and in which words. */
    confirmed: { type: z.strictObject({ person: z.string().max(200), on: daySchema, note: z.string().max(2_000).optional() }).optional(), names: { by: 'person', to: 'people' } },
    made: { type: daySchema.optional() },
    dropped: { type: z.strictObject({ on: daySchema, why: z.string().trim().min(1).max(2_000) }).optional() },
  },
})

export type Package = TypeOf<typeof packages>
export type PackageMove = TypeOf<typeof packageMoves>
