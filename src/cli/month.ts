import { UsageError } from './terminal.ts'

/** The month of --fiscal-start, 1 to 12. */
export function monthOf(text: string | undefined): number | undefined {
  if (text === undefined) return undefined
  const month = /^\d{1,2}$/.test(text) ? Number(text) : 0
  if (month < 1 || month > 12) throw new UsageError(`"${text}" is not a month: write 01 to 12.`)
  return month
}
