import { expect, test } from 'vitest'
import { handMadeDeck } from '../testing/hand-made-deck.ts'
import { sha256Hex } from '../lib/digest.ts'
import { must } from '../lib/must.ts'
import { toHtml } from './html.ts'

const page = toHtml(handMadeDeck)
const body = page.slice(page.indexOf('<body>'))
const words = (html: string) => html.replace(/<[^>]+>/g, ' ').replaceAll('&amp;', '&').replace(/\s+/g, ' ')

function faces(html: string): string[] {
  return [...html.matchAll(/@font-face\{font-family:"([^"]+)";font-weight:(\d+)/g)].map(([, family, weight]) => `${family} ${weight}`)
}

test('[EX15] the page needs no script and nothing from elsewhere', () => {
  expect(page).not.toMatch(/<script|<link|<img|<iframe|@import|\son[a-z]+=|\sstyle=|src=/i)
  expect([...page.matchAll(/url\(([^)]{0,20})/g)].every(([, address]) => address?.startsWith('data:font/woff2'))).toBe(true)
  expect([...page.matchAll(/https?:\/\/[^"]+/g)].map(([address]) => address)).toEqual(['https://fernhill.example/roadmap?a=1&amp;b=2'])
})

test('[EX15] its own policy lets in its one style sheet, by digest, and nothing else', () => {
  const styles = must(/<style>([^]*)<\/style>/.exec(page)?.[1])
  expect(page).toContain(`default-src 'none'; style-src 'sha256-${Buffer.from(sha256Hex(styles), 'hex').toString('base64')}'; font-src data:`)
  expect(page.match(/<style/g)).toHaveLength(1)
})

test('[EX17] every slide is a section with a heading that says its whole title', () => {
  expect(page.match(/<section class="slide"/g)).toHaveLength(5)
  const headings = [...body.matchAll(/<(h[12])[^>]*>(.*?)<\/\1>/g)].map(([, tag, text = '']) => `${tag} ${words(text).trim()}`)
  expect(headings).toEqual([
    'h1 What we plan for the next six months', 'h2 Live figures you can trust this autumn, new sources in an afternoon this winter', 'h2 What works where',
    'h2 Tell us what would make this plan better', 'h2 Q4 is over capacity',
  ])
})

test('[EX17] a slide without a title on it has one for screen readers', () => {
  const slides = handMadeDeck.slides.map((slide) => ({ ...slide, shapes: slide.shapes.filter((shape) => shape.name !== 'Title') }))
  expect(toHtml({ ...handMadeDeck, slides })).toContain('<h2 class="unseen">What works where</h2>')
})

test('[EX17] alternative texts are read out, decorations are not, and tables have heads', () => {
  expect(page).toContain('role="img" aria-label="Conflict rules: Experimental in Nov 2026"')
  expect(page).toContain('<table class')
  expect(page.match(/<th scope="col"/g)).toHaveLength(3)
  expect(body.match(/aria-hidden="true"/g)?.length).toBeGreaterThanOrEqual(8)
})

test('[EX18] the page says what the slides say, in their order, and never the notes', () => {
  const said = words(body)
  let at = -1
  for (const phrase of ['Relay and Canvas', 'new sources in an afternoon', 'Experimental', 'From 4.3', 'Fernhill roadmap, edition 7', 'Internal.']) {
    expect(said.indexOf(phrase, at)).toBeGreaterThan(-1)
    at = Math.max(at, said.indexOf(phrase))
  }
  expect(page).not.toContain('Say who you are')
  expect(page).not.toContain('Point at the blocks')
})

test('[EX18] slides grow and shrink with the window, print one to a page and stay light in a dark scheme', () => {
  expect(page).toContain('container-type:inline-size')
  expect(page).toContain('@page{size:1280px 720px;margin:0}')
  expect(page).toMatch(/\.slide\{[^}]*color-scheme:light;background:#FCFAF7/)
  expect(page).not.toMatch(/\.x[0-9a-z]+\{[^}]*\dpx/)
})

test('[EX19] the page brings the letters it uses, and no file it does not need', () => {
  expect(faces(page)).toEqual(['Deck text 400', 'Deck text 700', 'Deck title 400'])
  const polish = { ...handMadeDeck, slides: handMadeDeck.slides.map((slide) => ({ ...slide, shapes: JSON.parse(JSON.stringify(slide.shapes).replace('Live figures', 'Łódź')) })) }
  expect(faces(toHtml(polish)).length).toBeGreaterThan(3)
})

test('[EX6] the same deck gives the same page', () => {
  expect(toHtml(handMadeDeck)).toBe(page)
})
