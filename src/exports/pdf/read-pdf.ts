import { strFromU8, unzlibSync } from 'fflate'

/** A page of a PDF, as its content says it. */
export interface ReadPage {
  readonly width: number
  readonly height: number
  /** All text in the order in which it is drawn, a line for each text that is put down. */
  readonly texts: readonly string[]
  readonly links: readonly string[]
}

/** A node of what a PDF tells: its tag, and the text or the nodes in it, in reading order. */
export interface ReadNode {
  readonly tag: string
  readonly alt?: string | undefined
  readonly text: string
  readonly kids: readonly ReadNode[]
}

export interface ReadPdf {
  readonly pages: readonly ReadPage[]
  readonly told: ReadNode
  readonly bookmarks: readonly string[]
  /** Every object's text, and every stream's content unpacked: what a search of the file would find. */
  readonly everything: string
  readonly catalogue: string
  readonly about: string
}

interface Content {
  readonly dictionary: string
  readonly bytes: Uint8Array
}

/** Reads a PDF of ours back, for tests: the objects, the pages with their text, and what a screen reader is told. */
export function readPdf(file: Uint8Array): ReadPdf {
  const { objects, streams, trailer } = objectsOf(file)
  const object = (number: number) => objects.get(number) ?? ''
  const catalogue = object(reference(trailer, 'Root'))
  const pageNumbers = references(/\/Kids\[([^\]]*)\]/.exec(object(reference(catalogue, 'Pages')))?.[1] ?? '')
  const marked = new Map<string, string>()
  const fonts = fontsOf(object, streams, pageNumbers[0])
  const pages = pageNumbers.map((number): ReadPage => {
    const page = object(number)
    const [, , width = 0, height = 0] = (/\/MediaBox\[([^\]]*)\]/.exec(page)?.[1] ?? '').split(' ').map(Number)
    const texts = textsOf(strFromU8(streams.get(reference(page, 'Contents'))?.bytes ?? new Uint8Array(), true), fonts, (mark, text) => marked.set(`${number} ${mark}`, text))
    const links = references(/\/Annots\[([^\]]*)\]/.exec(page)?.[1] ?? '').map((link) => stringAfter(object(link), '/URI(') ?? '')
    return { width, height, texts, links }
  })
  const told = nodeOf(reference(object(reference(catalogue, 'StructTreeRoot')), 'K'), object, marked)
  const objectTexts = [...objects.values()].map((text) => text.replace(/<FEFF(\w*)>/g, (_, units: string) => `(${fromUtf16(units)})`))
  return {
    pages, told, bookmarks: bookmarksOf(object, catalogue), catalogue, about: object(reference(trailer, 'Info')),
    everything: [...objectTexts, ...[...streams.values()].map(({ bytes }) => strFromU8(bytes, true)), ...pages.flatMap(({ texts }) => texts), told.text].join('\n'),
  }
}

function objectsOf(file: Uint8Array): { objects: Map<number, string>; streams: Map<number, Content>; trailer: string } {
  const text = strFromU8(file, true)
  const objects = new Map<number, string>()
  const streams = new Map<number, Content>()
  let trailer = ''
  for (const found of text.matchAll(/(\d+) 0 obj\n(<<.*?>>)stream\n/gs)) {
    const [head, number = '', dictionary = ''] = found
    const length = Number(/\/Length (\d+)>>$/.exec(dictionary)?.[1] ?? 0)
    const raw = file.subarray(found.index + head.length, found.index + head.length + length)
    const bytes = dictionary.includes('/FlateDecode') ? unzlibSync(raw) : raw
    streams.set(Number(number), { dictionary, bytes })
    objects.set(Number(number), dictionary)
    if (dictionary.includes('/Type/XRef')) trailer = dictionary
    if (!dictionary.includes('/Type/ObjStm')) continue
    const content = strFromU8(bytes, true)
    const first = Number(/\/First (\d+)/.exec(dictionary)?.[1])
    const heads = content.slice(0, first).trim().split(' ').map(Number)
    for (let at = 0; at < heads.length; at += 2) objects.set(heads[at] ?? 0, content.slice(first + (heads[at + 1] ?? 0), heads[at + 3] === undefined ? undefined : first + (heads[at + 3] ?? 0)).trim())
  }
  return { objects, streams, trailer }
}

function reference(dictionary: string, key: string): number {
  return Number(new RegExp(`/${key} (\\d+) 0 R`).exec(dictionary)?.[1] ?? -1)
}

