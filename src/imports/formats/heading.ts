/** The first row that is nearly as full as the rows below it; exports put a title or an address above the heading. */
export function headingAt(rows: readonly (readonly string[])[]): number {
  const sample = rows.slice(0, 50).map((row) => row.length).sort((a, b) => a - b)
  const usual = sample[Math.floor(sample.length / 2)] ?? 1
  const at = rows.slice(0, 20).findIndex((row) => full(row) >= Math.max(1, usual * 0.5))
  return Math.max(at, 0)
}

function full(row: readonly string[]): number {
  return row.filter((cell) => cell.trim() !== '').length
}
