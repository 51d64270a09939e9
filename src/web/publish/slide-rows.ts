import { type DeckSlide } from '../../core/decks/deck-slides.ts'
import { slideKindOf } from '../../core/decks/slide-kinds.ts'
import type { Composed } from './use-composing.ts'

/** A page of the deck as it is now. */
export type Page = Composed['slides'][number] & { readonly number: number }

/** One slide of the definition, with the pages that it makes. */
export interface SlideRow {
  readonly id: string
  readonly slide: DeckSlide
  readonly title: string
  /** Said above the first slide under it. */
  readonly heading?: string | undefined
  readonly pages: readonly Page[]
  /** What is to be known of its pages before publishing. */
  readonly waits: readonly string[]
}

/** The definition's slides with the pages that each one makes. Until the first deck has come there are none. */
export function slideRows(slides: readonly DeckSlide[], composed: Composed | undefined): SlideRow[] {
  const pages = (composed?.slides ?? []).map((page, index) => ({ ...page, number: index + 1 }))
  return slides.map((slide, index) => {
    const own = pages.filter((page) => page.slide === slide.id)
    const numbers = new Set(own.map(({ number }) => number))
    return {
      id: slide.id, slide, title: slide.title ?? slideKindOf(slide.kind)?.title ?? slide.kind, pages: own,
      heading: slide.section !== undefined && slide.section !== slides[index - 1]?.section ? slide.section : undefined,
      waits: (composed?.before ?? []).filter((one) => one.slide !== undefined && numbers.has(one.slide)).map(({ sentence }) => sentence),
    }
  })
}

/** The slide that a moved one comes to stand before, when it is dropped at another; none for the end. */
export function placeAt(rows: readonly { readonly id: string }[], moved: string, target: { readonly key: string; readonly dropPosition: string }): string | undefined {
  const others = rows.map(({ id }) => id).filter((id) => id !== moved)
  const at = others.indexOf(target.key)
  return target.dropPosition === 'before' ? others[at] : others[at + 1]
}

/** Where a slide comes to stand one place up or down; unset when it is there already. */
export function placeBeside(rows: readonly { readonly id: string }[], moved: string, step: -1 | 1): { readonly before: string | undefined } | undefined {
  const at = rows.findIndex(({ id }) => id === moved)
  if (at < 0 || at + step < 0 || at + step >= rows.length) return undefined
  return { before: step === -1 ? rows[at - 1]?.id : rows[at + 2]?.id }
}
