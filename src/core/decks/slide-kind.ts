import { z } from 'zod'
import type { DeckContext } from './deck-context.ts'
import type { SlideSpec } from './deck-facts.ts'
import type { Deck } from './decks.ts'
import type { SlideDraft } from './sheet.ts'
import type { DeckFinding } from './slide.ts'

/** What a kind made of a View: no slide, one, or as many as its content takes; and what is to be reported beside them. */
export interface Drawn {
  readonly slides: readonly SlideDraft[]
  readonly findings?: readonly DeckFinding[]
}

/** A kind of slide, all of it: what it is called, what it can be told, and how it is made from a View. */
export interface SlideKind<O extends z.ZodObject = z.ZodObject> {
  readonly key: string
  readonly title: string
  /** One sentence for whoever chooses it. */
  readonly what: string
  /** The kinds of deck that may have it. */
  readonly decks: readonly Deck['kind'][]
  /** What it can be told; each has a default, so that a slide that was told nothing is made all the same. */
  readonly options: O
  /** A deck may have several. */
  readonly several?: true
  /** Why no deck is without it. */
  readonly stays?: string
  /** It tells pages of others, so it is drawn once they are known. It makes exactly one slide. */
  readonly tellsPages?: true
  build(context: DeckContext, options: z.infer<O>, slide: SlideSpec): Drawn
}

/** The options of a kind that can be told nothing. */
export const noOptions = z.strictObject({})

/** The options of a kind that is there for plans without dates, and may be asked for in any. */
export const whereDated = z.strictObject({ always: z.boolean().default(false).describe('Also in a plan with dates') })

export function defineSlideKind<O extends z.ZodObject>(kind: SlideKind<O>): SlideKind {
  return kind as unknown as SlideKind
}
