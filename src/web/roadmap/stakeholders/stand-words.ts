import type { BuyIn } from '../../../core/stakeholders/stakeholders.ts'
import { labelDays } from '../../../core/time/label.ts'

/** "Agreed on 2 Nov 2026", "Objects since 2 Nov 2026", "Objection met on 4 Nov 2026", "Nothing said yet". */
export function standWords(said: BuyIn | undefined): string {
  if (said === undefined) return 'Nothing said yet'
  if (said.stand === 'agrees') return `Agreed on ${labelDays(said.on)}`
  return said.met === undefined ? `Objects since ${labelDays(said.on)}` : `Objection met on ${labelDays(said.met.on)}`
}
