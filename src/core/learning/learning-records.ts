import { z } from 'zod'
import { members } from '../kernel/permission.ts'
import { defineRecord, type TypeOf } from '../kernel/record-type.ts'
import { daySchema } from '../time/window.ts'
import { address, line, prose } from '../workspace/workspace.ts'

/** What follows from something that was learned: done, or said not to be done for now, from which day on. */
const action = z.strictObject({ text: line, link: address.optional(), done: z.literal(true).optional(), notNow: daySchema.optional() })

/** One thing that was learned: the conclusion first, what follows, and what it rests on. Figures that nobody outside may see are written as N0, N1 … */
const lesson = z.strictObject({ conclusion: line, actions: z.array(action).max(20).optional(), data: z.string().max(4_000).optional(), links: z.array(address).max(20).optional() })

/** What a project taught (row D8, DOMAIN 1.8): every one that shipped ends with a record. */
export const learningRecords = defineRecord({
  collection: 'learning-records', word: 'learning record', class: 'internal', title: 'title', readers: members, inNoView: true,
  fields: {
    title: { type: line }, on: { type: daySchema },
    /** The launch, or another thing of the plans, that it is about. */
    launch: { type: z.string().optional(), to: 'launches' }, item: { type: z.string().optional(), to: 'items' },
    team: { type: z.string().optional(), to: 'teams' }, author: { type: z.string().optional(), to: 'people' },
    overview: { type: prose.optional() },
    /** How far what is said here holds. */
    caveat: { type: prose.optional() },
    lessons: { type: z.array(lesson).max(30).optional() },
  },
})
export type LearningRecord = TypeOf<typeof learningRecords>
export type Lesson = Readonly<z.infer<typeof lesson>>
