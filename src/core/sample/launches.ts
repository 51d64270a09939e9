import type { Script } from './script.ts'

/** Tiers that product and marketing leads gave in their monthly look at the deck; Relay 4.4 has none yet. */
const tiers = [['Canvas 7', 'L1', ['Mara', 'Aino']], ['Relay 4.2', 'L2', ['Mara', 'Rasa']], ['Relay 4.3', 'L3', ['Mara', 'Rasa']]] as const

export function prepareLaunches(script: Script): void {
  for (const [release, tier, people] of tiers) {
    script.act(-20, `tier of ${release}`, 'launch.decide-tier', { release: script.item(release), tier, decidedBy: people.map((name) => script.person(name)) })
  }
  script.act(-20, 'launch of Relay 4.4', 'launch.add', { release: script.item('Relay 4.4') })
}

/** What may be shown, to whom; and a recording of the deck that two editions have left behind. */
export function fillLibrary(script: Script): void {
  script.act(-18, 'asset film', 'asset.add', {
    title: 'Live figures in two minutes', kind: 'video', address: 'https://media.fernhill.example/live-figures', alt: 'A report whose figures change while somebody reads it aloud.', mark: 'customers',
  })
  script.act(-18, 'asset picture', 'asset.add', { title: 'Source library, first page', kind: 'picture', address: 'https://media.fernhill.example/source-library.png', alt: 'Twelve sources as tiles, each with one button.', mark: 'public' })
  script.act(-16, 'asset draft', 'asset.add', { title: 'Conflict rules, draft screens', kind: 'gif', address: 'https://media.fernhill.example/conflict-rules-draft.gif' })
  script.act(-60, 'training', 'training.add', { title: 'How to tell the roadmap', address: 'https://media.fernhill.example/training/roadmap', recordedOn: script.day(-60), deck: script.id('found', 'deck roadmap') })
}
