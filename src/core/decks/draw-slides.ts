import type { DeckContext } from './deck-context.ts'
import type { SlideSpec } from './deck-facts.ts'
import type { Deck } from './decks.ts'
import type { Drawn, SlideDraft } from './sheet.ts'
import type { DeckFinding } from './slide.ts'
import { slideBuilders } from './slide-builders.ts'
import { slideKindOf } from './slide-kinds.ts'
import { slidesAtFirst } from './slides-at-first.ts'

/** A slide before it has its parts, with the slide of the definition that it is made of. */
export interface DrawnSlide {
  readonly draft: SlideDraft
  readonly slide: SlideSpec
}

interface Chosen {
  readonly slide: SlideSpec
  readonly kind: NonNullable<ReturnType<typeof slideKindOf>>
}

/**
 * Draws the slides of a deck's definition in order. Those that tell pages of others come last, once the pages are known. A kind that this
 * version does not know, or that is for another kind of deck, makes no slide.
 */
export function drawSlides(first: DeckContext, deckKind: Deck['kind']): { readonly context: DeckContext; readonly slides: readonly DrawnSlide[]; readonly findings: readonly DeckFinding[] } {
  const chosen: Chosen[] = (first.deck.slides ?? slidesAtFirst[deckKind]).flatMap((slide) => {
    const kind = slideKindOf(slide.kind)
    return kind?.decks.includes(deckKind) === true ? [{ slide, kind }] : []
  })
  const early = chosen.map((one) => (one.kind.tellsPages === true ? undefined : drawn(first, one)))
  const context: DeckContext = { ...first, pages: pagesOf(early) }
  const all = early.map((one, index) => one ?? drawn(context, chosen[index] as Chosen))
  return {
    context,
    slides: all.flatMap(({ slides }, index) => slides.map((draft) => ({ draft, slide: (chosen[index] as Chosen).slide }))),
    findings: all.flatMap(({ findings = [] }) => findings),
  }
}

/** A slide whose options are none that its kind takes is made as if it had been told nothing. */
function drawn(context: DeckContext, { kind, slide }: Chosen): Drawn {
  const told = kind.options.safeParse(slide.options ?? {})
  return slideBuilders[kind.key](context, (told.success ? told.data : kind.options.parse({})) as never, slide)
}

/** The pages that others point to. A slide that is not drawn yet takes one page. */
function pagesOf(drafts: readonly (Drawn | undefined)[]): DeckContext['pages'] {
  const layouts = drafts.flatMap((one) => (one === undefined ? ['later'] : one.slides.map(({ layout }) => layout)))
  const changes = layouts.indexOf('change-note')
  return { closing: layouts.indexOf('closing') + 1, ...(changes < 0 ? {} : { changes: changes + 1 }) }
}
