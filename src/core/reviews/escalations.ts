import { z } from 'zod'
import { touches } from '../kernel/change.ts'
import { isEditor, members } from '../kernel/permission.ts'
import { defineRecord, type TypeOf } from '../kernel/record-type.ts'
import { about } from '../together/together.ts'
import { daySchema } from '../time/window.ts'
import { line, prose } from '../workspace/workspace.ts'

/** One of the two who differ: what they think, what they propose, how they state the other's view, and whether they find their own stated rightly. */
const side = z.strictObject({
  person: z.string().max(200), view: z.string().max(10_000).optional(), proposes: z.string().max(10_000).optional(),
  statesOther: z.string().max(10_000).optional(), foundRight: z.literal(true).optional(),
})

/**
 * A clean escalation (row F3, DOMAIN 1.18): two who could not agree go up together, once each has stated the other's view so that the other finds it right. Whoever
 * decides looks at that first, and else sends it back.
 */
export const escalations = defineRecord({
  collection: 'escalations', word: 'escalation', class: 'internal', title: 'title', readers: members, inNoView: true,
  takenBackBy: ({ decided, sides }, actor, change) => {
    if (touches(change, 'decided')) return decided === undefined || decided.by === (actor.person ?? actor.id) || 'What was decided is taken back by whoever decided it.'
    return !['sides', 'to', 'sentOn'].some((field) => touches(change, field)) || sides.some(({ person }) => person === actor.person) || isEditor(actor)
  },
  fields: {
    title: { type: line },
    collection: { type: about.collection.type.optional() }, record: { type: about.record.type.optional() },
    sides: { type: z.array(side).length(2), names: { by: 'person', to: 'people' } },
    /** How they tried to agree by themselves. */
    tried: { type: prose.optional() },
    openedOn: { type: daySchema },
    /** Who decides it, and since when it is theirs. */
    to: { type: z.string().optional(), to: 'people' }, sentOn: { type: daySchema.optional() },
    sentBack: { type: z.strictObject({ on: daySchema, why: z.string().trim().min(1).max(2_000) }).optional() },
    decided: { type: z.strictObject({ on: daySchema, by: z.string().max(200), decision: z.string().trim().min(1).max(10_000) }).optional() },
  },
  invariant: ({ sides: [first, second] }) => (first?.person === second?.person ? 'An escalation is between two: name two people.' : undefined),
})
export type Escalation = TypeOf<typeof escalations>

/** What is still to be done before it may go up, each as a sentence with the person who does it; nothing when it may. */
export function beforeItGoesUp({ sides, tried }: Escalation, nameOf: (person: string) => string): { readonly person?: string; readonly sentence: string }[] {
  const missing = sides.flatMap((one, at) => {
    const other = sides[1 - at]
    const name = nameOf(one.person)
    return [
      ...(isEmpty(one.view) ? [{ person: one.person, sentence: `${name} says what they think.` }] : []),
      ...(isEmpty(one.proposes) ? [{ person: one.person, sentence: `${name} says what they propose.` }] : []),
      ...(isEmpty(one.statesOther) ? [{ person: one.person, sentence: `${name} states the view of ${nameOf(other?.person ?? '')}.` }] : []),
      ...(one.foundRight === undefined && other?.statesOther !== undefined ? [{ person: one.person, sentence: `${name} says whether ${nameOf(other.person)} states it rightly.` }] : []),
    ]
  })
  return tried === undefined || tried.trim() === '' ? [...missing, { sentence: 'One of the two says how they tried to agree.' }] : missing
}

const isEmpty = (text: string | undefined): boolean => text === undefined || text.trim() === ''
