import type { anchors, Offset } from './tier-policies.ts'

const units: Readonly<Record<Offset['unit'], readonly [one: string, many: string]>> = { 'business-days': ['business day', 'business days'], days: ['day', 'days'], months: ['month', 'months'] }

/** How far from its anchor, as people say it: "20 business days before it is announced", "on the day it ships", "1 month after it ships". */
export function offsetWords({ amount, unit }: Offset, anchor: (typeof anchors)[number]): string {
  const happens = anchor === 'ship' ? 'it ships' : 'it is announced'
  return amount === 0 ? `on the day ${happens}` : `${lengthWords(amount, unit)} ${amount < 0 ? 'before' : 'after'} ${happens}`
}

/** "20 business days", whichever way. */
export function lengthWords(amount: number, unit: Offset['unit']): string {
  const far = Math.abs(amount)
  return `${far} ${units[unit][far === 1 ? 0 : 1]}`
}
