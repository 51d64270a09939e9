import { z } from 'zod'
import type { Id } from '../kernel/change.ts'
import type { Day } from '../kernel/command.ts'
import { members } from '../kernel/permission.ts'
import { defineRecord, type TypeOf } from '../kernel/record-type.ts'
import { daySchema } from '../time/window.ts'
import { address, line } from '../workspace/workspace.ts'

/** A recording by which people inside learn a deck, whenever they like (row A10). */
export const trainings = defineRecord({
  collection: 'trainings', word: 'training', class: 'internal', title: 'title', readers: members,
  fields: {
    title: { type: line },
    address: { type: address.min(1) },
    recordedOn: { type: daySchema },
    deck: { type: z.string(), to: 'decks' },
    /** The edition that it shows, where it was made of one. */
    edition: { type: z.string().optional(), to: 'editions' },
    /** The product that it is about; all of them where nobody says. */
    product: { type: z.string().trim().min(1).max(100).optional() },
    /** Who records it anew. */
    owner: { type: z.string().optional(), to: 'people' },
  },
})
export type Training = TypeOf<typeof trainings>

export interface PublishedDeck {
  readonly deck: Id
  readonly day: Day
  readonly state: string
}

/** Has the deck moved on since the recording? So it has with an edition of a later day, whoever it is for; what was withdrawn does not count. */
export function isStale(training: Pick<Training, 'deck' | 'recordedOn'>, editions: readonly PublishedDeck[]): boolean {
  return editions.some((edition) => edition.deck === training.deck && edition.state !== 'withdrawn' && edition.day > training.recordedOn)
}
