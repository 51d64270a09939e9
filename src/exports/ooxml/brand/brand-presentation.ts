import type { LayoutName, SlideDeck } from '../../../core/decks/slide.ts'
import { slideCharts } from '../chart-part.ts'
import { type Element, element, namespaces, presentationNamespaces } from '../element.ts'
import { ownLook } from '../look.ts'
import { firstMasterId, levels } from '../master-part.ts'
import type { Part, Relationships } from '../package.ts'
import { type Body, languageOf, type NotesPage, notesOf, types, whole } from '../presentation.ts'
import { brandSlideTree } from './brand-slide.ts'
import type { BrandLayout, BrandMaster, BrandSheet } from './master.ts'
import { pictureTypes } from './picture.ts'
import { type BrandedDeck, layOut } from './use-master.ts'

/** The parts of a deck on a company's own master, and what had to be made smaller or shorter for it. */
export function brandParts(deck: SlideDeck, master: BrandMaster, options: { readonly notes: boolean; readonly layouts?: Readonly<Partial<Record<LayoutName, string>>> | undefined }): { parts: Part[]; roots: Relationships; findings: readonly string[] } {
  const branded = layOut(deck, master, options.layouts)
  const noted = options.notes ? notesOf(deck) : []
  const numbered = numberedSheets(master, branded)
  const slides = [...slideParts(deck, branded, numbered, noted), ...branded.slides.flatMap(({ placed, look }, at) => slideCharts(placed.drawn, at + 1, look))]
  return { ...whole(deck, noted, bodyOf(master, numbered, slides)), findings: branded.findings }
}

/** The parts of a master alone: a whole presentation without a slide. It names nobody, and its one day is the first that a file can name. */
export function masterParts(master: BrandMaster): { parts: Part[]; roots: Relationships } {
  return whole({ title: 'Master', company: '', language: 'en', day: '', slides: [] }, [], bodyOf(master, numberedSheets(master, undefined), []))
}

interface NumberedSheet {
  readonly sheet: BrandSheet
  readonly id: number
  readonly layouts: readonly { readonly layout: BrandLayout; readonly number: number; readonly id: number }[]
}

/** Masters and layouts with their numbers; ids of both share one range (ECMA-376 part 1, section 19.7.13). */
function numberedSheets(master: BrandMaster, branded: BrandedDeck | undefined): NumberedSheet[] {
  let id = firstMasterId
  let number = 0
  return master.sheets.map((sheet) => {
    const added = branded?.own?.sheet === sheet ? [branded.own.layout] : []
    return { sheet, id: id++, layouts: [...sheet.layouts, ...added].map((layout) => ({ layout, number: ++number, id: id++ })) }
  })
}

function bodyOf(master: BrandMaster, numbered: readonly NumberedSheet[], slides: readonly Part[]): Body {
  return {
    masters: numbered.map(({ id }, at) => ({ name: `slideMaster${at + 1}.xml`, id })),
    extent: master.size,
    textStyle: master.textStyle ?? element('p:defaultTextStyle', {}, levels('own', ownLook)),
    parts: [
      ...numbered.flatMap((one, at) => sheetParts(one, at + 1)),
      ...[...master.pictures].map(([name, { bytes, extension }]) => ({ name: `ppt/media/${name}`, contentType: pictureTypes[extension], bytes })),
      ...slides,
    ],
  }
}

function sheetParts({ sheet, layouts }: NumberedSheet, number: number): Part[] {
  return [
    { name: `ppt/theme/theme${number}.xml`, contentType: types.theme, tree: (to) => withPictures(sheet.theme, to, { 'xmlns:a': namespaces.a, 'xmlns:r': namespaces.r }) },
    {
      name: `ppt/slideMasters/slideMaster${number}.xml`, contentType: types.master,
      tree: (to) => {
        const ids = layouts.map((one) => element('p:sldLayoutId', { id: one.id, 'r:id': to.to('slideLayout', `../slideLayouts/slideLayout${one.number}.xml`) }))
        to.to('theme', `../theme/theme${number}.xml`)
        return withLayouts(withPictures(sheet.tree, to, presentationNamespaces), ids)
      },
    },
    ...layouts.map((one): Part => ({
      name: `ppt/slideLayouts/slideLayout${one.number}.xml`, contentType: types.layout,
      tree: (to) => {
        to.to('slideMaster', `../slideMasters/slideMaster${number}.xml`)
        return withPictures(one.layout.tree, to, presentationNamespaces)
      },
    })),
  ]
}

/** The list of layouts stands right behind the map of colours (section 19.3.1.42). */
function withLayouts(master: Element, ids: readonly Element[]): Element {
  const at = master.children.findIndex((child) => typeof child !== 'string' && child.name === 'p:clrMap') + 1
  return { ...master, children: [...master.children.slice(0, at), element('p:sldLayoutIdLst', {}, ids), ...master.children.slice(at)] }
}

/** A tree whose pictures are tied to their parts, each once. */
function withPictures(tree: Element, to: Relationships, root: Readonly<Record<string, string>>): Element {
  const known = new Map<string, string>()
  const idOf = (name: string) => {
    let id = known.get(name)
    if (id === undefined) known.set(name, (id = to.to('image', `../media/${name}`)))
    return id
  }
  const tied = (one: Element): Element => element(one.name, one.attributes['r:embed'] === undefined ? one.attributes : { ...one.attributes, 'r:embed': idOf(String(one.attributes['r:embed'])) }, one.children.map((child) => (typeof child === 'string' ? child : tied(child))))
  const { name, attributes, children } = tied(tree)
  return element(name, { ...root, ...attributes }, children)
}

function slideParts(deck: SlideDeck, { slides }: BrandedDeck, numbered: readonly NumberedSheet[], noted: readonly NotesPage[]): Part[] {
  const numbers = new Map(numbered.flatMap(({ layouts }) => layouts.map(({ layout, number }) => [layout, number] as const)))
  return slides.map(({ offer, placed, look }, at): Part => ({
    name: `ppt/slides/slide${at + 1}.xml`, contentType: types.slide,
    tree: (relationships) => {
      relationships.to('slideLayout', `../slideLayouts/slideLayout${numbers.get(offer.layout) ?? 1}.xml`)
      const page = noted.findIndex((one) => one.slide === at)
      if (page >= 0) relationships.to('notesSlide', `../notesSlides/notesSlide${page + 1}.xml`)
      return brandSlideTree(placed, look, { language: languageOf(deck), relationships, slide: at + 1, known: new Map() })
    },
  }))
}
