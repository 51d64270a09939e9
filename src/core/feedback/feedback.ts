import { z } from 'zod'
import { erasedText } from '../kernel/erased.ts'
import { members } from '../kernel/permission.ts'
import { defineRecord } from '../kernel/record-type.ts'
import { daySchema } from '../time/window.ts'

/** By which way it came in (row A12). */
const feedbackRoutes = ['mail', 'page', 'account-executive', 'survey', 'event', 'other'] as const

const text = z.string().trim().min(1).max(20_000)
const personal = ['from', 'answer'] as const

/** What somebody outside, or a colleague, said of what we plan or make. It names people, so all of it is kept beside the log. */
export const feedback = defineRecord({
  collection: 'feedback', word: 'feedback record', class: 'internal', readers: members, inNoView: true,
  fields: {
    text: { type: text, personal: true },
    /** Whoever said it: a name, an address, or both, each as long as they may be. */
    from: { type: z.string().trim().min(1).max(400).optional(), personal: true, class: 'restricted' },
    route: { type: z.enum(feedbackRoutes) },
    receivedOn: { type: daySchema },
    account: { type: z.string().optional(), to: 'accounts' },
    /** The edition that it is about. */
    edition: { type: z.string().optional(), to: 'editions' },
    answeredBy: { type: z.string().optional(), to: 'people' },
    answeredOn: { type: daySchema.optional() },
    answer: { type: text.optional(), personal: true },
    /** Its words were erased; that there was some stays. */
    erased: { type: z.literal(true).optional(), lasting: { value: true, why: 'This feedback has been erased, for good.' } },
  },
  invariant: (record) => {
    if (record.erased === true && (record.text !== erasedText || personal.some((field) => record[field] !== undefined))) return 'This feedback has been erased: nothing of it is kept again in the same record.'
    return (record.answeredBy === undefined) === (record.answeredOn === undefined) ? undefined : 'An answer has somebody who gave it, and a day.'
  },
})
