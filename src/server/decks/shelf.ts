import { mayShowActivityRoadmap } from '../../core/audiences/activity-roadmap.ts'
import { type Audience, audiences } from '../../core/audiences/audiences.ts'
import { type Deck, decks } from '../../core/decks/decks.ts'
import { type Edition, editions } from '../../core/editions/editions.ts'
import type { Actor } from '../../core/kernel/permission.ts'
import type { State } from '../../core/kernel/state.ts'
import { mayView } from '../../core/permissions.ts'
import { roadmaps } from '../../core/roadmap/roadmap.ts'
import { settings } from '../../core/workspace/workspace.ts'

/** Formats that are read, in the order that they are offered. */
const readFormats = ['html', 'pptx', 'pdf'] as const

/**
 * What a reader may be handed, by name: Views of their audiences, the decks made from these, and what was published for them. Nothing of
 * what is in them, and nothing of any other audience: a customer's name may be an audience's key.
 */
export function shelfFor(state: State, reader: Actor) {
  const theirs = audiences.list(state).filter((audience) => mayView(reader, audience)).sort(widestFirst)
  return {
    name: settings.get(state, 'settings')?.name ?? '',
    views: theirs.map((audience) => ({ audience: audience.key, title: audience.title, decks: decksFor(state, audience) })),
    editions: theirs.flatMap((audience) => editionsFor(state, audience)).sort((a, b) => (a.day === b.day ? b.number - a.number : a.day < b.day ? 1 : -1)),
  }
}

function decksFor(state: State, audience: Audience) {
  return decks.list(state).filter((deck) => isFor(deck, audience, state)).map(({ key, title }) => ({ key, title })).sort((a, b) => (a.key < b.key ? 1 : -1))
}

/** The activity roadmap has a deck where there is one, for people inside alone. */
function isFor({ kind }: Deck, audience: Audience, state: State): boolean {
  return kind !== 'activity-roadmap' || (mayShowActivityRoadmap(audience) && roadmaps.list(state).length > 0)
}

function editionsFor(state: State, audience: Audience) {
  const stands = ({ audience: whose, state: standing }: Edition) => whose === audience.id && standing !== 'withdrawn'
  return editions.list(state).filter(stands).map(({ id, number, day, deck, state: standing, files }) => ({
    id, number, day, deck: decks.get(state, deck)?.title ?? 'A deck', audience: audience.key, isCurrent: standing === 'current',
    // Pictures are made when they are asked for, of any edition.
    formats: [...readFormats.filter((format) => files.some((file) => file.format === format && file.copy === 'customer')), 'zip' as const],
  }))
}

function widestFirst(a: Audience, b: Audience): number {
  return b.classes.length - a.classes.length || (a.key < b.key ? -1 : 1)
}
