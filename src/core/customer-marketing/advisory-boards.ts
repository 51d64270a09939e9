import { z } from 'zod'
import { members } from '../kernel/permission.ts'
import { defineRecord, type TypeOf } from '../kernel/record-type.ts'
import { daySchema, windowSchema } from '../time/window.ts'
import { address, line, prose } from '../workspace/workspace.ts'

const customers = { type: z.array(z.string()).max(500).optional(), to: 'accounts' } as const

/** A board of customers whose advice is asked (row F11, DOMAIN 1.24): its roster, and how often it meets. */
export const advisoryBoards = defineRecord({
  collection: 'advisory-boards', word: 'advisory board', class: 'internal', title: 'title', readers: members, inNoView: true,
  fields: {
    title: { type: line },
    /** Every quarter of the company's year, or whenever it is called. */
    meets: { type: z.enum(['quarterly', 'when-called']) },
    roster: customers,
    owner: { type: z.string().optional(), to: 'people' },
  },
})

/** One meeting of a board, with all that belongs to it. */
export const advisoryMeetings = defineRecord({
  collection: 'advisory-meetings', word: 'advisory meeting', class: 'internal', title: 'title', readers: members, inNoView: true,
  fields: {
    board: { type: z.string(), to: 'advisory-boards' }, title: { type: line },
    /** Its day, or the quarter while no day is known. */
    window: { type: windowSchema },
    agenda: { type: prose.optional() }, notes: { type: prose.optional() }, takeaways: { type: prose.optional() },
    resources: { type: z.array(z.strictObject({ title: line, link: address })).max(50).optional() },
    attendees: customers,
  },
})

/** A customer who is proposed for a board, every quarter anew. */
export const advisoryNominations = defineRecord({
  collection: 'advisory-nominations', word: 'advisory nomination', class: 'internal', readers: members, inNoView: true,
  fields: {
    board: { type: z.string(), to: 'advisory-boards' }, account: { type: z.string(), to: 'accounts' },
    by: { type: z.string().optional(), to: 'people' }, on: { type: daySchema }, why: { type: z.string().trim().min(1).max(2_000) },
    state: { type: z.enum(['proposed', 'invited', 'joined', 'declined']) },
    decidedOn: { type: daySchema.optional() },
  },
})

export type AdvisoryBoard = TypeOf<typeof advisoryBoards>
export type AdvisoryMeeting = TypeOf<typeof advisoryMeetings>
export type AdvisoryNomination = TypeOf<typeof advisoryNominations>
