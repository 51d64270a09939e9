import type { State } from '../kernel/state.ts'
import { type RolloutChannel, rolloutChannels } from './channels.ts'
import { defaultChannels } from './default-channels.ts'

/** The channels of a company (row D7): ours, each as the company does it where it says so, then its own. */
export function channelsOf(state: State): RolloutChannel[] {
  const own = rolloutChannels.list(state).toSorted((a, b) => (a.title < b.title ? -1 : 1))
  const isOurs = new Set(defaultChannels.map(({ title }) => title))
  return [...defaultChannels.map((one) => own.find(({ title }) => title === one.title) ?? one), ...own.filter(({ title }) => !isOurs.has(title))]
}
