import { expect, test } from 'vitest'
import { handMadeDeck, textBlock, textShape } from '../../testing/hand-made-deck.ts'
import { givenRecords, made } from '../../testing/record-changes.ts'
import type { Outline } from '../audiences/outline.ts'
import { foundWords } from '../audiences/words/found-words.ts'
import { hitFinder } from '../audiences/words/hits.ts'
import type { Run, Shape, SlideDeck, TextBlock } from '../decks/slide.ts'
import { outlineTexts } from './outline-texts.ts'
import { slideTexts } from './slide-texts.ts'

const hitsIn = hitFinder([givenRecords(made('accounts', 'acme', { number: 17, name: 'Acme Corp', aliases: ['Ink', 'Round'] }))], { key: 'customers', inside: false })
const foundIn = (deck: SlideDeck) => foundWords(slideTexts(deck), hitsIn)

/** Words of ours that say how a slide is drawn, and so are no place for anybody's. */
const ofDrawing: ReadonlySet<string> = new Set(['kind', 'layout', 'role', 'color', 'fill', 'under', 'geometry', 'align', 'anchor', 'placeholder', 'language', 'day', 'code'])

/** Every place of a value where a text stands, as the value with another text there. */
function* withText(value: unknown, text: string, path: readonly string[] = []): Generator<{ readonly path: readonly string[]; readonly value: unknown }> {
  if (typeof value === 'string' && !ofDrawing.has(path.at(-1) ?? '')) yield { path, value: text }
  if (typeof value !== 'object' || value === null || path.at(-1) === 'findings') return
  for (const [name, part] of Object.entries(value)) {
    for (const one of withText(part, text, [...path, name])) {
      yield { path: one.path, value: Array.isArray(value) ? value.map((old: unknown, at) => (String(at) === name ? one.value : old)) : { ...value, [name]: one.value } }
    }
  }
}

test('[WO12] a word is found in every text of a deck, with the slide it stands on', () => {
  expect(foundIn(handMadeDeck)).toEqual([])
  const places = new Set<string>()
  for (const text of ['. For ACME  corp, ', ' acme-corp.']) {
    for (const { path, value } of withText(handMadeDeck, text)) {
      const found = foundIn(value as SlideDeck)
      expect([path.join('.'), found.map(({ word }) => word)]).toEqual([path.join('.'), expect.arrayContaining(['Acme Corp'])])
      places.add(path.filter((name) => !/^\d+$/.test(name)).join('.'))
      const slide = path[0] === 'slides' ? Number(path[1]) + 1 : undefined
      expect(found[0]?.place).toMatchObject(slide === undefined ? { kind: 'file' } : { kind: 'slide', slide })
    }
  }
  expect([...places]).toEqual(expect.arrayContaining(['title', 'company', 'slides.title', 'slides.notes', 'slides.shapes.name', 'slides.shapes.alt', 'slides.shapes.text.paragraphs.lines.runs.text', 'slides.shapes.text.paragraphs.lines.runs.link', 'slides.shapes.rows.cells.text.paragraphs.lines.runs.text']))
})

const runs = (...texts: string[]): readonly Run[] => texts.map((text, at) => ({ text, ...(at % 2 === 0 ? {} : { bold: true }) }))

test('[WO12] a word is found over several runs, lines and paragraphs of one text', () => {
  const [first, ...more] = handMadeDeck.slides
  const found = (text: TextBlock) => {
    const shape: Shape = textShape('Said', { x: 1, y: 1, w: 1, h: 1 }, text)
    return first === undefined ? [] : foundIn({ ...handMadeDeck, slides: [{ ...first, title: 'What is new', shapes: [shape] }, ...more] })
  }
  for (const block of [textBlock('body', [runs('for Ac', 'me Co', 'rp.')]), textBlock('body', ['for Acme', 'Corp']), textBlock('body', ['for Ac', 'me Corp']), textBlock('body', ['Acme Cor-', 'p asked'])]) {
    expect(found(block)).toMatchObject([{ word: 'Acme Corp', kind: 'account', code: 'Customer 17', by: '{account:17}', place: { kind: 'slide', slide: 1, title: 'What is new', part: 'text' } }])
  }
  expect(found({ role: 'body', paragraphs: [...textBlock('body', ['Acme']).paragraphs, ...textBlock('body', ['Corp']).paragraphs] })).toHaveLength(1)
  expect(found(textBlock('body', ['for Acme Corp']))[0]?.sentence).toBe('Slide 1, "What is new": its text holds "Acme Corp", the name of an account (Customer 17).')
  expect(found(textBlock('body', ['Acme corporate']))).toEqual([])
})

test('[WO13] a word is found in an outline’s headline, sentences, dates and reasons', () => {
  const part = { group: 'moved', sentence: 'Search moved.', before: 'Oct 2026', after: 'Nov 2026', reason: 'It took longer.' } as const
  const outline: Outline = { since: '2026-01-01', empty: false, headline: 'One date moves', sentence: 'One date moves.', lines: [{ ...part, collection: 'items', id: 'a', title: 'Search', kind: 'feature', parts: [part] }] }
  expect(foundWords(outlineTexts(outline), hitsIn)).toEqual([])
  const skipped = new Set(['since', 'lines.0.collection', 'lines.0.id', 'lines.0.kind', 'lines.0.group', 'lines.0.parts.0.group'])
  let places = 0
  for (const { path, value } of withText(outline, 'Acme Corp asked')) {
    if (skipped.has(path.join('.'))) continue
    // The line's own dates are those of its first part.
    if (path.length === 3 && ['before', 'after'].includes(path[2] ?? '')) continue
    expect([path.join('.'), foundWords(outlineTexts(value as Outline), hitsIn)]).toEqual([path.join('.'), [expect.objectContaining({ word: 'Acme Corp', place: expect.objectContaining({ kind: 'outline' }) })]])
    places++
  }
  expect(places).toBe(9)
})
