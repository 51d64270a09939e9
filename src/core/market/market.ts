import { z } from 'zod'
import { members } from '../kernel/permission.ts'
import { defineRecord, type TypeOf } from '../kernel/record-type.ts'
import { daySchema } from '../time/window.ts'
import { address, line, prose } from '../workspace/workspace.ts'

/** What something rests on: a sentence, where it can be read, and the day on which it was so. */
const evidence = z.strictObject({ says: line, link: address.optional(), on: daySchema.optional() })
export type Evidence = Readonly<z.infer<typeof evidence>>

const links = z.array(z.string()).max(50)
const lines = z.array(line).max(20)

/** What every record of the market has, so that it is never a single silent owner’s and never grows old unseen (row F2). */
const kept = {
  owner: { type: z.string().optional(), to: 'people' },
  evidence: { type: z.array(evidence).max(30).optional() },
  /** The day by which somebody looks whether it still holds. */
  reviewOn: { type: daySchema.optional() },
} as const

/** A part of the market: companies that are alike in what they need (row F2). */
export const segments = defineRecord({
  collection: 'segments', word: 'segment', class: 'internal', title: 'title', readers: members, inNoView: true,
  fields: {
    title: { type: line },
    description: { type: prose.optional() },
    /** How large it is, in words and with what it counts: "some 4,000 companies". */
    size: { type: line.optional() },
    /** Why we are for them, and where we are not. */
    fit: { type: prose.optional() },
    regions: { type: lines.optional() },
    ...kept,
  },
})
export type Segment = TypeOf<typeof segments>

/** What a persona has to do with the choice of a product. */
export const choiceParts = ['decides', 'influences', 'uses'] as const

/** Somebody as they are met in a segment: what they do, want and suffer from (rows F2, J3). */
export const personas = defineRecord({
  collection: 'personas', word: 'persona', class: 'internal', title: 'title', readers: members, inNoView: true,
  fields: {
    title: { type: line },
    segments: { type: links.optional(), to: 'segments' },
    job: { type: line.optional() },
    goals: { type: lines.optional() }, pains: { type: lines.optional() },
    /** By what they choose. */
    matters: { type: lines.optional() },
    part: { type: z.enum(choiceParts).optional() },
    /** Who decides with them, or whom they ask. */
    decidedWith: { type: line.optional() },
    ...kept,
  },
})
export type Persona = TypeOf<typeof personas>

/** How ours stands beside theirs; unknown: nobody has said. */
export const claimStands = ['ahead', 'even', 'behind', 'unknown'] as const
export type ClaimStand = (typeof claimStands)[number]

/** One thing held against another's: what we say of ours, what they say of theirs, and where and when that was read. */
const claim = z.strictObject({ topic: line, ours: line.optional(), theirs: line.optional(), stands: z.enum(claimStands), source: address.optional(), asOf: daySchema.optional() })
export type Claim = Readonly<z.infer<typeof claim>>

/** Another's product beside ours, claim by claim (row F6: competitive intelligence). */
export const competitors = defineRecord({
  collection: 'competitors', word: 'competitor', class: 'internal', title: 'title', readers: members, inNoView: true,
  fields: {
    title: { type: line }, address: { type: address.optional() }, overview: { type: prose.optional() },
    claims: { type: z.array(claim).max(60).optional() },
    ...kept,
  },
  invariant: ({ claims = [] }): string | undefined => {
    const topics = claims.map(({ topic }) => topic.toLowerCase())
    const twice = claims.find(({ topic }, at) => topics.indexOf(topic.toLowerCase()) !== at)
    return twice === undefined ? undefined : `“${twice.topic}” is compared already: change that line.`
  },
})
export type Competitor = TypeOf<typeof competitors>

/** The messaging house: for whom, what hurts, what they get, and what shows it. Its title is the sentence that everybody says (row F6). */
export const messages = defineRecord({
  collection: 'messages', word: 'message', class: 'internal', title: 'title', readers: members, inNoView: true,
  fields: {
    title: { type: line },
    /** Whom it is for. */
    personas: { type: links.optional(), to: 'personas' }, segments: { type: links.optional(), to: 'segments' },
    pain: { type: prose.optional() }, value: { type: prose.optional() },
    proof: { type: z.array(evidence).max(20).optional() },
    /** What of the plans it is about. */
    items: { type: links.optional(), to: 'items' },
    ...kept,
  },
})
export type Message = TypeOf<typeof messages>

export type MarketRecord = Segment | Persona | Competitor | Message

/** Everything that is known of the market, in the order in which it is read. */
export const marketTypes = { segments, personas, competitors, messages } as const
export type MarketKind = keyof typeof marketTypes
export const marketKinds = Object.keys(marketTypes) as readonly MarketKind[]
