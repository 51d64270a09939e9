import { z } from 'zod'
import type { Id } from '../kernel/change.ts'
import type { State } from '../kernel/state.ts'
import { isEditor, members } from '../kernel/permission.ts'
import { defineRecord, type TypeOf } from '../kernel/record-type.ts'
import { daySchema, windowSchema } from '../time/window.ts'
import { line, prose } from '../workspace/workspace.ts'

/** Whose goal it is, widest first. An objective serves one of a wider level. */
export const levels = ['company', 'department', 'org', 'team'] as const
export type Level = (typeof levels)[number]

export const levelWords: Readonly<Record<Level, string>> = { company: 'Company', department: 'Department', org: 'Org', team: 'Team' }

/** DOMAIN 1.3: more key results than this are a list of tasks. */
export const mostKeyResults = 5

const amount = z.number().min(-1e12).max(1e12)

/** What is to be reached in a quarter (row B1, DOMAIN 1.3). Goals say what, strategy says why, items and activities say how. */
export const objectives = defineRecord({
  collection: 'objectives', word: 'objective', class: 'internal', title: 'title', readers: members, inNoView: true,
  fields: {
    title: { type: line }, level: { type: z.enum(levels) },
    department: { type: z.string().optional(), to: 'departments' }, org: { type: z.string().optional(), to: 'orgs' }, team: { type: z.string().optional(), to: 'teams' },
    /** The one person who answers for it; of a team's goal, its manager. */
    owner: { type: z.string(), to: 'people' },
    /** A whole quarter, fiscal where the workspace has a fiscal year. */
    period: { type: windowSchema },
    /** The objective above it, such as the company's. */
    parent: { type: z.string().optional(), to: 'objectives' },
    why: { type: prose.optional() },
    /** What of the strategy it comes from, in its words. */
    strategy: { type: line.optional() },
    closed: { type: z.strictObject({ state: z.enum(['done', 'cancelled']), on: daySchema, why: z.string().max(2_000).optional() }).optional() },
  },
  invariant: (objective, state): string | undefined => whyWrongLevel(objective, state),
})
export type Objective = TypeOf<typeof objectives>

/** How one can tell that an objective is reached: a number that goes from one value to another (rows B1, F9). Where it stands now, its check-ins say. */
export const keyResults = defineRecord({
  collection: 'key-results', word: 'key result', class: 'internal', title: 'title', readers: members, inNoView: true,
  fields: {
    objective: { type: z.string(), to: 'objectives' }, title: { type: line }, owner: { type: z.string(), to: 'people' },
    /** What is counted, such as "starts a week", or "%". */
    unit: { type: z.string().trim().max(40).optional() },
    baseline: { type: amount }, target: { type: amount },
    /** From when on it is asked for each week. */
    since: { type: daySchema },
    /** What of the plans serves it (row C8). Activities are found by their connectors to these. */
    items: { type: z.array(z.string()).max(100).optional(), to: 'items' },
  },
  invariant({ id, objective, baseline, target }, state): string | undefined {
    if (baseline === target) return 'It starts where it is to end: give a target that differs from where it is now.'
    const others = keyResults.list(state).filter((one) => one.objective === objective && one.id !== id)
    return others.length < mostKeyResults ? undefined : `An objective has ${mostKeyResults} key results at most: take one away, or make a second objective.`
  },
})
export type KeyResult = TypeOf<typeof keyResults>

const said = z.string().trim().max(4_000)

/** What its person says of a key result for one week (row B2, DOMAIN 1.1). */
export const checkIns = defineRecord({
  collection: 'check-ins', word: 'check-in', class: 'internal', readers: members, inNoView: true,
  takenBackBy: ({ by }, actor) => isEditor(actor) || (by !== undefined && by === actor.person),
  fields: {
    keyResult: { type: z.string(), to: 'key-results' }, by: { type: z.string().optional(), to: 'people' },
    on: { type: daySchema }, at: { type: z.iso.datetime() },
    /** The Monday of the week that it speaks for. */
    week: { type: daySchema },
    /** Said after that week had closed. */
    late: { type: z.literal(true).optional() },
    current: { type: amount },
    /** How sure its person is that the target is reached, in percent. */
    confidence: { type: z.int().min(0).max(100) },
    wins: { type: said.optional() }, risks: { type: said.optional() }, nextSteps: { type: said.optional() },
    /** Looked at, and as it was: value and confidence are those of the one before. */
    noChange: { type: z.literal(true).optional() },
  },
})
export type CheckIn = TypeOf<typeof checkIns>

interface Placed {
  readonly id: Id
  readonly level: Level
  readonly parent?: Id | undefined
  readonly department?: Id | undefined
  readonly org?: Id | undefined
  readonly team?: Id | undefined
}

function whyWrongLevel({ id, level, parent, department, org, team }: Placed, state: State): string | undefined {
  const belongs = { department, org, team }
  for (const other of ['department', 'org', 'team'] as const) {
    if (belongs[other] !== undefined && other !== level) return `An objective of the level “${levelWords[level]}” belongs to no ${other}: leave it out, or choose that level.`
  }
  const rank = levels.indexOf(level)
  const above = objectives.get(state, parent)
  if (above !== undefined && levels.indexOf(above.level) >= rank) return `“${above.title}” is not above it: an objective serves one of a wider level.`
  const below = objectives.list(state).find((one) => one.parent === id && levels.indexOf(one.level) <= rank)
  return below === undefined ? undefined : `“${below.title}” serves it and would not be below it any more: change that one first.`
}
