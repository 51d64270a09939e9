import fc from 'fast-check'
import { expect, test } from 'vitest'
import { handMadeDeck } from '../../testing/hand-made-deck.ts'
import type { Shape, TextBlock } from '../decks/slide.ts'
import { driftOf } from './drift.ts'
import { type SaidShape, type SaidSlide, spaced } from './said-slides.ts'

const words = ({ paragraphs }: TextBlock) => spaced(paragraphs.map(({ lines }) => lines.map(({ runs }) => runs.map(({ text }) => text).join('')).join(' ')).join('\n'))
const said = (shape: Shape): SaidShape[] => {
  const at = { name: shape.name, place: { x: shape.box.x / 13.333, y: shape.box.y / 7.5 } }
  if (shape.kind === 'table') return [{ ...at, kind: 'table', rows: shape.rows.map(({ cells }) => cells.map(({ text }) => words(text))) }]
  const isNumber = shape.kind === 'text' && shape.placeholder === 'slide-number'
  return shape.kind === 'line' || shape.kind === 'chart' || isNumber || shape.text === undefined ? [] : [{ ...at, kind: 'text', text: words(shape.text) }]
}
const made: readonly SaidSlide[] = handMadeDeck.slides.map(({ title, shapes }) => ({ title, shapes: shapes.flatMap(said) }))

/** The deck with what shapes of one page say changed. */
function edited(page: number, change: (shape: SaidShape) => SaidShape | readonly SaidShape[]): SaidSlide[] {
  return made.map((slide, at) => (at + 1 === page ? { ...slide, shapes: slide.shapes.flatMap(change) } : slide))
}
const saying = (name: string, text: string) => (shape: SaidShape): SaidShape => (shape.name === name && shape.kind === 'text' ? { ...shape, text } : shape)
const table = made.findIndex(({ shapes }) => shapes.some(({ kind }) => kind === 'table')) + 1
const inTable = (rows: (rows: readonly (readonly string[])[]) => readonly (readonly string[])[]) => edited(table, (shape) => (shape.kind === 'table' ? { ...shape, rows: rows(shape.rows) } : shape))
const told = (came: readonly SaidSlide[]) => driftOf(made, came).drifts.map(({ page, shape, now }) => [page, shape, now])

test('[DR1] a deck that comes back as it was made has no drift, however its slides were moved and whatever was added or left out', () => {
  fc.assert(
    fc.property(fc.shuffledSubarray(made.map((_, at) => at), { minLength: 0 }), fc.array(fc.string()), (order, added) => {
      const returned = order.map((at) => made[at] as SaidSlide)
      const own: SaidSlide = { title: 'New', shapes: added.map((text, at) => ({ kind: 'text', name: `New ${at}`, text: spaced(text) })) }
      const { drifts, missing, added: more } = driftOf(made, [...returned, own])
      expect(drifts).toEqual([])
      expect(missing).toHaveLength(made.length - order.length)
      expect(more).toEqual([{ page: order.length + 1, slide: 'New' }])
    }),
  )
})

test('[DR2] words that were edited are told with their page and shape, also on a slide that was moved', () => {
  const returned = edited(2, saying('Title', 'Live figures you can trust')).reverse()
  expect(driftOf(made, returned)).toEqual({
    drifts: [{ page: 2, slide: made[1]?.title, shape: 'Title', was: 'Live figures you can trust this autumn, new sources in an afternoon this winter', now: 'Live figures you can trust' }], missing: [], added: [],
  })
})

test('[DR2] a slide of which nothing is left as it was is found by its place', () => {
  expect(told(edited(5, (shape) => (shape.kind === 'text' ? { ...shape, text: `Other ${shape.name}` } : { ...shape, rows: shape.rows.map((cells) => cells.map(() => 'other')) }))).filter(([, shape]) => shape === 'Title')).toEqual([[5, 'Title', 'Other Title']])
})

test('[DR3] a shape that is gone, or there twice, is left alone', () => {
  expect(told(edited(2, (shape) => [shape, { ...saying(shape.name, 'edited')(shape) }]))).toEqual([])
  expect(told(edited(2, (shape) => (shape.name === 'Title' ? [] : shape)))).toEqual([])
})

/** As a program saves it that names all shapes anew. */
const renamed = (came: readonly SaidSlide[]): SaidSlide[] => came.map((slide) => ({ ...slide, shapes: slide.shapes.map((shape, at) => ({ ...shape, name: `Google Shape;${at};p1` })) }))

test('[DR5] a shape that a program gave another name is found by what it says and where it stands, and two that could be meant are not', () => {
  expect(told(renamed(made))).toEqual([])
  expect(told(renamed(edited(2, saying('Title', 'Trust your figures'))).reverse())).toEqual([[2, 'Title', 'Trust your figures']])
  const away = renamed(edited(2, (shape) => (shape.name === 'Title' ? { ...saying('Title', 'Trust your figures')(shape), place: { x: 0.5, y: 0.9 } } : shape)))
  expect(told(away)).toEqual([])
})

test('[DR6] a row that was put into a table or taken out moves the others, and is no drift', () => {
  const row = made[table - 1]?.shapes.flatMap((shape) => (shape.kind === 'table' ? shape.rows.slice(1, 2) : []))[0] ?? []
  expect(told(inTable((rows) => [...rows.slice(0, 1), row.map((_, at) => `New ${at}`), ...rows.slice(1)]))).toEqual([])
  expect(told(inTable((rows) => rows.toSpliced(1, 1)))).toEqual([])
  expect(told(inTable((rows) => rows.toSpliced(1, 1, row.with(0, 'Renamed')))).map(([page, , now]) => [page, now])).toEqual([[table, 'Renamed']])
})
