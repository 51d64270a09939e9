import { founded } from './company.ts'
import type { Script } from './script.ts'

const holders = [
  ['roadmap', 'Rasa'], ['market-context', 'Mara'], ['product-information', 'Rasa'], ['receiving-information', 'Mara'], ['requirements', 'Rasa'], ['packaging-and-messaging', 'Mara'],
  ['technical-aspects', 'Tomas'], ['value-propositions', 'Mara'], ['pricing', 'Rasa'], ['pricing', 'Mara'], ['market-research', 'Ines'], ['competitive-positioning', 'Olek'],
  ['go-to-market', 'Mara'], ['customer-communication', 'Bea'], ['customer-roadmap', 'Rasa'], ['release-communication', 'Aino'], ['release-communication', 'Joren'],
] as const

/** Who has which duty at Fernhill. The customers' roadmap has passed from product to product marketing since; the demo has nobody, and the talk of releases has two. */
export function giveDuties(script: Script): void {
  for (const [duty, name] of holders) script.act(founded + 4, `${name} has ${duty}`, 'duty-holder.add', { duty, person: script.person(name), from: script.day(founded + 4) })
  script.act(-40, 'roadmap of customers to Mara', 'duty.hand-over', { duty: 'customer-roadmap', to: script.person('Mara'), on: script.day(-40) }, { reason: 'It is shown by sales, so it is told by product marketing.' })
  script.act(-3, 'Bea is away', 'duty-stand-in.add', { instead: script.person('Bea'), person: script.person('Aino'), from: script.day(4), until: script.day(22) }, { reason: 'Holidays' })
}
