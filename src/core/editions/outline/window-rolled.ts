import type { OutlineLine } from '../../audiences/outline.ts'
import { overlaps, type Window } from '../../time/window.ts'
import type { ItemFacts, Span } from '../facts.ts'
import type { Names } from './names.ts'

/** An item whose facts are as they were, held against the months that a deck showed then and shows now. */
export interface Unchanged {
  readonly facts: ItemFacts
  /** How many other unchanged items happen with it: the features of a release. */
  readonly along: number
}

/** What came into the months shown, or left them, because time went on: told apart from what changed. */
export function windowRolled({ facts, along }: Unchanged, then: Span, now: Span, names: Names): OutlineLine[] {
  const window = facts.fields['window'] as Window | undefined
  if (window === undefined) return []
  const [was, is] = [overlaps(window, then), overlaps(window, now)]
  if (was === is) return []
  const group = is ? 'came-into-window' : 'left-window'
  const label = names.window(window)
  const others = along === 0 ? '' : along === 1 ? ', with one feature' : `, with ${along} features`
  const sentence = is ? `${facts.title} (${label}) is now within the months shown${others}.` : `${facts.title} (${label}) is no longer ahead${others}: its time has come.`
  const side = is ? { after: label, windows: { after: window } } : { before: label, windows: { before: window } }
  const part = { group, sentence, ...side } as const
  return [{ ...part, collection: 'items', id: facts.id, title: facts.title, parts: [part] }]
}
