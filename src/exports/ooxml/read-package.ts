import { unzipSync } from 'fflate'
import { must } from '../../lib/must.ts'
import { type Element, element } from './element.ts'

/**
 * The parts of a package as trees, by name. Throws with the part and the place when one is not well-formed. It reads what is written
 * here: elements, attributes in double quotes, text and the five entities; anything else (comments, CDATA, document types) is an error.
 */
export function readPackage(bytes: Uint8Array): Map<string, Element> {
  const parts = new Map<string, Element>()
  for (const [name, content] of Object.entries(unzipSync(bytes))) parts.set(name, readXml(new TextDecoder('utf-8', { fatal: true }).decode(content), name))
  return parts
}

/** Every element of a name in a tree, in document order. */
export function elementsNamed(tree: Element, name: string): Element[] {
  const below = tree.children.flatMap((child) => (typeof child === 'string' ? [] : elementsNamed(child, name)))
  return tree.name === name ? [tree, ...below] : below
}

/** All text of a tree, joined. */
export function textOf(tree: Element): string {
  return tree.children.map((child) => (typeof child === 'string' ? child : textOf(child))).join('')
}

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const forbidden = /(?![\t\n\r])[\p{Cc}\p{Cs}\ufffe\uffff]/u
const tag = /<(\/?)([A-Za-z_][\w.:-]*)((?:\s+[A-Za-z_][\w.:-]*="[^"<]*")*)\s*(\/?)>|([^<]+)/uy

/** One document as a tree. */
export function readXml(xml: string, name: string): Element {
  const fail = (at: number, why: string): never => {
    throw new Error(`${name} is not well-formed at character ${at}: ${why}, near ${JSON.stringify(xml.slice(Math.max(0, at - 30), at + 30))}`)
  }
  if (!xml.startsWith(declaration)) fail(0, 'no declaration')
  const bad = forbidden.exec(xml)
  if (bad !== null) fail(bad.index, 'a character that XML 1.0 forbids')
  const open: { name: string; attributes: Record<string, string>; children: (Element | string)[] }[] = [{ name: '', attributes: {}, children: [] }]
  tag.lastIndex = declaration.length
  while (tag.lastIndex < xml.length) {
    const at = tag.lastIndex
    const [, closing, tagName = '', attributes = '', empty, text] = tag.exec(xml) ?? fail(at, 'neither a tag nor text')
    const top = must(open.at(-1))
    if (text !== undefined) top.children.push(entities(text, () => fail(at, 'a bare ampersand')))
    else if (closing === '/') {
      if (open.length < 2 || top.name !== tagName) fail(at, `</${tagName}> closes <${top.name}>`)
      open.pop()
      must(open.at(-1)).children.push(element(top.name, top.attributes, top.children))
    } else {
      const read = attributesOf(attributes, (key) => fail(at, `${key} twice`), () => fail(at, 'a bare ampersand'))
      if (empty === '/') top.children.push(element(tagName, read))
      else open.push({ name: tagName, attributes: read, children: [] })
    }
  }
  const [root, ...more] = must(open[0]).children
  if (open.length > 1) fail(xml.length, `<${must(open.at(-1)).name}> is not closed`)
  return root === undefined || typeof root === 'string' || more.length > 0 ? fail(xml.length, 'not one root') : root
}

function attributesOf(text: string, twice: (key: string) => void, bare: () => void): Record<string, string> {
  const read: Record<string, string> = {}
  for (const [, key = '', value = ''] of text.matchAll(/([\w.:-]+)="([^"]*)"/g)) {
    if (Object.hasOwn(read, key)) twice(key)
    read[key] = entities(value, bare)
  }
  return read
}

const known: Readonly<Record<string, string>> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"', '&apos;': "'" }

function entities(text: string, bare: () => void): string {
  return text.replace(/&[a-z]*;?/g, (entity) => {
    const character = known[entity]
    if (character === undefined) bare()
    return character ?? ''
  })
}
