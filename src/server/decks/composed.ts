import { outlineGroups } from '../../core/audiences/outline.ts'
import type { BeforePublishing } from '../../core/decks/before-publishing.ts'
import type { MadeDeck } from '../../core/editions/make-deck.ts'
import { toSlides } from '../../exports/html.ts'
import type { DeckTheme } from './deck-theme.ts'

/** A deck for whoever puts it together. Plain data. */
export interface Composed {
  readonly day: string
  readonly since: string | undefined
  readonly styles: string
  readonly slides: readonly { readonly slide: string; readonly title: string; readonly internal: boolean; readonly html: string; readonly notes?: string | undefined }[]
  readonly before: readonly BeforePublishing[]
  readonly outline?: ComposedOutline | undefined
}

interface ComposedOutline {
  readonly headline: string
  readonly empty: boolean
  readonly lines: readonly { readonly group: string; readonly title: string; readonly sentence: string; readonly before?: string | undefined; readonly after?: string | undefined; readonly reason?: string | undefined; readonly silent: boolean }[]
}

/** What was made, told slide by slide. */
export function composedOf({ today, since, slides: deck, madeOf, before, outline, theme }: MadeDeck & { readonly today: string; readonly since: string | undefined; readonly theme: DeckTheme | undefined }): Composed {
  const { styles, slides } = toSlides(deck, theme?.said)
  return {
    day: today, since, styles, before: before(), ...(outline === undefined ? {} : { outline: outlineOf(outline) }),
    slides: deck.slides.map(({ title, internal, notes }, index) => ({ slide: madeOf[index] ?? '', title, internal, html: slides[index] ?? '', ...(notes === undefined ? {} : { notes }) })),
  }
}

function outlineOf({ headline, empty, lines }: NonNullable<MadeDeck['outline']>): ComposedOutline {
  return {
    headline, empty,
    lines: lines.map(({ group, title, sentence, before, after, reason, parts }) => ({
      group: outlineGroups[group], title, sentence, before, after, reason, silent: parts.some((part) => part.group === 'moved' && part.reason === undefined),
    })),
  }
}
