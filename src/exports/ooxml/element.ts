import { escapeAttribute, escapeText } from '../markup.ts'

/** A tree of XML, the one thing that parts of a package are made of. Names carry the prefixes of `namespaces`. */
export interface Element {
  readonly name: string
  readonly attributes: Attributes
  readonly children: readonly Node[]
  /** The element as it is written, where one stands in many places. */
  readonly written?: string
}

/** Text is a string; markup in it is escaped when written. */
type Node = Element | string

/** An attribute that is undefined is not written. */
export type Attributes = Readonly<Record<string, string | number | undefined>>

const none: readonly Node[] = []

/** Makes an element. Children that are undefined are left out, so that a caller can say `condition ? child : undefined`. */
export function element(name: string, attributes: Attributes = {}, children: readonly (Node | undefined)[] = none): Element {
  return { name, attributes, children: children.includes(undefined) ? children.filter((child) => child !== undefined) : (children as readonly Node[]) }
}

/** The same element, written once however often it stands in a part: a table has thousands of cells that look alike. */
export function shared(tree: Element): Element {
  return { ...tree, written: write(tree) }
}

/** The namespaces of ECMA-376 parts 1 and 2 by their usual prefixes; a part's root declares those it uses. */
export const namespaces = {
  a: 'http://schemas.openxmlformats.org/drawingml/2006/main',
  p: 'http://schemas.openxmlformats.org/presentationml/2006/main',
  c: 'http://schemas.openxmlformats.org/drawingml/2006/chart',
  r: 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
  cp: 'http://schemas.openxmlformats.org/package/2006/metadata/core-properties',
  dc: 'http://purl.org/dc/elements/1.1/',
  dcterms: 'http://purl.org/dc/terms/',
  xsi: 'http://www.w3.org/2001/XMLSchema-instance',
} as const

/** Attributes that declare the namespaces of presentation parts. */
export const presentationNamespaces = { 'xmlns:a': namespaces.a, 'xmlns:r': namespaces.r, 'xmlns:p': namespaces.p } as const

/** Writes a tree as a document. */
export function toXml(root: Element): string {
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${write(root)}`
}

function write({ name, attributes, children, written }: Element): string {
  if (written !== undefined) return written
  let xml = `<${name}`
  for (const key in attributes) {
    const value = attributes[key]
    if (value !== undefined) xml += ` ${key}="${typeof value === 'number' ? value : escapeAttribute(value)}"`
  }
  if (children.length === 0) return `${xml}/>`
  xml += '>'
  for (const child of children) xml += typeof child === 'string' ? escapeText(child) : write(child)
  return `${xml}</${name}>`
}
