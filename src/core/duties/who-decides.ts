import type { Day } from '../kernel/command.ts'
import type { State } from '../kernel/state.ts'
import { people } from '../workspace/workspace.ts'
import { dutiesOn, type DutyOn } from './duties-on.ts'

/** An answer to "who decides X". */
export interface Decides {
  readonly duty: DutyOn
  /** "Product marketing decides: Mara.", "Both own it: product management, what …; product marketing, how …" */
  readonly sentence: string
}

export const sideWords = { 'product-management': 'Product management', 'product-marketing': 'Product marketing', both: 'Product management and product marketing' } as const

/**
 * Who decides something, by the words that people use for it (row F1): duties whose title or other words have every word of the question, the closest first. No
 * word: all of them.
 */
export function whoDecides(state: State, question: string, day: Day): Decides[] {
  const words = question.toLowerCase().replace(/^(?:who\s+)?(?:decides|owns|has|does)\s+/, '').split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '')
  return dutiesOn(state, day).map((duty) => ({ duty, score: closeness(duty, words) })).filter(({ score }) => score > 0).sort((a, b) => b.score - a.score).map(({ duty }) => ({ duty, sentence: decidesSentence(state, duty) }))
}

/** How well a duty fits the words: 3 where its title or another word of it begins so, 2 where all are in its title, 1 where all are in its words, else 0. */
function closeness({ title, aliases = [], duty }: DutyOn, words: readonly string[]): number {
  if (words.length === 0) return 1
  const texts = [title, ...aliases, duty].map((text) => text.toLowerCase())
  const asked = words.join(' ')
  if (texts.some((text) => text.startsWith(asked))) return 3
  if (words.every((word) => title.toLowerCase().includes(word))) return 2
  const all = texts.join(' ')
  return words.every((word) => all.includes(word)) ? 1 : 0
}

/** Who decides a duty, in a sentence. */
export function decidesSentence(state: State, { side, holders, productSide, marketingSide }: DutyOn): string {
  const named = holders.flatMap(({ person }) => people.get(state, person)?.name ?? [])
  const who = named.length === 0 ? '' : ` ${named.join(', ')} ${named.length === 1 ? 'has' : 'have'} it.`
  if (side === 'both') return `Both own it: product management (${lower(productSide) ?? 'their part'}) and product marketing (${lower(marketingSide) ?? 'their part'}); where they differ, they escalate together.${who}`
  return `${sideWords[side]} decides.${who === '' ? ' Nobody is named yet.' : who}`
}

const lower = (text: string | undefined): string | undefined => (text === undefined ? undefined : text.charAt(0).toLowerCase() + text.slice(1))
