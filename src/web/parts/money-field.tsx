import type { Outcome } from '../../client/live-workspace.ts'
import { amountWords, readAmount } from './amount.ts'
import { TextField } from './text-field.tsx'

export interface MoneyFieldProps {
  readonly label: string
  readonly value: number | undefined
  readonly isReadOnly: boolean
  readonly save: (amount: number | null) => Promise<Outcome>
}

/** An amount in the company's own currency, written as people write it. */
export function MoneyField({ label, value, isReadOnly, save }: MoneyFieldProps) {
  const keep = async (text: string | null): Promise<Outcome> => {
    const amount = text === null ? null : readAmount(text)
    if (amount === undefined) return { done: false, code: 'invalid', sentence: 'That is no amount. Write it as "12 000" or "12 000.50".' }
    return save(amount)
  }
  return <TextField label={label} value={value === undefined ? undefined : amountWords(value)} isReadOnly={isReadOnly} save={keep} />
}
