import type { OutwardText, SlidePart } from '../audiences/words/found-words.ts'
import type { Slide, SlideDeck, TextBlock } from '../decks/slide.ts'

/** How a slide is drawn, in words of ours alone. Every other text of a slide counts as one that is read, so that none to come is forgotten. */
const drawing: ReadonlySet<string> = new Set(['kind', 'layout', 'role', 'color', 'fill', 'stroke', 'under', 'geometry', 'align', 'anchor', 'placeholder', 'box', 'language', 'day', 'findings', 'format', 'sha256'])
const parts: Readonly<Record<string, SlidePart>> = { title: 'title', alt: 'alternative text', link: 'link', name: 'name of a shape', notes: 'notes', text: 'text' }

/** Every text of a deck: what stands on its slides, behind them, and in the properties of its file. */
export function* slideTexts(deck: SlideDeck): Generator<OutwardText> {
  const { slides, title, company, ...more } = deck
  yield { text: title, place: { kind: 'file', part: 'title' } }
  yield { text: company, place: { kind: 'file', part: 'company' } }
  for (const { text } of textsWithin(more, 'property')) yield { text, place: { kind: 'file', part: 'property' } }
  for (const [at, slide] of slides.entries()) yield* textsOfSlide(slide, at + 1)
}

function* textsOfSlide(slide: Slide, number: number): Generator<OutwardText> {
  for (const { text, part } of textsWithin(slide, 'property')) yield { text, place: { kind: 'slide', slide: number, title: slide.title, part } }
}

interface PartText {
  readonly text: string
  readonly part: SlidePart
}

function* textsWithin(value: unknown, part: SlidePart): Generator<PartText> {
  if (typeof value === 'string') yield { text: value, part }
  else if (Array.isArray(value)) for (const one of value) yield* textsWithin(one, part)
  else if (typeof value === 'object' && value !== null) {
    if (isBlock(value)) yield { text: blockText(value), part: 'text' }
    for (const [name, one] of Object.entries(value)) {
      if (drawing.has(name) || (name === 'text' && typeof one === 'string' && 'text' in value && isRun(value))) continue
      yield* textsWithin(one, parts[name] ?? part)
    }
  }
}

/** A run's text is read with its whole block, since a word may stand in several runs and lines. */
function isRun(value: object): boolean {
  return Object.keys(value).every((name) => ['text', 'bold', 'strike', 'color', 'link'].includes(name))
}

function isBlock(value: object): value is TextBlock {
  return 'paragraphs' in value && Array.isArray(value.paragraphs)
}

function blockText({ paragraphs }: TextBlock): string {
  return paragraphs.map(({ lines }) => lines.map(({ runs }) => runs.map(({ text }) => text).join('')).join('\n')).join('\n\n')
}
