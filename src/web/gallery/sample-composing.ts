import type { z } from 'zod'
import { audiences } from '../../core/audiences/audiences.ts'
import type { Shape, SlideDeck } from '../../core/decks/slide.ts'
import { typeTable } from '../../core/decks/type.ts'
import { makeDeck } from '../../core/editions/make-deck.ts'
import type { composeDeck } from '../../protocol/compose-routes.ts'
import type { SampleWorkspace } from './sample-workspace.ts'

const pen = document.createElement('canvas').getContext('2d')

const measure = (text: string, { face, bold, size }: { readonly face: 'title' | 'text'; readonly bold: boolean; readonly size: number }) => {
  if (pen === null) return text.length * size * 0.5
  pen.font = `${bold ? 'bold ' : ''}${size}px ${face === 'title' ? 'Georgia, Gelasio, serif' : 'Arial, Arimo, sans-serif'}`
  return pen.measureText(text).width
}

/** A deck of the sample, made here: the words and boxes of its slides, drawn more plainly than the service does. */
export function sampleComposing(workspace: SampleWorkspace, query: Readonly<Record<string, unknown>>): z.infer<typeof composeDeck.answer> {
  const { state, today } = workspace.shown()
  const audience = audiences.list(state).find(({ key }) => key === query['audience'])
  if (audience === undefined) throw new Error('The sample has no such audience.')
  const { slides, madeOf, before } = makeDeck(state, String(query['deck']), { audience, today, key: 'sample', measure, presenter: query['copy'] === 'presenter' })
  return {
    day: today, audience: audience.key, number: 3, since: 'edition 2, 2 Nov 2026', styles: styles(), slides: slidesOf(slides, madeOf), before: before().map((one) => ({ ...one })),
    outline: { headline: 'Relay 5 moves later', empty: false, lines: [{ group: 'Moved', title: 'Relay 5', sentence: 'Relay 5 now comes in Feb 2027 instead of Jan 2027, a month later.', silent: true }] },
  }
}

function slidesOf(deck: SlideDeck, madeOf: readonly string[]): z.infer<typeof composeDeck.answer>['slides'] {
  return deck.slides.map(({ title, internal, notes, shapes }, index) => ({ slide: madeOf[index] ?? '', title, internal, html: `<section class="slide">${shapes.map(shapeHtml).join('')}</section>`, ...(notes === undefined ? {} : { notes }) }))
}

const at = (inches: number) => `${((inches / 13.333) * 100).toFixed(3)}cqw`

function shapeHtml(shape: Shape): string {
  const { x, y, w, h } = shape.box
  const place = `left:${at(x)};top:${at(y)};width:${at(Math.max(w, 0.01))};height:${at(Math.max(h, 0.01))}`
  if (shape.kind === 'text' || (shape.kind === 'block' && shape.text !== undefined)) {
    const { text } = shape
    if (text === undefined) return ''
    const lines = text.paragraphs.flatMap((paragraph) => paragraph.lines.map((line) => `<span>${line.runs.map((run) => (run.bold === true ? `<b>${escaped(run.text)}</b>` : escaped(run.text))).join('')}</span>`))
    return `<div class="${text.role} ${shape.kind}" style="${place}">${lines.join('')}</div>`
  }
  return `<div class="${shape.kind}" aria-hidden="true" style="${place}"></div>`
}

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')

function styles(): string {
  const roles = Object.entries(typeTable).map(([role, { face, size, line }]) => `.${role}{font:400 ${at(size / 72)}/${at(line / 72)} ${face === 'title' ? '"Deck title",Georgia,serif' : '"Deck text",Arial,sans-serif'}}`)
  return `.slide{container-type:inline-size;position:relative;aspect-ratio:16/9;overflow:hidden;background:#fcfaf7;color:#2a2620}.slide>div{position:absolute;white-space:pre}.slide span{display:block}.line{background:#d8d2ca}.block{border:1px solid #8a837a;border-radius:2px;text-align:center}${roles.join('')}`
}
