import type { OutwardText } from '../../audiences/words/found-words.ts'
import type { PageStory } from './page-story.ts'

/** How something is drawn, in words of ours alone. Every other text of a story counts as one that is read, so that none to come is forgotten. */
const drawing: ReadonlySet<string> = new Set(['language', 'day', 'tone', 'mark', 'group', 'part', 'about', 'id', 'window'])

/** Every text of a page, by the part of the page that it stands in. A page tells more than its deck's slides have room for. */
export function* pageTexts(story: PageStory): Generator<OutwardText> {
  for (const [part, value] of Object.entries(story)) if (!drawing.has(part)) for (const text of textsWithin(value)) yield { text, place: { kind: 'page', part } }
}

function* textsWithin(value: unknown): Generator<string> {
  if (typeof value === 'string') yield value
  else if (typeof value === 'object' && value !== null) for (const [name, one] of Object.entries(value)) if (!drawing.has(name)) yield* textsWithin(one)
}
