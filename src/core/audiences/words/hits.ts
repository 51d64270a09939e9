import type { State } from '../../kernel/state.ts'
import { settings } from '../../workspace/workspace.ts'
import type { AudienceRules } from '../audiences.ts'
import { privateAddressesIn } from './addresses.ts'
import { allowedTo } from './allowed-to.ts'
import { WordsFinder } from './finder.ts'
import { type KeptWord, keptWords } from './kept-words.ts'
import { spell } from './spelling.ts'

/** A word that must not leave, found in a text: as it is kept, and the stretch that spells it. */
export interface TextHit extends KeptWord {
  readonly start: number
  readonly end: number
}

/** Finds every word that must not leave in a text, in the order in which they stand there. */
export type HitFinder = (text: string) => readonly TextHit[]

/**
 * What must not leave to an audience: the words of these states together, without those that an owner let leave to it (of the first
 * state, which is today's). The service's own host may be said, wherever it runs: files name the address at which they are checked.
 * Nothing is looked for inside.
 */
export function hitFinder([now, ...earlier]: readonly [State, ...State[]], audience: Pick<AudienceRules, 'inside' | 'key'>, ownHost?: string): HitFinder {
  if (audience.inside) return () => []
  const allowed = allowedTo(now, audience)
  const isAllowed = (word: string) => word === ownHost || allowed(word)
  const words = [now, ...earlier].flatMap((state) => keptWords(state)).filter(({ word }) => !isAllowed(word))
  const finder = new WordsFinder(words.map((word) => [word.word, word] as const))
  const hosts = [now, ...earlier].flatMap((state) => settings.list(state)).flatMap((one) => one.privateHosts ?? [])
  return (text) => {
    const spelled = spell(text)
    const named: TextHit[] = finder.allIn(spelled).map(({ word: { isApart, ...word }, start, end }) => ({ ...word, ...(isApart === true ? { word: text.slice(start, end) } : {}), start, end }))
    const addresses = privateAddressesIn(spelled, hosts).filter(({ address, start, end }) => !isAllowed(address) && !named.some((one) => one.start < end && start < one.end))
    if (addresses.length === 0) return named
    return [...named, ...addresses.map(({ address, start, end }): TextHit => ({ word: address, kind: 'address', start, end }))].sort((a, b) => a.start - b.start)
  }
}
