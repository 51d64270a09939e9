/** One part of a picture's file, as its format cuts it. */
export interface PicturePart {
  /** Where it lies in the file. */
  readonly start: number
  readonly end: number
  /** What the picture is drawn from; every other part only says something of it. */
  readonly isDrawn: boolean
  /** What it says, read only when asked for. */
  readonly texts?: (() => readonly string[]) | undefined
}

const utf8 = new TextDecoder('utf-8', { fatal: true })
const latin1 = new TextDecoder('latin1')

/** Text as most programs write it: UTF-8, and what is no UTF-8 as Latin 1. */
export function textOf(bytes: Uint8Array): string {
  try {
    return utf8.decode(bytes)
  } catch {
    return latin1.decode(bytes)
  }
}

/** Runs of four readable signs or more, of a part that nobody knows how to read. */
export function readableRuns(bytes: Uint8Array): string[] {
  return latin1.decode(bytes).match(/[\u0020-\u007e\u00a0-\u00ff]{4,}/g) ?? []
}

/** The bytes of all parts that are drawn, one after the other. */
export function drawnBytes(file: Uint8Array, parts: readonly PicturePart[]): Uint8Array<ArrayBuffer> {
  const drawn = parts.filter(({ isDrawn }) => isDrawn)
  const bytes = new Uint8Array(drawn.reduce((sum, { start, end }) => sum + end - start, 0))
  let at = 0
  for (const { start, end } of drawn) {
    bytes.set(file.subarray(start, end), at)
    at += end - start
  }
  return bytes
}

/** What XML says: its texts, comments and the values of its attributes. */
export function markupTexts(markup: string): string[] {
  const comments = [...markup.matchAll(/<!--([\s\S]*?)-->/g)].map(([, comment = '']) => comment)
  const bare = markup.replace(/<!--[\s\S]*?-->/g, ' ')
  const values = [...bare.matchAll(/([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)].flatMap(([, name = '', double, single]) => (drawing.has(name) ? [] : [double ?? single ?? '']))
  return [...comments, ...values, bare.replace(/<!\[CDATA\[([\s\S]*?)\]\]>/g, '$1').replace(/<[^>]*>/g, ' ')].map((text) => unescaped(text).trim()).filter((text) => text !== '')
}

/** Attributes that hold a drawing's own measures. */
const drawing: ReadonlySet<string> = new Set(['d', 'points', 'transform', 'viewBox', 'width', 'height', 'x', 'y', 'cx', 'cy', 'r', 'rx', 'ry', 'fill', 'stroke'])
const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

function unescaped(text: string): string {
  return text.replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(\w+));/gi, (whole, hex?: string, decimal?: string, name?: string) => {
    if (name !== undefined) return named[name] ?? whole
    const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16)
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole
  })
}
