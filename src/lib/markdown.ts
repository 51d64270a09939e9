/** A piece of a line. Anything that is no mark of ours is text, HTML too. */
export type Inline = { readonly is: 'text' | 'strong' | 'emphasis' | 'code'; readonly text: string } | { readonly is: 'link'; readonly text: string; readonly to: string }

export type Block =
  | { readonly is: 'paragraph' | 'quote'; readonly lines: readonly (readonly Inline[])[] }
  | { readonly is: 'heading'; readonly level: 1 | 2 | 3; readonly inline: readonly Inline[] }
  | { readonly is: 'list'; readonly ordered: boolean; readonly items: readonly (readonly Inline[])[] }

const heading = /^(#{1,6})\s+(.*)$/
const bullet = /^\s*[-*+]\s+(.*)$/
const numbered = /^\s*\d{1,9}[.)]\s+(.*)$/
const quoted = /^>\s?(.*)$/

/** The few marks of Markdown that people write in a text: headings, lists, quotes, strong, emphasis, code and links. Whatever else stands there is read as it stands: nothing is dropped. */
export function readMarkdown(text: string): Block[] {
  const blocks: Block[] = []
  let open: string[] = []
  const close = () => {
    if (open.length > 0) blocks.push(...blocksOf(open))
    open = []
  }
  for (const line of text.replaceAll('\r\n', '\n').split('\n')) {
    if (line.trim() === '') close()
    else open.push(line)
  }
  close()
  return blocks
}

type Kind = 'paragraph' | 'quote' | 'heading' | 'bullets' | 'numbers'

/** Lines without an empty one between them: those of one kind in a row are one block. */
function blocksOf(lines: readonly string[]): Block[] {
  const runs: { kind: Kind; lines: string[] }[] = []
  for (const line of lines) {
    const kind = kindOf(line)
    const last = runs.at(-1)
    // A line below an item goes on with it.
    if (last !== undefined && kind === 'paragraph' && (last.kind === 'bullets' || last.kind === 'numbers') && /^\s/.test(line)) last.lines.push(`${last.lines.pop() ?? ''} ${line.trim()}`)
    else if (last !== undefined && last.kind === kind && kind !== 'heading') last.lines.push(line)
    else runs.push({ kind, lines: [line] })
  }
  return runs.map(blockOf)
}

function kindOf(line: string): Kind {
  return heading.test(line) ? 'heading' : bullet.test(line) ? 'bullets' : numbered.test(line) ? 'numbers' : quoted.test(line) ? 'quote' : 'paragraph'
}

function blockOf({ kind, lines }: { readonly kind: Kind; readonly lines: readonly string[] }): Block {
  const after = (form: RegExp, at: number) => lines.map((line) => inlineOf(form.exec(line)?.[at] ?? line))
  if (kind === 'heading') {
    const [, signs = '', text = ''] = heading.exec(lines[0] ?? '') ?? []
    return { is: 'heading', level: Math.min(3, signs.length) as 1 | 2 | 3, inline: inlineOf(text) }
  }
  if (kind === 'bullets') return { is: 'list', ordered: false, items: after(bullet, 1) }
  if (kind === 'numbers') return { is: 'list', ordered: true, items: after(numbered, 1) }
  return { is: kind, lines: kind === 'quote' ? after(quoted, 1) : lines.map((line) => inlineOf(line.trim())) }
}

const marks = /\*\*(?=\S)(?<strong>[^*\n]+)(?<=\S)\*\*|`(?<code>[^`\n]+)`|\[(?<text>[^\]\n]+)\]\((?<to>[^()\s]+)\)|(?<![\p{L}\p{N}*])\*(?=\S)(?<emphasis>[^*\n]+)(?<=\S)\*(?![\p{L}\p{N}*])/gu

function inlineOf(text: string): Inline[] {
  const found: Inline[] = []
  let at = 0
  for (const match of text.matchAll(marks)) {
    const piece = pieceOf(match.groups ?? {})
    if (piece === undefined) continue
    if (match.index > at) found.push({ is: 'text', text: text.slice(at, match.index) })
    found.push(piece)
    at = match.index + match[0].length
  }
  if (at < text.length) found.push({ is: 'text', text: text.slice(at) })
  return found
}

function pieceOf({ strong, emphasis, code, text, to }: { readonly [name: string]: string | undefined }): Inline | undefined {
  if (text !== undefined && to !== undefined) return isAddress(to) ? { is: 'link', text, to } : undefined
  if (strong !== undefined) return { is: 'strong', text: strong }
  if (emphasis !== undefined) return { is: 'emphasis', text: emphasis }
  return code === undefined ? undefined : { is: 'code', text: code }
}

/** Where a link may lead: elsewhere on the web, to a mailbox, or to a path of the same site. What a browser would run stays text. */
function isAddress(to: string): boolean {
  return /^(?:https?:\/\/|mailto:|\/(?!\/)|#)/i.test(to)
}
