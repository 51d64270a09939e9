/** Other names of an account in one line. Names have commas ("Norrvik, Inc."), so they stand apart by semicolons. */
export function aliasesLine(aliases: readonly string[] | undefined): string {
  return (aliases ?? []).join('; ')
}

/** Reads them back, apart by semicolons or lines, each once; null for none, which unsets the field. */
export function aliasesFrom(text: string | null): string[] | null {
  const read = [...new Set((text ?? '').split(/[;\n]/).map((one) => one.trim()).filter((one) => one !== ''))]
  return read.length === 0 ? null : read
}
