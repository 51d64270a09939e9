import { z } from 'zod'
import { members } from '../kernel/permission.ts'
import { defineRecord, type TypeOf } from '../kernel/record-type.ts'
import { daySchema } from '../time/window.ts'
import { line, prose } from '../workspace/workspace.ts'

/** The two sides that share the work between product and market, and what both own. */
export const sides = ['product-management', 'product-marketing', 'both'] as const

/**
 * Who decides what (rows F1, F2): one line of the table, from a day on. A duty that passes to the other side gets another line with the same `duty`, so
 * that what held before can be read. The built-in table is that of DOMAIN 0.1, the later version.
 */
export const duties = defineRecord({
  collection: 'duties', word: 'duty', class: 'internal', title: 'title', readers: members, inNoView: true,
  fields: {
    /** The same on every line of one duty. */
    duty: { type: z.string().max(100).regex(/^[a-z][a-z0-9-]*$/) }, title: { type: line },
    /** Other words that people look for it by. */
    aliases: { type: z.array(line).max(20).optional() },
    side: { type: z.enum(sides) },
    /** What each side does where both own it, and how they agree. */
    productSide: { type: prose.optional() }, marketingSide: { type: prose.optional() },
    from: { type: daySchema },
    /** Whose time it takes and who is asked: shown in the role matrix (row F6). */
    area: { type: z.enum(['product', 'market']).optional() },
    why: { type: z.string().max(2_000).optional() },
  },
  invariant: ({ id, duty, from }, state): string | undefined =>
    duties.list(state).some((other) => other.duty === duty && other.from === from && other.id !== id) ? 'That duty has a line from this day already: change that one.' : undefined,
})

/** A person who has a duty, from a day until another: several may (a double is shown), nobody is a gap. */
export const dutyHolders = defineRecord({
  collection: 'duty-holders', word: 'duty holder', class: 'internal', readers: members, inNoView: true,
  fields: {
    duty: { type: z.string().max(100) }, person: { type: z.string(), to: 'people' },
    /** The product or team that they have it for; unset: everywhere. */
    team: { type: z.string().optional(), to: 'teams' }, product: { type: z.string().max(100).optional() },
    from: { type: daySchema }, until: { type: daySchema.optional() },
    /** The one who decides, where several have it. */
    decides: { type: z.literal(true).optional() },
    why: { type: z.string().max(2_000).optional() },
  },
  invariant: ({ from, until }) => (until !== undefined && until < from ? 'A duty ends on the day it begins or later.' : undefined),
})

export type Duty = TypeOf<typeof duties>
export type DutyHolder = TypeOf<typeof dutyHolders>
