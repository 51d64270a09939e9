/** An outline of M, L, H, V, C and Z as the operators of a PDF page, filled. */
export function pathOperators(outline: string): string {
  if (outline === '') return ''
  let [x, y] = [0, 0]
  const operators = [...outline.matchAll(/([MLHVCZ])([^A-Z]*)/g)].map(([, command = '', rest = '']) => {
    const places = rest.trim() === '' ? [] : rest.trim().split(/[\s,]+/).map(Number)
    if (command === 'Z') return 'h'
    if (command === 'H') x = places[0] ?? x
    else if (command === 'V') y = places[0] ?? y
    else [x, y] = [places.at(-2) ?? x, places.at(-1) ?? y]
    if (command === 'C') return `${places.join(' ')} c`
    return `${x} ${y} ${command === 'M' ? 'm' : 'l'}`
  })
  return `${operators.join(' ')} f`
}
