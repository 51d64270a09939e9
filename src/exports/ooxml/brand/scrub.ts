import { type Attributes, type Element, element } from '../element.ts'
import { noFill } from '../paint.ts'

/** What a sheet of a template is rid of, by kind, counted. */
export interface Scrubbed {
  links: number
  objects: number
  motion: number
  pictures: number
}

export interface ScrubOptions {
  /** The kept picture behind a relationship of the sheet; none for one that is not kept. */
  readonly picture: (relation: string) => string | undefined
  readonly scrubbed: Scrubbed
}

/** Elements that lead out of the file, run, move, or belong to a program rather than to the look. */
const links: ReadonlySet<string> = new Set(['a:hlinkClick', 'a:hlinkHover', 'a:hlinkMouseOver'])
const motion: ReadonlySet<string> = new Set(['p:transition', 'p:timing', 'a:snd', 'a:audioFile', 'a:audioCd', 'a:wavAudioFile', 'a:videoFile', 'a:quickTimeFile'])
const objects: ReadonlySet<string> = new Set(['p:graphicFrame', 'p:contentPart', 'p:controls', 'p:oleObj'])
const unseen: ReadonlySet<string> = new Set(['p:custDataLst', 'p:sldLayoutIdLst', 'p:hf', 'a:extraClrSchemeLst', 'a:objectDefaults', 'a:custClrLst'])

/** Words for what a shape is, for its name: the names that people gave may say more than the company wants to send. */
const shapeWords: Readonly<Record<string, string>> = { 'p:sp': 'Shape', 'p:pic': 'Picture', 'p:grpSp': 'Group', 'p:cxnSp': 'Line' }
const placeWords: Readonly<Record<string, string>> = { title: 'Title', ctrTitle: 'Title', subTitle: 'Subtitle', dt: 'Date', ftr: 'Footer', sldNum: 'Page', pic: 'Picture', tbl: 'Table', body: 'Text' }

/** A sheet with what is seen of it alone. A picture is named by the part it is kept as; no other relationship is left. */
export function scrub(tree: Element, options: ScrubOptions): Element {
  const children = tree.children.flatMap((child) => (typeof child === 'string' ? [child] : scrubbedChild(child, tree.name, options)))
  return element(tree.name, attributesOf(tree, options), named(tree, children))
}

function scrubbedChild(child: Element, parent: string, options: ScrubOptions): (Element | string)[] {
  const { scrubbed } = options
  if (links.has(child.name)) scrubbed.links++
  else if (motion.has(child.name)) scrubbed.motion++
  else if (objects.has(child.name)) scrubbed.objects++
  else if (child.name === 'a:fld' && !String(child.attributes['type']).startsWith('slidenum')) return []
  else if (isPictureLost(child, options)) {
    scrubbed.pictures++
    return child.name === 'a:blipFill' ? [inPlaceOfPicture[parent] ?? noFill] : []
  } else if (!unseen.has(child.name) && !isHidden(child)) return [scrub(child, options)]
  return []
}

/** What is painted where a ground or a fill was a picture that is not kept: the schema wants some fill there. */
const ofScheme = (color: string): Element => element('a:solidFill', {}, [element('a:schemeClr', { val: color })])
const inPlaceOfPicture: Readonly<Record<string, Element>> = { 'a:fillStyleLst': ofScheme('phClr'), 'a:bgFillStyleLst': ofScheme('phClr'), 'p:bgPr': ofScheme('bg1') }

/** A shape that was hidden in the program stays unseen: it is left out. */
function isHidden(shape: Element): boolean {
  if (!(shape.name in shapeWords)) return false
  const identity = childOf(shape.children.find((child): child is Element => typeof child !== 'string' && /^p:nv\w+Pr$/.test(child.name)), 'p:cNvPr')
  return identity?.attributes['hidden'] === '1' || identity?.attributes['hidden'] === 'true'
}

/** A picture, or a fill with one, whose picture is not in the file or not kept. */
function isPictureLost(child: Element, { picture }: ScrubOptions): boolean {
  if (child.name !== 'p:pic' && child.name !== 'a:blipFill' && child.name !== 'a:buBlip') return false
  const blip = find(child, 'a:blip')
  const id = blip?.attributes['r:embed']
  return id === undefined || picture(String(id)) === undefined
}

function attributesOf({ name, attributes }: Element, { picture }: ScrubOptions): Attributes {
  const kept: Record<string, string | number | undefined> = {}
  for (const [key, value] of Object.entries(attributes)) {
    if (key === 'r:embed' && name === 'a:blip') kept[key] = picture(String(value))
    else if (!key.startsWith('r:') && !editing.has(key) && !(name === 'p:cNvPr' && said.has(key))) kept[key] = value
  }
  return kept
}

/** Attributes of the program's own book-keeping, and what people wrote about a shape. */
const editing: ReadonlySet<string> = new Set(['dirty', 'err', 'smtClean', 'smtId', 'bmk', 'matchingName', 'saveSubsetFonts', 'embedTrueTypeFonts'])
const said: ReadonlySet<string> = new Set(['descr', 'title', 'hidden'])

/** Gives each shape a plain name. */
function named(tree: Element, children: readonly (Element | string)[]): readonly (Element | string)[] {
  const word = shapeWords[tree.name]
  if (word === undefined) return children
  const place = find(tree, 'p:ph')
  const type = String(place?.attributes['type'] ?? 'body')
  const kind = place === undefined ? word : (placeWords[type] ?? 'Content')
  return children.map((child) => (typeof child !== 'string' && /^p:nv\w+Pr$/.test(child.name) ? renamed(child, kind) : child))
}

function renamed(properties: Element, kind: string): Element {
  return element(properties.name, properties.attributes, properties.children.map((child) =>
    typeof child !== 'string' && child.name === 'p:cNvPr' ? element(child.name, { ...child.attributes, name: `${kind} ${child.attributes['id'] ?? ''}`.trim() }, child.children) : child))
}

/** The first element of a name in a tree, in document order. */
export function find(tree: Element, name: string): Element | undefined {
  for (const child of tree.children) {
    if (typeof child === 'string') continue
    if (child.name === name) return child
    const below = find(child, name)
    if (below !== undefined) return below
  }
  return undefined
}

/** The child of a name, if there is one. */
export function childOf(tree: Element | undefined, name: string): Element | undefined {
  return tree?.children.find((child): child is Element => typeof child !== 'string' && child.name === name)
}
