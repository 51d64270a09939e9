import type { PeriodCell } from '../../core/time/period.ts'

/** The years that columns are in, each as long as its columns. */
export function yearsOf(columns: readonly PeriodCell[]): readonly { readonly text: string; readonly from: string; readonly long: number }[] {
  const years: { text: string; from: string; year: number; long: number }[] = []
  for (const { year, start, calendar } of columns) {
    const last = years.at(-1)
    if (last?.year === year) last.long += 1
    else years.push({ text: calendar === 'fiscal' ? `FY${String(year).slice(-2)}` : String(year), from: start, year, long: 1 })
  }
  return years
}
