import type { Slide } from '../decks/slide.ts'

/** What whoever presents an edition is told, slide by slide as they are shown: a text, or null. It is stored beside the edition, as a file of the presenter's copy. */
export type PresenterNotes = readonly (string | null)[]

/**
 * The notes of the presenter's copy for each slide that is shown. That copy may have slides more (lists for people inside): they are shown
 * to nobody, and so their notes are told nowhere.
 */
export function presenterNotes(shown: readonly Slide[], presented: readonly Slide[]): PresenterNotes {
  let from = 0
  return shown.map(({ layout, title }) => {
    const at = presented.findIndex((slide, index) => index >= from && slide.layout === layout && slide.title === title)
    if (at < 0) return null
    from = at + 1
    return presented[at]?.notes ?? null
  })
}
