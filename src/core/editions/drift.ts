import { rowPairs } from './drift-rows.ts'
import { shapePairs } from './drift-shapes.ts'
import type { SaidShape, SaidSlide } from './said-slides.ts'

/** A text of an edition that came back with other words. */
export interface Drift {
  /** The page of the edition, from 1. */
  readonly page: number
  readonly slide: string
  /** The name of the shape; of a table's cell, with its row and column in the edition. */
  readonly shape: string
  readonly was: string
  readonly now: string
}

/** What is different in a deck that came back. */
export interface DeckDrift {
  readonly drifts: readonly Drift[]
  /** Pages of the edition that are not there any more. */
  readonly missing: readonly { readonly page: number; readonly slide: string }[]
  /** Pages of the file that the edition has not. */
  readonly added: readonly { readonly page: number; readonly slide: string }[]
}

/**
 * What was edited in a deck that came back (row B7): the texts of shapes that are still on their slide and say something else. A slide
 * is found again by what it alone says, wherever it has been moved to, else by its place after the one before it; a shape by its name, or
 * where a program gave it another by what it says and where it stands. Shapes that are new, or gone, are none of ours. Nothing is
 * guessed: a shape that could be two is left alone.
 */
export function driftOf(made: readonly SaidSlide[], came: readonly SaidSlide[]): DeckDrift {
  const found = foundAgain(made, came)
  const drifts = made.flatMap((slide, at) => {
    const now = came[found.get(at) ?? -1]
    return now === undefined ? [] : shapePairs(slide.shapes, now.shapes).flatMap(([was, is]) => driftOfShape(was, is).map((one): Drift => ({ page: at + 1, slide: slide.title, ...one })))
  })
  const places = new Set(found.values())
  return { drifts, missing: made.map(toldPage).filter(({ page }) => !found.has(page - 1)), added: came.map(toldPage).filter(({ page }) => !places.has(page - 1)) }
}

function toldPage({ title }: SaidSlide, at: number): { readonly page: number; readonly slide: string } {
  return { page: at + 1, slide: title }
}

function driftOfShape(was: SaidShape, is: SaidShape): Pick<Drift, 'shape' | 'was' | 'now'>[] {
  if (was.kind === 'text') return is.kind !== 'text' || was.text === is.text ? [] : [{ shape: was.name, was: was.text, now: is.text }]
  if (is.kind !== 'table') return []
  return rowPairs(was.rows, is.rows).flatMap(([row, to]) => (was.rows[row] ?? []).flatMap((cell, column) => {
    const now = is.rows[to]?.[column]
    return now === undefined || now === cell ? [] : [{ shape: `${was.name} ${row + 1}.${column + 1}`, was: cell, now }]
  }))
}

/** Half of what a slide alone says may have been edited, and it is still that slide. */
const leastAlike = 0.5

/** For the place of each slide as it was made, its place in what came back; none for one that is not there. */
function foundAgain(made: readonly SaidSlide[], came: readonly SaidSlide[]): Map<number, number> {
  const found = new Map<number, number>()
  const taken = new Set<number>()
  const take = (at: number, place: number | undefined) => {
    if (place === undefined) return
    found.set(at, place)
    taken.add(place)
  }
  const [texts, others] = [made.map(textsOf), came.map((slide) => new Set(textsOf(slide)))]
  const times = new Map<string, number>()
  for (const text of texts.flat()) times.set(text, (times.get(text) ?? 0) + 1)
  for (const [at, own] of texts.entries()) take(at, mostAlike(own.filter((text) => times.get(text) === 1), others, taken))
  for (const [at, slide] of made.entries()) {
    const next = (at === 0 ? -1 : (found.get(at - 1) ?? Number.NaN)) + 1
    if (!found.has(at) && !taken.has(next) && isAlike(slide, came[next])) take(at, next)
  }
  return found
}

function textsOf({ shapes }: SaidSlide): string[] {
  return shapes.flatMap((shape) => (shape.kind === 'text' ? [shape.text] : shape.rows.flat())).filter((text) => text !== '')
}

function mostAlike(own: readonly string[], came: readonly ReadonlySet<string>[], taken: ReadonlySet<number>): number | undefined {
  const same = came.map((texts, at) => (taken.has(at) ? 0 : own.filter((text) => texts.has(text)).length))
  const most = Math.max(0, ...same)
  return most > 0 && most >= own.length * leastAlike ? same.indexOf(most) : undefined
}

/** A slide of which nothing is left as it was still has the same shapes. */
function isAlike(slide: SaidSlide, came: SaidSlide | undefined): boolean {
  return came !== undefined && came.shapes.length === slide.shapes.length && shapePairs(slide.shapes, came.shapes).length === slide.shapes.length
}