function references(list: string): number[] {
  return [...list.matchAll(/(\d+) 0 R/g)].map(([, number]) => Number(number))
}

/** By name of a font, how many digits a code has and what each means. */
function fontsOf(object: (number: number) => string, streams: ReadonlyMap<number, Content>, page: number | undefined): Map<string, { digits: number; meanings: Map<string, string> }> {
  const fonts = new Map<string, { digits: number; meanings: Map<string, string> }>()
  for (const [, name = '', number] of object(reference(object(page ?? -1), 'Resources')).matchAll(/\/([A-Z]\d+) (\d+) 0 R/g)) {
    const map = strFromU8(streams.get(reference(object(Number(number)), 'ToUnicode'))?.bytes ?? new Uint8Array(), true)
    const meanings = new Map([...map.matchAll(/^<(\w+)><(\w+)>$/gm)].map(([, code = '', units = '']) => [code, fromUtf16(units)]))
    fonts.set(name, { digits: name.startsWith('S') ? 2 : 4, meanings })
  }
  return fonts
}

function textsOf(content: string, fonts: ReadonlyMap<string, { digits: number; meanings: Map<string, string> }>, mark: (number: number, text: string) => void): string[] {
  const texts: string[] = []
  let open: { number: number; text: string } | undefined
  for (const line of content.split('\n')) {
    const begun = /\/MCID (\d+)>>BDC$/.exec(line)
    if (begun !== null) open = { number: Number(begun[1]), text: '' }
    else if (line === 'EMC' && open !== undefined) {
      mark(open.number, open.text)
      open = undefined
    } else if (line.startsWith('BT ')) {
      const text = [...line.matchAll(/\/(\w+) [\d.]+ Tf <(\w*)> Tj/g)].map(([, name = '', codes = '']) => {
        const { digits = 4, meanings } = fonts.get(name) ?? {}
        return (codes.match(new RegExp(`.{${digits}}`, 'g')) ?? []).map((code) => meanings?.get(code) ?? '\ufffd').join('')
      }).join('')
      texts.push(text)
      if (open !== undefined) open.text += text
    }
  }
  return texts
}

function nodeOf(number: number, object: (number: number) => string, marked: ReadonlyMap<string, string>): ReadNode {
  const dictionary = object(number)
  const page = reference(dictionary, 'Pg')
  const list = /\/K\[(.*)\]>>$/.exec(dictionary)?.[1] ?? /\/K (\d+(?: 0 R)?)>>$/.exec(dictionary)?.[1] ?? ''
  const kids: ReadNode[] = []
  let text = ''
  for (const [kid] of list.matchAll(/<<[^>]*>>|\d+ 0 R|\d+/g)) {
    if (kid.startsWith('<<')) continue
    if (kid.endsWith('R')) {
      const node = nodeOf(Number.parseInt(kid), object, marked)
      kids.push(node)
      text += node.text
    } else text += marked.get(`${page} ${kid}`) ?? ''
  }
  return { tag: /\/S\/(\w+)/.exec(dictionary)?.[1] ?? '', alt: stringAfter(dictionary, '/Alt(') ?? wideAfter(dictionary, '/Alt<FEFF'), text, kids }
}

function bookmarksOf(object: (number: number) => string, catalogue: string): string[] {
  const titles: string[] = []
  for (let at = reference(object(reference(catalogue, 'Outlines')), 'First'); at > 0; at = reference(object(at), 'Next')) {
    const one = object(at)
    titles.push(stringAfter(one, '/Title(') ?? wideAfter(one, '/Title<FEFF') ?? '')
  }
  return titles
}

function stringAfter(dictionary: string, opening: string): string | undefined {
  const start = dictionary.indexOf(opening)
  if (start < 0) return undefined
  return /^((?:\\.|[^\\)])*)\)/.exec(dictionary.slice(start + opening.length))?.[1]?.replace(/\\(.)/g, '$1')
}

function wideAfter(dictionary: string, opening: string): string | undefined {
  const start = dictionary.indexOf(opening)
  return start < 0 ? undefined : fromUtf16(/^\w*/.exec(dictionary.slice(start + opening.length))?.[0] ?? '')
}

function fromUtf16(units: string): string {
  return String.fromCharCode(...(units.match(/.{4}/g) ?? []).map((unit) => Number.parseInt(unit, 16)))
}
