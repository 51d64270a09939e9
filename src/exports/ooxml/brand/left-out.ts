import { Refusal } from '../../../core/kernel/refusal.ts'
import type { Template } from './template.ts'

/** What a template holds beside its look, counted by kind: none of it is kept. */
export interface LeftOut {
  readonly slides: number
  readonly notes: number
  readonly comments: number
  readonly macros: number
  readonly externalLinks: number
  readonly embedded: number
  readonly unusedMedia: number
  readonly personal: number
  readonly other: number
}

/** A kind of part by its name; the first that fits counts. Parts that make up the look are not looked at here. */
const kinds: readonly (readonly [keyof LeftOut | undefined, RegExp])[] = [
  [undefined, /^\[content_types\]\.xml$|\.rels$|^ppt\/(presentation\.xml|(presprops|viewprops|tablestyles)\.xml|theme\/|slidemasters\/|slidelayouts\/)/i],
  ['slides', /^ppt\/slides\/[^/]+\.xml$/i],
  ['notes', /^ppt\/(notesslides|notesmasters|handoutmasters)\//i],
  ['comments', /^ppt\/(comments\/|commentauthors|threadedcomments\/|authors|persons\/)/i],
  ['macros', /vbaproject|vbadata|activex|^ppt\/macros|\/ctrlprops\//i],
  ['embedded', /^ppt\/(embeddings|charts|diagrams|ink|fonts)\//i],
  ['unusedMedia', /^ppt\/media\//i],
  ['personal', /^(docprops|customxml)\/|^ppt\/(tags|printersettings|customxml)/i],
  ['other', /./],
]

/** Counts what is not kept. `pictures` is how many pictures are. */
export function leftOutOf(template: Template, pictures: number): LeftOut {
  const counts: Record<keyof LeftOut, number> = { slides: 0, notes: 0, comments: 0, macros: 0, externalLinks: 0, embedded: 0, unusedMedia: -pictures, personal: 0, other: 0 }
  for (const name of template.names) {
    if (name.endsWith('/')) continue
    const kind = kinds.find(([, pattern]) => pattern.test(name))?.[0]
    if (kind !== undefined) counts[kind]++
    if (/\.rels$/i.test(name)) counts.externalLinks += outsideOf(template, name)
  }
  return { ...counts, unusedMedia: Math.max(0, counts.unusedMedia) }
}

/** Relationships of one part that lead out of the file. */
function outsideOf(template: Template, rels: string): number {
  const part = rels.replace(/(^|\/)_rels\/([^/]*)\.rels$/i, (_, folder: string, name: string) => `${folder}${name}`)
  try {
    return template.relationsOf(part).filter(({ outside }) => outside).length
  } catch (error) {
    // A part that is not kept may be as broken as it likes.
    if (error instanceof Refusal) return 0
    throw error
  }
}

const words: readonly (readonly [keyof LeftOut, string, string])[] = [
  ['slides', 'slide', 'slides'], ['notes', 'page of notes', 'pages of notes'], ['comments', 'part with comments and their authors', 'parts with comments and their authors'],
  ['macros', 'part with macros or controls', 'parts with macros or controls'], ['externalLinks', 'link that leads out of the file', 'links that lead out of the file'],
  ['embedded', 'embedded object, chart or font', 'embedded objects, charts or fonts'], ['unusedMedia', 'picture or film that no layout shows', 'pictures or films that no layout shows'],
  ['personal', 'part about who made it', 'parts about who made it'], ['other', 'other part', 'other parts'],
]

/** What is left out, in words, most telling first. */
export function leftOutWords(left: LeftOut): string[] {
  return words.flatMap(([kind, one, many]) => (left[kind] === 0 ? [] : [`${left[kind].toLocaleString('en')} ${left[kind] === 1 ? one : many}`]))
}
