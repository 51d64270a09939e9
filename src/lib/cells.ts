/** Lines of cells, as a spreadsheet copies or saves them: parted by tabs, or else by semicolons or commas, whichever the first line has more of. What stands in quotes is one cell. */
export function cellsOf(text: string): string[][] {
  const [first = ''] = text.split('\n', 1)
  const comma = first.split(';').length > first.split(',').length ? ';' : ','
  const part = text.includes('\t') ? '\t' : comma
  const lines: string[][] = [['']]
  let isQuoted = false
  for (let at = 0; at < text.length; at++) {
    const letter = text[at] as string
    const line = lines.at(-1) as string[]
    const cell = line.length - 1
    if (isQuoted && letter === '"' && text[at + 1] === '"') line[cell] += text[++at] as string
    else if (letter === '"' && (isQuoted || line[cell] === '')) isQuoted = !isQuoted
    else if (isQuoted) line[cell] += letter
    else if (letter === part) line.push('')
    else if (letter === '\n') lines.push([''])
    else if (letter !== '\r') line[cell] += letter
  }
  return lines.map((line) => line.map((cell) => cell.trim())).filter((line) => line.some((cell) => cell !== ''))
}
