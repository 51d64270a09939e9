import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { SlideDeck } from '../core/decks/slide.ts'
import { handMadeDeck, tableShape, textBlock, textShape } from '../testing/hand-made-deck.ts'
import { naughtyStrings } from '../testing/naughty-strings.ts'
import { isInvisible } from './fonts/characters.ts'
import { toPdf } from './pdf.ts'
import { type ReadNode, readPdf } from './pdf/read-pdf.ts'

/** A deck that says `text` wherever a deck can say something. */
function sayingEverywhere(text: string): SlideDeck {
  return {
    ...handMadeDeck, title: text, company: text, language: text,
    slides: [{
      layout: 'closing', internal: false, title: `Slide ${text}`, notes: text,
      shapes: [
        textShape(text, { x: 1, y: 1, w: 5, h: 1 }, textBlock('body', [[{ text, link: text, bold: true }], text])),
        { kind: 'block', geometry: 'rect', name: text, alt: `Alt ${text}`, box: { x: 1, y: 3, w: 5, h: 1 }, fill: 'paper', text: textBlock('label', [text], { anchor: 'middle' }) },
        tableShape(text, [[text, 'B'], ['C', text]]),
      ],
    }],
  }
}

const hostile = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.constantFrom(...naughtyStrings),
  fc.constantFrom('\u0000', ') Tj ET', '(', '\\', '>>', 'endstream', ']]>', '\ud800', '\udfff\ud800', '\u202eabc', 'שלום', '\ufffe', '\u000b\f', '🚀', '日本', ' '),
)
const anyText = fc.array(hostile, { maxLength: 3 }).map((texts) => texts.join(' '))

/** The characters of a text that take room, whatever their order: brackets turn round from right to left. */
function seen(text: string): string {
  const flat = text.replace(/[\t\n\r\v\f\u0085\u2028\u2029]+/g, ' ').normalize('NFC').toWellFormed()
  return [...flat].filter((one) => !isInvisible(one.codePointAt(0) ?? 0) && !'()[]{}<>«»‹›'.includes(one)).sort().join('')
}
const nodes = (node: ReadNode): ReadNode[] => [node, ...node.kids.flatMap(nodes)]

test('[EX14] whatever a deck says, the PDF can be read back and says every character of it, in its text, its bookmark and its figure', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const read = readPdf(toPdf(sayingEverywhere(text), { notes: true }))
      const told = nodes(read.told)
      expect(seen(told.find(({ tag }) => tag === 'TH')?.text ?? '')).toBe(seen(text))
      expect(read.bookmarks).toEqual([`Slide ${text}`.toWellFormed()])
      expect(told.find(({ tag }) => tag === 'Figure')?.alt).toBe(`Alt ${text}`.toWellFormed())
    }),
    { numRuns: 150 },
  )
})

test('[EX6] whatever a deck says, the same deck gives the same PDF, and without notes nothing of them', () => {
  fc.assert(
    fc.property(anyText, anyText, (text, notes) => {
      const deck = sayingEverywhere(text)
      const other = { ...deck, slides: deck.slides.map((slide) => Object.assign({}, slide, { notes })) }
      expect(toPdf(other, { notes: false })).toEqual(toPdf(deck, { notes: false }))
    }),
    { numRuns: 25 },
  )
})
