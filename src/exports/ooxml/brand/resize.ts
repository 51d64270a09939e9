import { slideExtent } from '../units.ts'
import { type Element, element } from '../element.ts'

/** Lengths of each element, in EMU or hundredths of a point, that grow with the slide. */
const lengths: Readonly<Record<string, readonly string[]>> = {
  'a:off': ['x', 'y'], 'a:ext': ['cx', 'cy'], 'a:chOff': ['x', 'y'], 'a:chExt': ['cx', 'cy'], 'a:ln': ['w'],
  'a:bodyPr': ['lIns', 'tIns', 'rIns', 'bIns', 'spcCol'], 'a:rPr': ['sz', 'spc'], 'a:defRPr': ['sz', 'spc'], 'a:endParaRPr': ['sz', 'spc'],
  'a:spcPts': ['val'], 'a:tab': ['pos'], 'a:buSzPts': ['val'], 'a:outerShdw': ['blurRad', 'dist'], 'a:innerShdw': ['blurRad', 'dist'],
}
const paragraph = ['marL', 'marR', 'indent', 'defTabSz']

/** What an unsaid length is: insets, and the size of text. */
const unsaid: Readonly<Record<string, Readonly<Record<string, number>>>> = { 'a:bodyPr': { lIns: 91_440, tIns: 45_720, rIns: 91_440, bIns: 45_720 } }

/**
 * By how much a template's slides grow: every deck is 13 1/3 inches wide, so that a point of text is as large on its slide as it was
 * measured to be. What was drawn on a smaller slide grows in proportion, text and all, as it does on a screen.
 */
export function growth({ cx }: { readonly cx: number }): number {
  return slideExtent.cx / cx
}

/** A sheet of a template on slides of another size. */
export function resized(tree: Element, by: number): Element {
  if (by === 1) return tree
  const names = lengths[tree.name] ?? (/^a:(lvl\dpPr|defPPr|pPr)$/.test(tree.name) ? paragraph : undefined)
  const attributes = names === undefined ? tree.attributes : { ...tree.attributes }
  for (const name of names ?? []) {
    const value = attributes[name] ?? (insetsInherited(tree) ? undefined : unsaid[tree.name]?.[name])
    if (value !== undefined) (attributes as Record<string, unknown>)[name] = String(Math.round(Number(value) * by))
  }
  return element(tree.name, attributes, tree.children.map((child) => (typeof child === 'string' ? child : resized(child, by))))
}

/** A body without a word about its insets has those of the place it stands in; only one that says some is taken to say all. */
function insetsInherited({ attributes }: Element): boolean {
  return attributes['lIns'] === undefined && attributes['tIns'] === undefined
}
