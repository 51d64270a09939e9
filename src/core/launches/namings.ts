import { z } from 'zod'
import { touches } from '../kernel/change.ts'
import { isEditor, members } from '../kernel/permission.ts'
import { defineRecord, type TypeOf } from '../kernel/record-type.ts'
import { daySchema } from '../time/window.ts'
import { line, prose } from '../workspace/workspace.ts'

/** What a name is scored on, 1 to 5 (row E4, DOMAIN 1.15): by itself, and in the landscape that it comes into. */
export const scoreCriteria = [
  ['positioning', 'Fits the positioning'], ['clarity', 'Clear'], ['tone', 'Our tone'], ['resonance', 'Resonates'], ['recall', 'Is remembered'], ['emotion', 'Is felt'], ['technical', 'Works technically'],
  ['uniqueness', 'Unique'], ['defendability', 'Can be defended'], ['standard', 'Fits our other names'], ['lift', 'Helps marketing'],
] as const
export type ScoreCriterion = (typeof scoreCriteria)[number][0]
export const scoreKeys = scoreCriteria.map(([key]) => key) as [ScoreCriterion, ...ScoreCriterion[]]

const candidate = z.strictObject({
  name: z.string().trim().min(1).max(200), scores: z.partialRecord(z.enum(scoreKeys), z.int().min(1).max(5)).optional(),
  /** A competitor's name is like it, or it is a trademark: it is out. */
  conflict: z.string().max(500).optional(),
})

/** Who signs a name off: the owner last, after brand and legal, and product where the process is the full one. */
export const signers = ['brand', 'legal', 'product', 'owner'] as const
const signature = z.strictObject({ signer: z.enum(signers), person: z.string().max(200), on: daySchema })

/** How a launch gets its name. It begins with a bland code name, and is over before the launch (row E4). */
export const namings = defineRecord({
  collection: 'namings', word: 'naming', class: 'internal', calledBy: 'launch', readers: members, inNoView: true,
  takenBackBy: (_naming, actor, change) => isEditor(actor) || !['chosen', 'candidates', 'procedure'].some((field) => touches(change, field)) || 'A choice is taken back by whoever may choose.',
  fields: {
    launch: { type: z.string(), to: 'launches' },
    /** full: plan, sprint of five days, test with some hundred people, commit. light: a search of one's own, brand and legal. */
    procedure: { type: z.enum(['full', 'light']) },
    codeName: { type: line.optional() },
    owner: { type: z.string().optional(), to: 'people' },
    begunOn: { type: daySchema },
    /** The steps that are over, with their days. */
    steps: { type: z.array(z.strictObject({ step: z.enum(['plan', 'sprint', 'test', 'commit', 'search', 'share']), on: daySchema, note: z.string().max(2_000).optional() })).max(6).optional() },
    candidates: { type: z.array(candidate).max(30).optional() },
    /** The score that a name must have at least, said before any was scored. */
    wanted: { type: z.number().min(1).max(5).optional() },
    chosen: { type: z.string().max(200).optional() },
    signatures: { type: z.array(signature).max(4).optional(), names: { by: 'person', to: 'people' } },
    note: { type: prose.optional() },
  },
  invariant: ({ id, launch, chosen, candidates }, state): string | undefined => {
    if (namings.list(state).some((other) => other.launch === launch && other.id !== id)) return 'This launch has a naming already: change that one.'
    if (new Set(candidates?.map(({ name }) => name.toLowerCase())).size < (candidates?.length ?? 0)) return 'Two candidates have the same name: name each once.'
    return chosen !== undefined && candidates?.some(({ name }) => name === chosen) !== true ? 'The name that is chosen is one of the candidates: add it first.' : undefined
  },
})
export type Naming = TypeOf<typeof namings>
