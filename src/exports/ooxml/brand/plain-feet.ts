import { type Element, element } from '../element.ts'
import { childOf, find } from './scrub.ts'

/**
 * A sheet whose places for date, footer and page hold no words of the template: programs show them on slides whose own place is empty.
 * The page's place holds the number's field, that LibreOffice reads there, and the footer's a blank: from an empty one LibreOffice takes no style.
 */
export function withPlainFeet(tree: Element): Element {
  const type = tree.name === 'p:sp' ? String(find(tree, 'p:ph')?.attributes['type'] ?? '') : ''
  if (!['dt', 'ftr', 'sldNum'].includes(type)) return element(tree.name, tree.attributes, tree.children.map((child) => (typeof child === 'string' ? child : withPlainFeet(child))))
  return element(tree.name, tree.attributes, tree.children.map((child) => (typeof child !== 'string' && child.name === 'p:txBody' ? emptied(child, type) : child)))
}

function emptied(body: Element, type: string): Element {
  const parts = ['a:bodyPr', 'a:lstStyle'].flatMap((name) => childOf(body, name) ?? [])
  const run = find(body, 'a:rPr') ?? find(body, 'a:endParaRPr')
  const properties = run === undefined ? [] : [element('a:rPr', run.attributes, run.children)]
  const held = { sldNum: pageField, ftr: blank }[type]
  return element(body.name, body.attributes, [...parts, element('a:p', {}, [childOf(childOf(body, 'a:p'), 'a:pPr'), held?.(properties)])])
}

const pageField = (properties: readonly Element[]) => element('a:fld', { id: '{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}', type: 'slidenum' }, [...properties, element('a:t', {}, ['‹#›'])])
const blank = (properties: readonly Element[]) => element('a:r', {}, [...properties, element('a:t', {}, [' '])])
