import { type Attributes, type Element, element } from '../element.ts'
import { childOf, find } from './scrub.ts'

/**
 * A sheet whose places say in their style how text in them is set. LibreOffice writes that on the sample text of each place alone, which
 * no slide inherits: there it is moved to where slides find it. `isSampled` is true for sheets of a master without styles of its own.
 */
export function promoted(tree: Element, isSampled: boolean): Element {
  if (!isSampled) return tree
  if (tree.name === 'p:sp' && find(tree, 'p:ph') !== undefined) return element(tree.name, tree.attributes, tree.children.map((child) => (typeof child !== 'string' && child.name === 'p:txBody' ? withStyle(child) : child)))
  return element(tree.name, tree.attributes, tree.children.map((child) => (typeof child === 'string' ? child : promoted(child, isSampled))))
}

function withStyle(body: Element): Element {
  const said = childOf(body, 'a:lstStyle')
  const levels = new Map<number, Element>()
  for (const paragraph of body.children) {
    if (typeof paragraph === 'string' || paragraph.name !== 'a:p') continue
    const properties = childOf(paragraph, 'a:pPr')
    const level = Number(properties?.attributes['lvl'] ?? 0) + 1
    const run = find(paragraph, 'a:rPr') ?? childOf(paragraph, 'a:endParaRPr')
    const name = `a:lvl${level}pPr`
    if (run === undefined || level > 9 || levels.has(level)) continue
    const kept = (properties?.children ?? []).filter((child): child is Element => typeof child !== 'string' && child.name !== 'a:defRPr')
    levels.set(level, element(name, without(properties?.attributes ?? {}, ['lvl']), [...kept, element('a:defRPr', without(run.attributes, ['lang', 'altLang']), run.children)]))
  }
  const own = (said?.children ?? []).filter((child): child is Element => typeof child !== 'string' && !levels.has(order(child)))
  const all = [...own, ...levels.values()].sort((a, b) => order(a) - order(b))
  const rest = body.children.filter((child) => typeof child === 'string' || child.name !== 'a:lstStyle')
  return element(body.name, body.attributes, [...rest.slice(0, 1), element('a:lstStyle', {}, all), ...rest.slice(1)])
}

function without(attributes: Attributes, names: readonly string[]): Attributes {
  return Object.fromEntries(Object.entries(attributes).filter(([name]) => !names.includes(name)))
}

/** The default stands before the levels (ECMA-376 part 1, section 21.1.2.4.12). */
function order({ name }: Element): number {
  return Number(/lvl(\d)/.exec(name)?.[1] ?? 0)
}
