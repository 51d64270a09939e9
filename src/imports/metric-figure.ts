/** What a cell says: a figure, nothing, or something that is not clearly a figure. */
export type Figure = { readonly kind: 'figure'; readonly value: number; readonly isPercent: boolean } | { readonly kind: 'gap' } | { readonly kind: 'odd'; readonly sentence: string }

const nothing: ReadonlySet<string> = new Set(['', '-', '–', '—', 'n/a', 'na', 'nil', 'null', 'none', '?', 'tbd', 'unknown'])
const largest = 1e12
/** No figure is longer, and how long it takes to see that something is none must not grow with it. */
const longest = 60

/**
 * A figure as people and reports write it: "1,240", "1 240.5", "12.5 %", "−3". A comma or a space stands between thousands and a point before the rest; what may be
 * read in two ways, such as "12,5" or "0,250", and what holds more than a figure, such as "€12" or "1.2k", is odd and not taken.
 */
export function figureIn(cell: string): Figure {
  if (cell.length > longest) return cell.trim() === '' ? { kind: 'gap' } : odd(`“${shown(cell)}” is no figure.`)
  const text = cell.replace(/[\u00a0\u2007\u202f]/g, ' ').trim()
  if (nothing.has(text.toLowerCase())) return { kind: 'gap' }
  const [, sign = '', body = '', percent = ''] = /^([-+−]?)\s*([\d.,' ]*\d)\s*(%?)$/.exec(text) ?? []
  if (body === '') return odd(`“${shown(cell)}” is no figure.`)
  // No thousands follow a nought: there the comma stands before the rest, or it is a slip of the pen.
  if (/^(?:\d+,\d{1,2}|0\d*,\d+)$/.test(body)) return odd(`“${shown(cell)}” may be ${body.replace(',', '.')} or ${Number(body.replace(',', ''))}: write it with a point.`)
  if (!/^(?:\d+|[1-9]\d{0,2}(?:(?:,\d{3})+|(?: \d{3})+|(?:'\d{3})+))(?:\.\d+)?$/.test(body)) return odd(`“${shown(cell)}” is not written as a figure is: as 1,240.5.`)
  const value = Number(body.replace(/[,' ]/g, '')) * (sign === '-' || sign === '−' ? -1 : 1)
  if (Math.abs(value) > largest) return odd(`“${shown(cell)}” is too large.`)
  return { kind: 'figure', value, isPercent: percent === '%' }
}

function odd(sentence: string): Figure {
  return { kind: 'odd', sentence }
}

/** So much of a cell as a sentence can hold. */
function shown(cell: string): string {
  return cell.trim().slice(0, 40)
}
