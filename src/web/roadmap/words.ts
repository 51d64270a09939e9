import type { State } from '../../core/kernel/state.ts'
import { settings } from '../../core/workspace/workspace.ts'

/** This company's own words for a bucket and an outlier (row H11), for one and for several, as they stand within a sentence. */
export interface OwnWords {
  readonly bucket: string
  readonly buckets: string
  readonly outlier: string
  readonly outliers: string
}

export function ownWords(state: State): OwnWords {
  const { bucket = 'bucket', outlier = 'outlier' } = settings.get(state, 'settings')?.words ?? {}
  return { bucket, buckets: several(bucket), outlier, outliers: several(outlier) }
}

function several(word: string): string {
  if (/[^aeiou]y$/i.test(word)) return `${word.slice(0, -1)}ies`
  if (/lf$/i.test(word)) return `${word.slice(0, -1)}ves`
  return /(s|x|z|ch|sh)$/i.test(word) ? `${word}es` : `${word}s`
}

/** "8 quarters", "1 month". */
export function counted(count: number, word: string): string {
  return `${count} ${count === 1 ? word : several(word)}`
}

export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

/** Days of work, as a head tells them: whole weeks of five days from ten on, with one half at most. */
export function workTold(days: number): string {
  if (days < 10) return `${Math.round(days * 10) / 10} d`
  return `${Math.round(days / 2.5) / 2} wk`
}
