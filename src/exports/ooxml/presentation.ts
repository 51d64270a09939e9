import type { SlideDeck } from '../../core/decks/slide.ts'
import { chartParts } from './chart-part.ts'
import { element, type Element, namespaces, presentationNamespaces } from './element.ts'
import { layoutTree } from './layout-part.ts'
import { type Layout, layoutsFor, variantOf } from './layouts.ts'
import { type Dress, ownDress } from '../dress.ts'
import { type Look, lookIn } from './look.ts'
import { firstMasterId, levels, masterTree } from './master-part.ts'
import { notesMasterTree, notesTree } from './notes-part.ts'
import { type Part, Relationships } from './package.ts'
import { coreProperties, extendedProperties } from './properties.ts'
import { logoPart } from './shapes.ts'
import { slideTree } from './slide-part.ts'
import { plainTableStyle } from './table.ts'
import { themeTree } from './theme-part.ts'
import { slideExtent } from './units.ts'

const format = 'application/vnd.openxmlformats-officedocument'
/** Content types of the parts of a presentation. */
export const types = {
  presentation: `${format}.presentationml.presentation.main+xml`,
  master: `${format}.presentationml.slideMaster+xml`,
  layout: `${format}.presentationml.slideLayout+xml`,
  slide: `${format}.presentationml.slide+xml`,
  notesMaster: `${format}.presentationml.notesMaster+xml`,
  notes: `${format}.presentationml.notesSlide+xml`,
  presProps: `${format}.presentationml.presProps+xml`,
  tableStyles: `${format}.presentationml.tableStyles+xml`,
  theme: `${format}.theme+xml`,
  extended: `${format}.extended-properties+xml`,
  core: 'application/vnd.openxmlformats-package.core-properties+xml',
}

/** A language tag that office programs understand; anything else is left out rather than written wrong. */
export function languageOf({ language }: Pick<SlideDeck, 'language'>): string | undefined {
  return /^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(language) ? language : undefined
}

/** A page of notes: its text, and the slide it belongs to, counted from 0. */
export interface NotesPage {
  readonly slide: number
  readonly text: string
}

/** The notes worth a page. */
export function notesOf(deck: SlideDeck): NotesPage[] {
  return deck.slides.flatMap(({ notes = '' }, slide) => (notes.trim() === '' ? [] : [{ slide, text: notes }]))
}

/** The parts of a deck, sorted by name, and the package's own relationships (ECMA-376 part 1, section 13.3). */
export function presentationParts(deck: SlideDeck, options: { readonly notes: boolean; readonly dress: Dress }): { parts: Part[]; roots: Relationships } {
  const layouts = layoutsFor(deck.slides)
  const look = lookIn(options.dress)
  const noted = options.notes ? notesOf(deck) : []
  return whole(deck, noted, {
    masters: [{ name: 'slideMaster1.xml', id: firstMasterId }], extent: slideExtent, textStyle: element('p:defaultTextStyle', {}, levels('own', look)),
    parts: [{ name: 'ppt/theme/theme1.xml', contentType: types.theme, tree: () => themeTree(options.dress) }, ...masterParts(layouts, look), ...slideParts(deck, layouts, noted, look), ...logoParts(deck, look), ...chartParts(deck.slides, look)],
  })
}

/** What a presentation is made of beside what every one has. */
export interface Body {
  readonly masters: readonly { readonly name: string; readonly id: number }[]
  /** EMU. */
  readonly extent: { readonly cx: number; readonly cy: number }
  readonly textStyle: Element
  /** Themes, masters, layouts, pictures and slides. The first theme is the presentation's own. */
  readonly parts: readonly Part[]
}

/** The parts of a whole presentation, sorted by name, and the package's own relationships. */
export function whole(deck: Pick<SlideDeck, 'title' | 'company' | 'language' | 'day' | 'slides'>, noted: readonly NotesPage[], body: Body): { parts: Part[]; roots: Relationships } {
  const parts: Part[] = [
    { name: 'docProps/app.xml', contentType: types.extended, tree: () => extendedProperties(deck, noted.length) },
    { name: 'docProps/core.xml', contentType: types.core, tree: () => coreProperties(deck) },
    { name: 'ppt/presentation.xml', contentType: types.presentation, tree: (to) => presentationTree(deck.slides.length, noted.length > 0, body, to) },
    { name: 'ppt/presProps.xml', contentType: types.presProps, tree: () => element('p:presentationPr', presentationNamespaces) },
    { name: 'ppt/tableStyles.xml', contentType: types.tableStyles, tree: () => element('a:tblStyleLst', { 'xmlns:a': namespaces.a, def: plainTableStyle }) },
    ...body.parts,
    ...(noted.length > 0 ? notesParts(deck, noted, body.parts.filter(({ contentType }) => contentType === types.theme).length + 1) : []),
  ]
  const roots = new Relationships()
  roots.to('officeDocument', 'ppt/presentation.xml')
  roots.to('core-properties', 'docProps/core.xml')
  roots.to('extended-properties', 'docProps/app.xml')
  return { parts: parts.sort((a, b) => (a.name < b.name ? -1 : 1)), roots }
}

