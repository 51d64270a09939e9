import { z } from 'zod'
import { members } from '../kernel/permission.ts'
import { defineRecord, type TypeOf } from '../kernel/record-type.ts'
import { daySchema } from '../time/window.ts'
import { address } from '../workspace/workspace.ts'

/** What is asked of every launch, whatever its tier, before anybody outside has it (DOMAIN 1.7). */
export const legalQuestions = [
  ['new-data', 'Does it collect data that we did not have before?'], ['new-uses', 'Does it use data that we have for something new?'], ['new-sharing', 'Does it share data with anybody new?'],
  ['security', 'Does it bring new risks for security?'], ['worst-case', 'Could somebody complain, and what is the worst that could happen?'],
] as const
export type LegalQuestion = (typeof legalQuestions)[number][0]
export const legalQuestionKeys = legalQuestions.map(([key]) => key) as [LegalQuestion, ...LegalQuestion[]]

/** The questions are asked when it begins, and again before a beta. */
export const legalRounds = ['inception', 'before-beta'] as const
export type LegalRound = (typeof legalRounds)[number]

const answered = z.strictObject({ question: z.enum(legalQuestionKeys), answer: z.enum(['yes', 'no']), says: z.string().trim().min(1).max(2_000).optional(), by: z.string().max(200), on: daySchema })

/** One round of the legal questions about a launch, each answered by somebody on a day. */
export const legalChecks = defineRecord({
  collection: 'legal-checks', word: 'legal check', class: 'internal', calledBy: 'launch', readers: members, inNoView: true,
  fields: {
    launch: { type: z.string(), to: 'launches' },
    round: { type: z.enum(legalRounds) },
    answers: { type: z.array(answered).max(legalQuestions.length).optional() },
  },
  invariant: ({ id, launch, round, answers = [] }, state): string | undefined => {
    if (legalChecks.list(state).some((other) => other.id !== id && other.launch === launch && other.round === round)) return 'The legal questions of this round have answers already: change those.'
    const bare = answers.find(({ answer, says }) => answer === 'yes' && says === undefined)
    return bare === undefined ? undefined : 'A yes says what of it: write it in a sentence or two.'
  },
})
export type LegalCheck = TypeOf<typeof legalChecks>

/** Who hears of a launch before anybody outside has it. */
export const noticed = ['legal', 'sales-ops', 'finance'] as const

/** One of them was told, by somebody, on a day. */
export const launchNotices = defineRecord({
  collection: 'launch-notices', word: 'launch notice', class: 'internal', calledBy: 'launch', readers: members, inNoView: true,
  fields: { launch: { type: z.string(), to: 'launches' }, to: { type: z.enum(noticed) }, on: { type: daySchema }, by: { type: z.string().max(200) }, link: { type: address.optional() } },
  invariant: ({ id, launch, to }, state): string | undefined =>
    launchNotices.list(state).some((other) => other.id !== id && other.launch === launch && other.to === to) ? 'They were told of this launch already.' : undefined,
})
export type LaunchNotice = TypeOf<typeof launchNotices>
export type Noticed = (typeof noticed)[number]
