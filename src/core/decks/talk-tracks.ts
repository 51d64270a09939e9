import type { Id } from '../kernel/change.ts'
import type { State } from '../kernel/state.ts'
import { launches } from '../launches/launches.ts'
import { talkTracks } from '../plans/talk-tracks.ts'

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
