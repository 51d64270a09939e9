import { expect, test } from 'vitest'
import { audiences } from '../core/audiences/audiences.ts'
import type { Slide } from '../core/decks/slide.ts'
import { makeDeck } from '../core/editions/make-deck.ts'
import { decide } from '../core/kernel/decide.ts'
import { State } from '../core/kernel/state.ts'
import { sampleCommands } from '../core/sample/sample.ts'
import { contextOf } from '../core/sample/script.ts'
import { drawnWidth } from './drawing/letters.ts'
import { marksOf, slideDrawing, slidePage } from './drawing/slide-drawing.ts'
import { fontMeasure } from './fonts/measure.ts'
import { textsOf } from './fonts/missing-glyphs.ts'
import { toPdf } from './pdf.ts'
import { readPdf } from './pdf/read-pdf.ts'

const today = '2026-11-12'
const state = sampleCommands(today).reduce((now, act) => now.apply(decide(now, act.command, contextOf(act))), State.empty)
const sample = (deck: string, key: string, presenter = false) =>
  makeDeck(state, deck, { audience: audiences.list(state).find((one) => one.key === key) as never, today, key: 'k', measure: fontMeasure(), presenter }).slides
const decks = [['roadmap', 'customers'], ['roadmap', 'internal'], ['activities', 'internal']] as const

const runsOf = (slide: Slide) => slide.shapes.flatMap(textsOf).flatMap(({ paragraphs }) => paragraphs.flatMap(({ lines }) => lines.flatMap((line) => line.runs.map(({ text }) => text.trim())))).filter((text) => text !== '')
const words = (text: string) => text.replace(/\s+/g, ' ').trim()

test.each(decks)('[EX25] every text of the sample’s deck %s for %s is on its page of the PDF, in reading order', (deck, key) => {
  const slides = sample(deck, key)
  const { pages, bookmarks } = readPdf(toPdf(slides, { notes: false }))
  expect(pages).toHaveLength(slides.slides.length)
  expect(bookmarks).toEqual(slides.slides.map(({ title }) => title))
  for (const [at, slide] of slides.slides.entries()) expect(pages[at]?.texts.map((text) => text.trim()).filter((text) => text !== '')).toEqual(runsOf(slide))
})

test.each(decks)('[EX28] nothing of the sample’s deck %s for %s is drawn outside its slide', (deck, key) => {
  for (const mark of sample(deck, key).slides.flatMap((slide) => marksOf(slideDrawing(slide)))) {
    if (mark.kind !== 'text') continue
    expect(mark.x).toBeGreaterThanOrEqual(0)
    expect(mark.x + drawnWidth({ ...mark, text: mark.text.trimEnd() }), mark.text).toBeLessThanOrEqual(slidePage.width)
    expect(mark.y, mark.text).toBeLessThanOrEqual(slidePage.height)
  }
})

test('[EX8] the presenter’s PDF has the notes of each slide on its page, and the customers’ copy none', () => {
  const slides = sample('roadmap', 'customers', true)
  const [presented, shown] = [readPdf(toPdf(slides, { notes: true })), readPdf(toPdf(slides, { notes: false }))]
  for (const [at, { notes = '' }] of slides.slides.entries()) {
    const page = words(presented.pages[at]?.texts.join(' ') ?? '')
    for (const line of notes.split('\n').map(words)) {
      expect(page).toContain(line)
      if (line.length > 30) expect(words(shown.told.text)).not.toContain(line)
    }
  }
})
