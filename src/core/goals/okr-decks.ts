import { z } from 'zod'
import { members } from '../kernel/permission.ts'
import { defineRecord, type TypeOf } from '../kernel/record-type.ts'
import { daySchema } from '../time/window.ts'
import { line } from '../workspace/workspace.ts'
import { checkIns, keyResults } from './goals.ts'
import { statuses } from './status.ts'

/** The levels that an OKR deck tells: goals of product and engineering, never those of orgs (row B3, DOMAIN 1.1). */
export const okrLevels = ['department', 'team'] as const

const { wins, risks, nextSteps, current, confidence } = checkIns.definition.fields
const { unit, baseline, target } = keyResults.definition.fields

/** What an OKR deck tells of one key result. Ids are kept as they were: a key result that is removed later still stands in the history. */
const okrLine = z.strictObject({
  objective: z.string(), objectiveTitle: line, level: z.enum(okrLevels),
  /** The department or team that it is of, by its name. */
  part: line.optional(),
  closed: z.enum(['done', 'cancelled']).optional(),
  keyResult: z.string(), title: line, owner: z.string(), unit: unit.type, baseline: baseline.type, target: target.type,
  /** `open`: the week has not closed, and nobody has said anything. `late`: it has, and nobody has. */
  said: z.enum(['in-time', 'said-late', 'open', 'late']),
  noChange: z.literal(true).optional(),
  /** Where it stands: what was said for the week, else what was said last, else where it began. */
  current: current.type, confidence: confidence.type.optional(), status: z.enum(statuses).optional(),
  /** The week that this was said for, where it was another one. */
  lastSaid: daySchema.optional(),
  /** The words of this week alone. */
  wins: wins.type, risks: risks.type, nextSteps: nextSteps.type,
})
export type OkrLine = Readonly<z.infer<typeof okrLine>>

/** The OKR deck of a week as it was when it was made, kept to be looked at week over week (row B3). Of what it was made it can be made again, so no file is kept. */
export const okrDecks = defineRecord({
  collection: 'okr-decks', word: 'kept OKR deck', class: 'internal', readers: members, inNoView: true,
  takenBackBy: () => 'The OKR deck of a week stays as it was: what came later stands beside it.',
  fields: {
    /** The Monday of its week. */
    week: { type: daySchema },
    /** The instant at which it was made. */
    at: { type: z.iso.datetime() },
    lines: { type: z.array(okrLine).max(5_000) },
    /** Titles of objectives of these levels that had no key result. */
    bare: { type: z.array(line).max(1_000).optional() },
  },
  invariant: ({ id, week }, state): string | undefined => (okrDecks.list(state).some((other) => other.week === week && other.id !== id) ? 'The OKR deck of this week is kept already.' : undefined),
})
export type OkrDeck = TypeOf<typeof okrDecks>
