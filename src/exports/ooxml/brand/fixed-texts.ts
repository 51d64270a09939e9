import type { Element } from '../element.ts'
import { elementsNamed, textOf } from '../read-package.ts'
import type { BrandMaster } from './master.ts'
import { childOf, find } from './scrub.ts'

/** The words that masters and layouts show on slides, outside of their places, each once. */
export function fixedTexts({ sheets }: BrandMaster): string[] {
  const texts = sheets.flatMap((sheet) => [sheet.tree, ...sheet.layouts.map(({ tree }) => tree)]).flatMap(textsOf)
  return [...new Set(texts)]
}

/** Every word of a master that is in each file made with it: what its layouts show, and the names of layouts and theme. */
export function masterTexts(master: BrandMaster): string[] {
  const names = master.sheets.flatMap(({ theme, layouts }) => [String(theme.attributes['name'] ?? ''), ...layouts.map(({ name }) => name)])
  const shown = master.sheets.flatMap((sheet) => [sheet.tree, ...sheet.layouts.map(({ tree }) => tree)]).flatMap((tree) => elementsNamed(tree, 'a:p').map((paragraph) => textOf(paragraph).trim()))
  return [...new Set([...names, ...shown])].filter((text) => text !== '')
}

function textsOf(tree: Element): string[] {
  const shapes = childOf(childOf(tree, 'p:cSld'), 'p:spTree')?.children ?? []
  return shapes.flatMap((shape) => (typeof shape === 'string' || find(shape, 'p:ph') !== undefined ? [] : elementsNamed(shape, 'a:p').map((paragraph) => textOf(paragraph).trim()).filter((text) => text !== '')))
}
