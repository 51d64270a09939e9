import { must } from './must.ts'

/** An element of a part of an office file, with its text where the element may hold any. */
export interface Markup {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: readonly (Markup | string)[]
}

/** Namespaces that are kept, by the prefix they are written with from here on; the second of each is the strict form of the first. */
const kept: ReadonlyMap<string, string> = new Map([
  ['http://schemas.openxmlformats.org/drawingml/2006/main', 'a:'],
  ['http://purl.oclc.org/ooxml/drawingml/main', 'a:'],
  ['http://schemas.openxmlformats.org/presentationml/2006/main', 'p:'],
  ['http://purl.oclc.org/ooxml/presentationml/main', 'p:'],
  ['http://schemas.openxmlformats.org/officeDocument/2006/relationships', 'r:'],
  ['http://purl.oclc.org/ooxml/officeDocument/relationships', 'r:'],
  ['http://schemas.openxmlformats.org/package/2006/relationships', ''],
  ['http://schemas.openxmlformats.org/package/2006/content-types', ''],
])

/** Of two ways to say a thing, the one that every program knows is taken. */
const compatibility = 'http://schemas.openxmlformats.org/markup-compatibility/2006'

const deepest = 100
const token = /<\?[\s\S]*?\?>|<!--[\s\S]*?-->|<!\[CDATA\[([\s\S]*?)\]\]>|<(\/?)([^\s<>/="']+)((?:\s+[^\s<>/="']+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>|([^<]+)/gy

interface Open {
  /** The name as it stands in the file, to be closed by. */
  readonly raw: string
  /** The name it is kept under: none for what is passed over with all it holds, '' for one whose children stand in its place. */
  readonly name: string | undefined
  readonly attributes: Record<string, string>
  readonly children: (Markup | string)[]
  readonly prefixes: ReadonlyMap<string, string>
}

/**
 * One part of somebody else's package as a tree in the words of ECMA-376 part 1 alone: what other namespaces add is passed over, and so
 * are comments, instructions and extensions. What is not well-formed is `broken`, which throws in its caller's words.
 */
export function readMarkup(xml: string, broken: () => never): Markup {
  const root: Open = { raw: '', name: 'root', attributes: {}, children: [], prefixes: new Map() }
  const open: Open[] = [root]
  token.lastIndex = 0
  while (token.lastIndex < xml.length) {
    const [, data, closing, raw, attributes = '', empty, text] = token.exec(xml) ?? broken()
    const top = must(open.at(-1))
    if (data !== undefined) top.children.push(data)
    else if (text !== undefined) top.children.push(plainText(text, broken))
    else if (closing === '/') {
      if (open.length < 2 || top.raw !== raw) broken()
      close(must(open.pop()), must(open.at(-1)))
    } else if (raw !== undefined) {
      const one = opened(raw, attributes, top, broken)
      if (empty === '/') close(one, top)
      else if (open.push(one) > deepest) broken()
    }
  }
  const [tree, ...more] = root.children.filter((child) => typeof child !== 'string')
  return open.length > 1 || tree === undefined || more.length > 0 ? broken() : tree
}

function opened(raw: string, text: string, parent: Open, broken: () => never): Open {
  const pairs = [...text.matchAll(/([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)].map(([, name = '', double, single]) => [name, plainText(double ?? single ?? '', broken)] as const)
  if (new Set(pairs.map(([name]) => name)).size < pairs.length) broken()
  const declared = pairs.filter(([name]) => name === 'xmlns' || name.startsWith('xmlns:'))
  const prefixes = declared.length === 0 ? parent.prefixes : new Map([...parent.prefixes, ...declared.map(([name, address]) => [name.slice(6), address] as const)])
  const attributes: Record<string, string> = {}
  for (const [name, value] of pairs) {
    const own = attributeName(name, prefixes)
    if (own !== undefined) attributes[own] = value
  }
  return { raw, name: keptName(raw, prefixes), attributes, children: [], prefixes }
}

function keptName(raw: string, prefixes: ReadonlyMap<string, string>): string | undefined {
  const [prefix, local] = split(raw)
  const space = prefixes.get(prefix) ?? ''
  if (space === compatibility) return local === 'AlternateContent' || local === 'Fallback' ? '' : undefined
  const own = kept.get(space)
  return own === undefined || local === 'extLst' ? undefined : own + local
}

/** Attributes of no namespace are the element's own; of the others only relationship ids are kept. */
function attributeName(raw: string, prefixes: ReadonlyMap<string, string>): string | undefined {
  if (raw === 'xmlns' || raw.startsWith('xmlns:')) return undefined
  const [prefix, local] = split(raw)
  if (prefix === '') return local
  return kept.get(prefixes.get(prefix) ?? '') === 'r:' ? `r:${local}` : undefined
}

function split(raw: string): readonly [prefix: string, local: string] {
  const at = raw.indexOf(':')
  return at < 0 ? ['', raw] : [raw.slice(0, at), raw.slice(at + 1)]
}

function close({ name, attributes, children }: Open, parent: Open): void {
  if (name === undefined) return
  if (name === '') parent.children.push(...children.filter((child) => typeof child !== 'string'))
  else parent.children.push({ name, attributes, children: name === 'a:t' ? children : children.filter((child) => typeof child !== 'string') })
}

const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

function plainText(text: string, broken: () => never): string {
  if (!text.includes('&')) return text
  return text.replace(/&(?:#(\d{1,7})|#x([0-9a-fA-F]{1,6})|(\w+));|&/g, (_, decimal?: string, hex?: string, name?: string) => {
    if (name !== undefined) return named[name] ?? broken()
    const code = decimal === undefined ? (hex === undefined ? Number.NaN : Number.parseInt(hex, 16)) : Number(decimal)
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : broken()
  })
}
