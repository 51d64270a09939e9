import { z } from 'zod'
import type { Id } from '../kernel/change.ts'
import { members } from '../kernel/permission.ts'
import { defineRecord } from '../kernel/record-type.ts'
import type { State } from '../kernel/state.ts'
import { launches } from '../launches/launches.ts'

const words = z.string().max(4_000)

/**
 * How people speak of a release: what to say, what will be objected and what to answer, and what not to say. It is in no View: only the
 * notes of the presenter copy have it (row A4).
 */
export const talkTracks = defineRecord({
  collection: 'talk-tracks', word: 'talk track', class: 'internal', readers: members, inNoView: true,
  fields: {
    item: { type: z.string(), to: 'items' },
    say: { type: words.optional() },
    objections: { type: z.array(z.strictObject({ objection: words, answer: words })).max(20).optional() },
    notToSay: { type: words.optional() },
  },
})

/** Lines for the presenter's notes about an item: its launch tier, and its talk track. */
export function talkTrackLines(state: State, item: Id): string[] {
  const tier = launches.list(state).find((one) => one.release === item)?.tier
  const track = talkTracks.list(state).find((one) => one.item === item)
  return [
    ...(tier === undefined ? [] : [`Launch tier: ${tier}.`]),
    ...(track?.say === undefined ? [] : [`Talk track: ${track.say}`]),
    ...(track?.objections ?? []).map(({ objection, answer }) => `If they say “${objection}”: ${answer}`),
    ...(track?.notToSay === undefined ? [] : [`Do not say: ${track.notToSay}`]),
  ]
}
