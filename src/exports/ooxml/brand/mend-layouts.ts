import type { Box } from '../../../core/decks/slide.ts'
import { type Attributes, type Element, element } from '../element.ts'
import { sameBox } from '../shapes.ts'
import { transform } from '../units.ts'
import { touches } from './ground.ts'
import { boxOf } from './places.ts'
import { childOf, find } from './scrub.ts'

/**
 * A layout as its master means it. LibreOffice (7.4 and others) writes the layouts of every master with the places and the text of the
 * last one, so that a cover's title stands where the content's does, in its colour. Told by a title that stands elsewhere than the
 * master's: then title and text go back to the master's, and a layout that cannot be told again is left out (undefined).
 */
export function mendedLayout(layout: Element, master: Element): Element | undefined {
  const [title, wanted] = [placeOf(layout, 'title'), placeOf(master, 'title')]
  const at = wanted === undefined ? undefined : boxOf(wanted)
  const was = title === undefined ? undefined : boxOf(title)
  if (wanted === undefined || at === undefined || was === undefined || sameBox(was, at)) return layout
  const contents = shapesOf(layout).filter((shape) => !['title', 'dt', 'ftr', 'sldNum', undefined].includes(typeOf(shape)))
  const body = placeOf(master, 'body')
  const room = body === undefined ? undefined : boxOf(body)
  const [content] = contents
  if (contents.length > 1) return undefined
  if (content !== undefined && typeOf(content) !== 'subTitle' && (room === undefined || touches(room, at))) return undefined
  const mended = (shape: Element): Element => {
    if (shape === title) return plainPlace(shape, undefined, undefined)
    if (shape !== content) return shape
    return typeOf(shape) === 'subTitle' ? plainPlace(shape, { x: at.x, y: at.y + at.h + 0.1, w: at.w, h: 0.8 }, { style: subtitleStyle(wanted), insets: insetsOf(wanted) }) : plainPlace(shape, undefined, undefined)
  }
  return inTree(layout, (list) => element(list.name, list.attributes, list.children.map((child) => (typeof child === 'string' ? child : mended(child)))))
}

function shapesOf(sheet: Element): Element[] {
  return (childOf(childOf(sheet, 'p:cSld'), 'p:spTree')?.children ?? []).filter((child): child is Element => typeof child !== 'string')
}

/** What a shape keeps a place for; undefined for one that is drawn. */
function typeOf(shape: Element): string | undefined {
  const place = find(shape, 'p:ph')
  return place === undefined ? undefined : String(place.attributes['type'] ?? 'obj')
}

function placeOf(sheet: Element, type: string): Element | undefined {
  return shapesOf(sheet).find((shape) => typeOf(shape) === type)
}

/** A place with its master's look, or with the one that is given. */
function plainPlace(shape: Element, at: Box | undefined, given: { readonly style: Element | undefined; readonly insets: Attributes } | undefined): Element {
  return element(shape.name, shape.attributes, shape.children.map((child) => {
    if (typeof child === 'string') return child
    if (child.name === 'p:spPr') return element('p:spPr', {}, at === undefined ? [] : [transform(at)])
    return child.name === 'p:txBody' ? element('p:txBody', {}, [element('a:bodyPr', given === undefined ? {} : { ...given.insets, tIns: 0, bIns: 0, anchor: 't' }), element('a:lstStyle', {}, [given?.style]), element('a:p')]) : child
  }))
}

/** What a place keeps free at its left and right, as far as it says so: text below it begins where its own does. */
function insetsOf(place: Element): Attributes {
  const { lIns, rIns } = childOf(childOf(place, 'p:txBody'), 'a:bodyPr')?.attributes ?? {}
  return { ...(lIns === undefined ? {} : { lIns }), ...(rIns === undefined ? {} : { rIns }) }
}

/** A subtitle is set like the title above it, less than half as large. */
function subtitleStyle(title: Element): Element | undefined {
  const style = childOf(childOf(childOf(title, 'p:txBody'), 'a:lstStyle'), 'a:lvl1pPr')
  if (style === undefined) return undefined
  const size = Math.max(1400, Math.round((Number(childOf(style, 'a:defRPr')?.attributes['sz'] ?? 4000) * 0.45) / 100) * 100)
  // A subtitle would have LibreOffice's own margin where none is said.
  return element(style.name, { marL: 0, ...style.attributes }, style.children.map((child) => (typeof child !== 'string' && child.name === 'a:defRPr' ? element(child.name, { ...child.attributes, sz: size }, child.children) : child)))
}

function inTree(sheet: Element, change: (list: Element) => Element): Element {
  const within = (tree: Element, names: readonly string[]): Element => element(tree.name, tree.attributes, tree.children.map((child) => {
    if (typeof child === 'string' || child.name !== names[0]) return child
    return names.length === 1 ? change(child) : within(child, names.slice(1))
  }))
  return within(sheet, ['p:cSld', 'p:spTree'])
}
