import type { View, ViewRecord } from '../audiences/view.ts'
import type { Shape, Slide, TextBlock } from '../decks/slide.ts'
import type { Name } from '../kernel/change.ts'

/** One text of a slide, by the name of its shape; a cell of a table by its row and column too. White space counts once. */
export interface SlideText {
  readonly name: string
  readonly text: string
}

/** A text of an edition that came back with other words. */
export interface Drift {
  /** The page of the edition, from 1. */
  readonly page: number
  readonly slide: string
  readonly shape: string
  readonly was: string
  readonly now: string
}

/** A field of a record that says what the text said, and what it would say. The id is the View's; so is the field. */
export interface DriftOrigin {
  readonly collection: Name
  readonly id: string
  readonly field: string
  readonly becomes: string
}

/** What is offered to people: the words that came back, and every field that they may belong to. None where the text was put together from several. */
export interface DriftProposal extends Drift {
  readonly origins: readonly DriftOrigin[]
}

/** The texts of a slide as they can be read back from a file, without its number, which a program counts anew. */
export function slideTexts({ shapes }: Pick<Slide, 'shapes'>): SlideText[] {
  return shapes.filter((shape) => shape.kind !== 'text' || shape.placeholder !== 'slide-number').flatMap(textsOf)
}

function textsOf(shape: Shape): SlideText[] {
  if (shape.kind === 'line') return []
  if (shape.kind === 'table') return shape.rows.flatMap(({ cells }, row) => cells.map(({ text }, column) => ({ name: `${shape.name} ${row + 1}.${column + 1}`, text: wordsOf(text) })))
  return shape.text === undefined ? [] : [{ name: shape.name, text: wordsOf(shape.text) }]
}

/** A paragraph is one line to whoever edits it, however it was broken. */
function wordsOf({ paragraphs }: TextBlock): string {
  return spaced(paragraphs.map(({ lines }) => lines.map(({ runs }) => runs.map(({ text }) => text).join('')).join(' ')).join('\n'))
}

/** White space counts once, and a no-break space is a space: programs change both while they save. */
export function spaced(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}

/**
 * What was edited in a deck that came back (row B7): the texts of shapes that are still on their slide and say something else. A slide
 * is found again by what it alone says, wherever it has been moved to, else by its place after the one before it. Slides and shapes that
 * are new, or gone, are none of ours. Nothing is guessed: a shape that is there twice is left alone.
 */
export function driftOf(slides: readonly Slide[], returned: readonly (readonly SlideText[])[]): Drift[] {
  const made = slides.map((slide) => onceNamed(slideTexts(slide)))
  const came = returned.map((texts) => new Map(onceNamed(texts).map(({ name, text }) => [name, spaced(text)])))
  const found = foundAgain(made, came)
  return slides.flatMap((slide, at) => {
    const now = came[found.get(at) ?? -1]
    return (made[at] ?? []).flatMap(({ name, text }): Drift[] => {
      const said = now?.get(name)
      return said === undefined || said === text ? [] : [{ page: at + 1, slide: slide.title, shape: name, was: text, now: said }]
    })
  })
}

function onceNamed(texts: readonly SlideText[]): SlideText[] {
  return texts.filter(({ name }) => texts.filter((one) => one.name === name).length === 1)
}

type Texts = ReadonlyMap<string, string>

/** Half of what a slide alone says may have been edited, and it is still that slide. */
const leastAlike = 0.5

/** For the place of each slide as it was made, its place in what came back; none for one that is not there. */
function foundAgain(made: readonly (readonly SlideText[])[], came: readonly Texts[]): Map<number, number> {
  const found = new Map<number, number>()
  const taken = new Set<number>()
  const take = (at: number, place: number | undefined) => {
    if (place === undefined) return
    found.set(at, place)
    taken.add(place)
  }
  const times = new Map<string, number>()
  for (const { name, text } of made.flat()) times.set(`${name}\n${text}`, (times.get(`${name}\n${text}`) ?? 0) + 1)
  for (const [at, texts] of made.entries()) take(at, mostAlike(texts.filter(({ name, text }) => times.get(`${name}\n${text}`) === 1), came, taken))
  for (const [at, texts] of made.entries()) {
    const next = (at === 0 ? -1 : (found.get(at - 1) ?? Number.NaN)) + 1
    if (!found.has(at) && !taken.has(next) && hasSameShapes(texts, came[next])) take(at, next)
  }
  return found
}

function mostAlike(own: readonly SlideText[], came: readonly Texts[], taken: ReadonlySet<number>): number | undefined {
  const same = came.map((texts, at) => (taken.has(at) ? 0 : own.filter(({ name, text }) => texts.get(name) === text).length))
  const most = Math.max(0, ...same)
  return most > 0 && most >= own.length * leastAlike ? same.indexOf(most) : undefined
}

function hasSameShapes(texts: readonly SlideText[], came: Texts | undefined): boolean {
  return came !== undefined && came.size === texts.length && texts.every(({ name }) => came.has(name))
}

/** Shorter words stand in too many fields to say which of them was meant. */
const shortestPart = 12

/**
 * Where each drift may belong: every field in the edition's View whose text is what the shape said, or holds it once as a part (a slide's
 * title is the first sentence of a value). What was put together for the slide from several fields has no origin.
 */
export function driftProposals(drifts: readonly Drift[], view: View): DriftProposal[] {
  const texts = view.names().flatMap((collection) => view.list(collection).flatMap((record) => textsIn(collection, record)))
  return drifts.map((drift) => ({ ...drift, origins: texts.flatMap((text) => originOf(drift, text)) }))
}

interface FieldText extends Omit<DriftOrigin, 'becomes'> {
  readonly text: string
}

function textsIn(collection: Name, record: ViewRecord): FieldText[] {
  return Object.entries(record).flatMap(([field, value]) => (field === 'id' || typeof value !== 'string' ? [] : [{ collection, id: record.id, field, text: spaced(value) }]))
}

function originOf({ was, now }: Drift, { text, ...where }: FieldText): DriftOrigin[] {
  if (text === was) return [{ ...where, becomes: now }]
  const parts = was.length < shortestPart ? [] : text.split(was)
  return parts.length === 2 ? [{ ...where, becomes: parts.join(now) }] : []
}
