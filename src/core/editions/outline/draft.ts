import type { View } from '../../audiences/view.ts'
import type { OutlineGroup, OutlinePart } from '../../audiences/outline.ts'
import type { ItemFacts } from '../facts.ts'
import type { Names } from './names.ts'

/** Whom a sentence is about: by name when it stands alone, "It" and "Its" when it goes on. */
export interface Who {
  /** "Code Insights", or "It". */
  readonly name: string
  /** "The documentation of Code Insights", or "Its documentation". */
  of(what: string): string
}

export const named = (title: string): Who => ({ name: title, of: (what) => `The ${what} of ${title}` })
export const goingOn: Who = { name: 'It', of: (what) => `Its ${what}` }

/** One change before it is put into words about someone: `say` gives a sentence without its full stop. */
export interface PartDraft extends Omit<OutlinePart, 'sentence' | 'reason' | 'group'> {
  readonly group: OutlineGroup
  say(who: Who): string
  /** What follows "X is now called Y, and": only for a change that goes well with a new name. */
  readonly withNewName?: string
  /** The record whose reason is asked for, when it is not the item, and those of its fields that are told. */
  readonly of?: { readonly collection: string; readonly id: string; readonly fields: readonly string[] }
}

/** What a rule compares: one item in both Views. */
export interface Compared {
  readonly before: ItemFacts
  readonly after: ItemFacts
  readonly views: { readonly before: View; readonly after: View }
  readonly names: { readonly before: Names; readonly after: Names }
}

/** A rule reads some of the facts and says what of them changed. All rules together read every fact. */
export type Rule = (compared: Compared) => readonly PartDraft[]
