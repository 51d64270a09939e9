import type { KeyResult } from './goals.ts'

type FromTo = Pick<KeyResult, 'baseline' | 'target'>

/** How far it is from where it began to where it is to be, 0 to 1, whichever way it goes (row B1). Behind the beginning is 0. */
export function progressOf({ baseline, target }: FromTo, current: number): number {
  return Math.min(1, Math.max(0, (current - baseline) / (target - baseline)))
}

/** An amount with its unit: "310 starts a week", "12%". */
export function amountWords(amount: number, unit = ''): string {
  const figure = String(amount).replace('-', '−')
  return unit === '' ? figure : unit === '%' ? `${figure}%` : `${figure} ${unit}`
}

/** The way of a key result in words: "from 280 up to 420", "from 14 down to 3" (row B1). */
export function wayWords({ baseline, target, unit }: FromTo & Pick<KeyResult, 'unit'>): string {
  const percent = unit === '%' ? unit : ''
  return `from ${amountWords(baseline, percent)} ${target < baseline ? 'down' : 'up'} to ${amountWords(target, unit)}`
}
