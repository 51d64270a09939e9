import { z } from 'zod'
import { rankBetween } from '../../lib/rank.ts'
import type { Id } from '../kernel/change.ts'
import { type CommandType, defineCommand } from '../kernel/command.ts'
import { id } from '../kernel/record-commands.ts'
import { Refusal } from '../kernel/refusal.ts'
import type { State } from '../kernel/state.ts'
import { type Deck, decks } from './decks.ts'
import { type DeckSlide, deckSlides, slidesOf, type SlideOptions, writtenSlides } from './deck-slides.ts'
import { type SlideKind, slideKindOf, slideKinds } from './slide-kinds.ts'

const { section, title, text, options, mark } = deckSlides.schema.shape

/** Adds a slide before another one, or at the end. Refuses `invalid` for a kind that is not for this deck, and `exists` for one it has. */
const slideAdd = defineCommand({
  name: 'slide.add',
  summary: 'Adds a slide to a deck, before another one or at the end.',
  may: 'edit',
  args: z.strictObject({ deck: id, kind: z.string(), before: id.optional(), section, title, text, options, mark }),
  decide(state, { deck: deckId, kind: key, before, ...told }, { newId }) {
    const deck = decks.need(state, deckId)
    const slides = slidesOf(state, deck)
    const kind = kindFor(deck, key)
    if (kind.several !== true && slides.some((one) => one.kind === key)) throw new Refusal('exists', `“${deck.title}” has its slide “${kind.title}” already, and there is only one of that kind.`, { at: 'args.kind' })
    const at = placeOf(slides, before)
    const made: DeckSlide = { ...told, id: newId('deck-slides'), deck: deckId, kind: key, rank: '', section: told.section ?? sectionAt(slides, at), options: checkedOptions(kind, told.options) }
    return writtenSlides(state, deck, put(slides, made, at))
  },
})

/** Moves a slide before another one, or to the end. It stands under that one's heading then, unless another is named. */
const slideMove = defineCommand({
  name: 'slide.move',
  summary: 'Moves a slide of a deck before another one, or to the end.',
  may: 'edit',
  args: z.strictObject({ id, before: id.optional(), section }),
  decide(state, { id: which, before, section: under }) {
    const { deck, slides, slide } = placed(state, which)
    if (before === which) return []
    const others = slides.filter((one) => one.id !== which)
    const at = placeOf(others, before)
    return writtenSlides(state, deck, put(others, { ...slide, section: under ?? sectionAt(others, at) }, at))
  },
})

/** Changes what a slide says or is told; null unsets. Refuses options that its kind does not take. */
const slideChange = defineCommand({
  name: 'slide.change',
  summary: 'Changes a slide of a deck: its heading in the list, its own words, and what its kind is told; null unsets one.',
  may: 'edit',
  args: z.strictObject({ id, section: section.nullable(), title, text: text.nullable(), options: options.nullable(), mark: mark.nullable() }),
  decide(state, { id: which, ...told }) {
    const { deck, slides, slide } = placed(state, which)
    const given = Object.fromEntries(Object.entries(told).filter(([, value]) => value !== undefined).map(([name, value]) => [name, value ?? undefined])) as Partial<DeckSlide>
    const changed: DeckSlide = { ...slide, ...given, ...(given.options === undefined ? {} : { options: checkedOptions(kindFor(deck, slide.kind), given.options) }) }
    return writtenSlides(state, deck, slides.map((one) => (one.id === which ? changed : one)))
  },
})

/** Takes a slide out of a deck. Refuses (`in-use`) for one that no deck is without. */
const slideRemove = defineCommand({
  name: 'slide.remove',
  summary: 'Takes a slide out of a deck.',
  may: 'edit',
  args: z.strictObject({ id }),
  decide(state, { id: which }) {
    const { deck, slides, slide } = placed(state, which)
    const stays = slideKindOf(slide.kind)?.stays
    if (stays !== undefined) throw new Refusal('in-use', stays)
    return writtenSlides(state, deck, slides.filter((one) => one.id !== which))
  },
})

export const slideCommands = [slideAdd, slideMove, slideChange, slideRemove] as readonly unknown[] as readonly CommandType[]

function kindFor(deck: Deck, key: string): SlideKind {
  const kind = slideKindOf(key)
  if (kind?.decks.includes(deck.kind) === true) return kind
  const keys = slideKinds.filter((one) => one.decks.includes(deck.kind)).map((one) => one.key)
  throw new Refusal('invalid', `A deck of this kind has no slides of the kind "${key}": choose ${keys.join(', ')}.`, { at: 'args.kind' })
}

function checkedOptions(kind: SlideKind, told: SlideOptions | undefined): SlideOptions | undefined {
  if (told === undefined) return undefined
  const read = kind.options.safeParse(told)
  if (read.success) return told
  const [issue] = read.error.issues
  throw new Refusal('invalid', `“${kind.title}” cannot be told this: ${issue?.path.join('.') ?? ''} ${issue?.message ?? ''}`.trim(), { at: 'args.options' })
}

/** A slide by its id, also before anybody changed its deck's slides, with its deck and all slides of that. */
function placed(state: State, which: Id): { readonly deck: Deck; readonly slides: readonly DeckSlide[]; readonly slide: DeckSlide } {
  for (const deck of decks.list(state)) {
    const slides = slidesOf(state, deck)
    const slide = slides.find((one) => one.id === which)
    if (slide !== undefined) return { deck, slides, slide }
  }
  throw new Refusal('not-found', `There is no slide with the id ${which}.`)
}

function placeOf(slides: readonly DeckSlide[], before: Id | undefined): number {
  if (before === undefined) return slides.length
  const at = slides.findIndex((one) => one.id === before)
  if (at < 0) throw new Refusal('not-found', 'The slide that it was to stand before is not in this deck any more.', { at: 'args.before' })
  return at
}

/** The heading of the slide that it comes before; at the end, of the last. */
function sectionAt(slides: readonly DeckSlide[], at: number): string | undefined {
  return (slides[at] ?? slides.at(-1))?.section
}

/** The slides with one more, ranked between its neighbours; where two have one rank, as after something was brought back, all are ranked anew. */
function put(slides: readonly DeckSlide[], slide: DeckSlide, at: number): DeckSlide[] {
  const [before, after] = [slides[at - 1]?.rank, slides[at]?.rank]
  if (before === undefined || after === undefined || before < after) return slides.toSpliced(at, 0, { ...slide, rank: rankBetween(before, after) })
  let rank: string | undefined
  return slides.toSpliced(at, 0, slide).map((one) => ({ ...one, rank: (rank = rankBetween(rank)) }))
}
