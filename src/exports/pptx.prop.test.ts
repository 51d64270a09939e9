import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { SlideDeck } from '../core/decks/slide.ts'
import { naughtyStrings } from '../testing/naughty-strings.ts'
import { handMadeDeck, tableShape, textBlock, textShape } from '../testing/hand-made-deck.ts'
import { plainCharacters } from './markup.ts'
import { elementsNamed, readPackage, textOf } from './ooxml/read-package.ts'
import { toPptx } from './pptx.ts'
import { toHtml } from './html.ts'

/** A deck that says `text` wherever a deck can say something. */
function sayingEverywhere(text: string): SlideDeck {
  return {
    ...handMadeDeck, title: text, company: text, language: text,
    slides: [{
      layout: 'closing', internal: false, title: text, notes: text,
      shapes: [
        textShape(text, { x: 1, y: 1, w: 5, h: 1 }, textBlock('body', [[{ text, link: text, bold: true }], text])),
        { kind: 'block', geometry: 'rect', name: text, alt: text, box: { x: 1, y: 3, w: 5, h: 1 }, fill: 'paper', text: textBlock('label', [text], { anchor: 'middle' }) },
        tableShape(text, [[text, 'B'], ['C', text]]),
      ],
    }],
  }
}

const hostile = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.constantFrom(...naughtyStrings),
  fc.constantFrom('\u0000', ']]>', '<!--', '&amp;', '&#0;', '\ud800', '\udfff\ud800', '\u202eabc', 'שלום', '\ufffe', '\u000b\f', '_x000D_', '"><script>', '</style>', '\u0085\u2028', ' '),
)
const anyText = fc.array(hostile, { maxLength: 3 }).map((texts) => texts.join(' '))

test('[EX14] whatever a deck says, every part of the file is well-formed XML and says it', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const parts = readPackage(toPptx(sayingEverywhere(text), { notes: true }))
      const said = [...parts].filter(([name]) => name === 'ppt/slides/slide1.xml').flatMap(([, tree]) => elementsNamed(tree, 'a:tc').map(textOf))
      expect(said[0]).toBe(plainCharacters(text.replace(/[\t\n\r\v\f\u0085\u2028\u2029]+/g, ' ')))
    }),
    { numRuns: 150 },
  )
})

function tags(html: string): (string | undefined)[] {
  return [...html.replace(/<style>[^]*<\/style>/, '').matchAll(/<([a-z0-9]+)/gi)].map(([, name]) => name).filter((name) => name !== 'a')
}

test('[EX15] whatever a deck says, no tag and no script of it comes into the page', () => {
  const plain = tags(toHtml(sayingEverywhere('plain')))
  fc.assert(
    fc.property(anyText, (text) => {
      expect(tags(toHtml(sayingEverywhere(text)))).toEqual(plain)
    }),
    { numRuns: 150 },
  )
})
