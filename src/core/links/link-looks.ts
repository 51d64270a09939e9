import { z } from 'zod'
import type { Day } from '../kernel/command.ts'
import { members } from '../kernel/permission.ts'
import { defineRecord, type TypeOf } from '../kernel/record-type.ts'
import type { State } from '../kernel/state.ts'
import { addDays } from '../time/days.ts'
import { daySchema } from '../time/window.ts'
import { address } from '../workspace/workspace.ts'

/**
 * What came of looking at an address. Works: there it is. Moved: it is there, and has another address for good. Kept out: whoever asks signs in first, so
 * nobody can tell. Missing, failed, no answer: it does not work. Inside: its host is none of the open network, so the service does not go there.
 */
export const linkOutcomes = ['works', 'moved', 'kept-out', 'missing', 'failed', 'no-answer', 'inside'] as const
export type LinkOutcome = (typeof linkOutcomes)[number]

export const failing: ReadonlySet<LinkOutcome> = new Set(['missing', 'failed', 'no-answer'])

/** What came of the last look at an address (row E6), whatever points at it: one record an address. */
export const linkLooks = defineRecord({
  collection: 'link-looks', word: 'link look', class: 'internal', title: 'address', readers: members, inNoView: true,
  fields: {
    address: { type: address.min(1) },
    lookedOn: { type: daySchema },
    outcome: { type: z.enum(linkOutcomes) },
    /** What was answered, in words: "404", "no answer in ten seconds". */
    said: { type: z.string().trim().min(1).max(200).optional() },
    /** Where it stands now, where it moved for good. */
    movedTo: { type: address.optional() },
    /** The last day on which it was there. */
    workedOn: { type: daySchema.optional() },
    failingSince: { type: daySchema.optional() },
    /** Days in a row, of those on which somebody looked, on which it did not work. */
    failures: { type: z.int().min(0).max(100_000) },
  },
  invariant: ({ failures, failingSince }) => ((failures === 0) === (failingSince === undefined) ? undefined : 'What fails says since when, and what does not fail says nothing of it.'),
})
export type LinkLook = TypeOf<typeof linkLooks>

/** How an address stands. It is broken once it failed on two days: one failure alone may be the network's. */
export type LinkStanding = 'not-looked' | 'works' | 'moved' | 'kept-out' | 'inside' | 'failed-once' | 'broken'

export function linkStanding(look: LinkLook | undefined): LinkStanding {
  if (look === undefined) return 'not-looked'
  if (look.failures > 1) return 'broken'
  if (look.failures === 1) return 'failed-once'
  return look.outcome === 'moved' || look.outcome === 'kept-out' || look.outcome === 'inside' ? look.outcome : 'works'
}

/** The last look at each address. */
export function looksByAddress(state: State): ReadonlyMap<string, LinkLook> {
  return new Map(linkLooks.list(state).map((look) => [look.address, look]))
}

/** Days between looks: what does not work is looked at each day, so that one is told soon that it works again. */
const between = 7

/** Is an address to be looked at on this day? */
export function isDueForLook(look: LinkLook | undefined, today: Day): boolean {
  return look === undefined || today >= addDays(look.lookedOn, look.failures > 0 ? 1 : between)
}

/** Names that are set aside for examples and for nobody (RFC 2606). */
const forExamples = /(^|\.)(example|invalid|example\.(com|net|org))\.?$/

/** Why an address is never looked at, as a sentence; nothing where it may be. Which hosts are inside, the service knows. */
export function whyNeverLooked(at: string): string | undefined {
  const host = /^https?:\/\/([^/?#\s]+)/i.exec(at)?.[1]?.toLowerCase()
  if (host === undefined) return 'It is no web address.'
  if (host.includes('@')) return 'It holds a name or a password before its host.'
  return forExamples.test(host.replace(/:\d*$/, '')) ? 'Its host is a name for examples, where nobody is.' : undefined
}
