/** An amount with its thousands apart: "12 000", "12 000.50". The spaces do not break. */
export function amountWords(amount: number): string {
  const [whole = '', part] = (Number.isInteger(amount) ? String(amount) : amount.toFixed(2)).split('.')
  const apart = whole.replaceAll(/\B(?=(\d{3})+$)/g, '\u00A0')
  return part === undefined ? apart : `${apart}.${part}`
}

/**
 * Reads an amount as people write it: "12 000", "12’000", "12,000", "12.000,50", "12k". The last comma or point parts the cents when one or two digits
 * follow it; any other parts thousands. Undefined when it is none, or below nothing.
 */
export function readAmount(text: string): number | undefined {
  const [, digits = '', thousand] = /^([\d\s.,’']*\d)\s*(k?)$/i.exec(text.trim()) ?? []
  if (digits === '') return undefined
  const [, whole = '', part = ''] = /^(.*?)(?:[.,](\d{1,2}))?$/s.exec(digits) ?? []
  if (!/^\d+$|^\d{1,3}(?:[\s.,’']\d{3})+$/.test(whole)) return undefined
  const amount = Number(`${whole.replaceAll(/\D/g, '')}.${part || '0'}`)
  return thousand === '' ? amount : amount * 1000
}
