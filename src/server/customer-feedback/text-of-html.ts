/** What a named sign of HTML stands for, as far as letters use them. */
const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ', hellip: '…', ndash: '–', mdash: '—', lsquo: '‘', rsquo: '’', ldquo: '“', rdquo: '”' }

/** Elements whose inside nobody reads, and what their end looks like. */
const unread: ReadonlyMap<string, RegExp> = new Map(['script', 'style', 'head', 'title', 'template', 'svg', 'noscript'].map((name) => [name, new RegExp(`</${name}(?=[\\s/>])`, 'gi')]))

/** What a line ends at, by the name of the tag: where it begins, and where it ends. */
const endsLine: ReadonlySet<string> = new Set(['br', 'hr', '/p', '/div', '/tr', '/li', '/h1', '/h2', '/h3', '/h4', '/h5', '/h6', '/blockquote', '/table', '/section'])

/** Letters of a page that are read: more than a record keeps, so that it shows when there were more. */
const mostRead = 40_000

/** The words of a page, line by line, as far as it is read. Nothing of it is run, drawn or fetched: what is left is text, to be shown as text. In one pass, whatever is never closed. */
export function textOfHtml(html: string): string {
  const words = new Words()
  for (let at = 0; at < html.length && !words.isFull; ) {
    const open = html.indexOf('<', at)
    if (open !== at) words.say(html.slice(at, open === -1 ? html.length : open))
    if (open === -1) break
    at = behindTag(html, open, words)
  }
  return words.text()
}

/** Reads the tag, the comment or the mere sign that stands at `open`, and says where to read on: at the end where it is never closed. */
function behindTag(html: string, open: number, words: Words): number {
  if (html.startsWith('<!--', open)) {
    words.say(' ')
    return behind(html, '-->', open + 4)
  }
  if (!/[a-z/!?]/i.test(html.charAt(open + 1))) {
    words.say('<')
    return open + 1
  }
  const end = behind(html, '>', open)
  const name = /^<(\/?[a-z][a-z0-9]*)(?![\w-])/i.exec(html.slice(open, Math.min(end, open + 20)))?.[1]?.toLowerCase() ?? ''
  if (html.charAt(end - 1) !== '>') return end
  if (endsLine.has(name)) words.endLine()
  else if (name === 'li') words.say('- ')
  else if (name === '/td' || name === '/th') words.tab()
  const close = unread.get(name)
  if (close === undefined) return end
  words.say(' ')
  close.lastIndex = end
  const found = close.exec(html)
  return found === null ? html.length : behind(html, '>', found.index)
}

function behind(html: string, sign: string, from: number): number {
  const at = html.indexOf(sign, from)
  return at === -1 ? html.length : at + sign.length
}

/** Lines as they are read: one gap between words, and one empty line at most between others. */
class Words {
  private readonly lines: string[] = []
  private line: string[] = []
  private isBehindGap = true
  private left = mostRead

  get isFull(): boolean {
    return this.left <= 0
  }

  /** What stands between tags, part by part, so that no more of it is looked at than is read. */
  say(html: string): void {
    for (let at = 0; at < html.length && !this.isFull; at += mostRead) this.sayPart(html.slice(at, at + mostRead))
  }

  tab(): void {
    this.add('\t')
    this.isBehindGap = true
  }

  endLine(): void {
    const done = this.line.join('').trim()
    if (done !== '' || (this.lines.at(-1) ?? '') !== '') this.lines.push(done)
    this.line = []
    this.isBehindGap = true
  }

  text(): string {
    return [...this.lines, this.line.join('').trim()].join('\n').trim()
  }

  private sayPart(html: string): void {
    const joined = html.replaceAll(/\s+/g, ' ')
    const piece = joined.startsWith(' ') && this.isBehindGap ? joined.slice(1) : joined
    if (piece === '') return
    this.isBehindGap = piece.endsWith(' ')
    this.add(piece.replaceAll(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]{2,8}));/gi, (whole, decimal?: string, hex?: string, name?: string) => signOf(whole, decimal, hex, name)))
  }

  private add(piece: string): void {
    this.line.push(piece.slice(0, this.left))
    this.left -= piece.length
  }
}

function signOf(whole: string, decimal: string | undefined, hex: string | undefined, name: string | undefined): string {
  if (name !== undefined) return named[name.toLowerCase()] ?? whole
  const code = Number.parseInt(decimal ?? hex ?? '', decimal === undefined ? 16 : 10)
  return code > 31 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff) ? String.fromCodePoint(code) : ' '
}