function masterParts(layouts: readonly Layout[], look: Look): Part[] {
  return [
    {
      name: 'ppt/slideMasters/slideMaster1.xml', contentType: types.master,
      tree: (to) => {
        const ids = layouts.map((_, at) => to.to('slideLayout', `../slideLayouts/slideLayout${at + 1}.xml`))
        to.to('theme', '../theme/theme1.xml')
        return masterTree(ids, look)
      },
    },
    ...layouts.map((layout, at): Part => ({
      name: `ppt/slideLayouts/slideLayout${at + 1}.xml`, contentType: types.layout,
      tree: (to) => {
        to.to('slideMaster', '../slideMasters/slideMaster1.xml')
        return layoutTree(layout, look)
      },
    })),
  ]
}

function slideParts(deck: SlideDeck, layouts: readonly Layout[], noted: readonly NotesPage[], look: Look): Part[] {
  const known = new Map<string, Element>()
  return deck.slides.map((slide, index): Part => {
    const variant = variantOf(slide)
    const found = layouts.findIndex((layout) => layout.key === slide.layout && layout.variant === variant)
    const at = Math.max(0, found)
    return {
      name: `ppt/slides/slide${index + 1}.xml`, contentType: types.slide,
      tree: (relationships) => {
        relationships.to('slideLayout', `../slideLayouts/slideLayout${at + 1}.xml`)
        const page = noted.findIndex((one) => one.slide === index)
        if (page >= 0) relationships.to('notesSlide', `../notesSlides/notesSlide${page + 1}.xml`)
        return slideTree(slide, layouts[at] as Layout, { language: languageOf(deck), relationships, slide: index + 1, known, look })
      },
    }
  })
}

/** The logo, where a slide shows it. */
function logoParts({ slides }: Pick<SlideDeck, 'slides'>, { logo }: Look): Part[] {
  const isShown = slides.some(({ shapes }) => shapes.some((shape) => shape.kind === 'text' && shape.isWordmark === true))
  return logo === undefined || !isShown ? [] : [{ name: logoPart(logo), contentType: `image/${logo.format}`, bytes: logo.bytes }]
}

function notesParts(deck: Pick<SlideDeck, 'language'>, noted: readonly NotesPage[], theme: number): Part[] {
  return [
    { name: 'ppt/notesMasters/notesMaster1.xml', contentType: types.notesMaster, tree: (to) => { to.to('theme', `../theme/theme${theme}.xml`); return notesMasterTree() } },
    { name: `ppt/theme/theme${theme}.xml`, contentType: types.theme, tree: () => themeTree(ownDress) },
    ...noted.map(({ slide, text }, at): Part => ({
      name: `ppt/notesSlides/notesSlide${at + 1}.xml`, contentType: types.notes,
      tree: (to) => {
        to.to('notesMaster', '../notesMasters/notesMaster1.xml')
        to.to('slide', `../slides/slide${slide + 1}.xml`)
        return notesTree(text, languageOf(deck))
      },
    })),
  ]
}

/** The presentation (part 1, section 19.2.1.26): the schema wants masters, notes master, slides and sizes in this order. */
function presentationTree(count: number, notes: boolean, { masters, extent, textStyle }: Body, to: Relationships): Element {
  const masterIds = masters.map(({ name, id }) => element('p:sldMasterId', { id, 'r:id': to.to('slideMaster', `slideMasters/${name}`) }))
  const notesMaster = notes ? to.to('notesMaster', 'notesMasters/notesMaster1.xml') : undefined
  const slides = Array.from({ length: count }, (_, at) => to.to('slide', `slides/slide${at + 1}.xml`))
  to.to('presProps', 'presProps.xml')
  to.to('tableStyles', 'tableStyles.xml')
  to.to('theme', 'theme/theme1.xml')
  return element('p:presentation', presentationNamespaces, [
    element('p:sldMasterIdLst', {}, masterIds),
    notesMaster === undefined ? undefined : element('p:notesMasterIdLst', {}, [element('p:notesMasterId', { 'r:id': notesMaster })]),
    slides.length === 0 ? undefined : element('p:sldIdLst', {}, slides.map((id, at) => element('p:sldId', { id: 256 + at, 'r:id': id }))),
    element('p:sldSz', { cx: extent.cx, cy: extent.cy }),
    element('p:notesSz', { cx: 6_858_000, cy: 9_144_000 }),
    textStyle,
  ])
}
