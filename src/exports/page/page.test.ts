import { expect, test } from 'vitest'
import type { PageStory } from '../../core/editions/page/page-story.ts'
import { naughtyStrings } from '../../testing/naughty-strings.ts'
import { contrast, leastOfText } from '../../core/decks/contrast.ts'
import { hexOf } from '../theme.ts'
import { hueOf } from './hue-of.ts'
import { pageLook } from './page-look.ts'
import { toPage } from './page.ts'

const story = (text: string): PageStory => ({
  language: 'en', company: text, name: text, heading: text, lede: text, day: '2026-09-14', edition: 7, covers: text,
  problems: [{ title: text, tone: 5, cost: text, value: text }],
  plan: {
    heading: text, columns: [{ label: text, year: '2026' }, { label: 'Oct', year: '2026' }], levels: [{ label: text, mark: 'ga' }], undated: text,
    lanes: [{ title: 'Releases', rows: [{ name: text, before: '', blocks: [{ label: text, when: text, from: 0, to: 2, beyond: text }, { label: text, when: text, from: 1, to: 2, beyond: '' }] }] }, { title: text, tone: 3, rows: [{ name: text, before: text, blocks: [{ label: text, mark: 'beta', when: text, from: 0, to: 1, beyond: '' }] }] }],
  },
  releases: [{ title: text, when: text, value: text, features: [{ title: text, level: { label: text, mark: 'ga' }, value: text }, { title: text, value: '' }] }],
  launched: [{ title: text, value: text, where: text }],
  changes: { since: text, headline: text, groups: [{ group: 'moved', lines: [{ name: text, sentence: `${text} comes later.`, reason: text }] }] },
  parts: [...(['problems', 'plan', 'releases', 'launched', 'levels', 'fits', 'changes', 'tell'] as const).map((part) => ({ part })), { part: 'own', title: text, text: 'Dates move.' }],
  levels: [{ level: { label: text, mark: 'ga' }, features: [{ title: text, value: text }] }], fits: [{ works: [text], not: [text, text], features: [text] }],
  feedbackAddress: text, directionAddress: text, disclaimer: text,
})
const addresses = { feedbackAddress: 'roadmap@fernhill.example', directionAddress: 'https://fernhill.example/direction' }
const standing = { files: [{ title: 'PowerPoint', href: '/s/abc/edition-7.pptx', bytes: 70_000 }] }

/** The tags of a page, without its texts. */
const tagsOf = (html: string) => [...html.matchAll(/<(\/?[a-z][a-z0-9]*)[^<>]*>/g)].map(([, tag]) => tag)

test('[SL22] whatever the texts hold, the page has the same tags, and shows them as text', () => {
  const plain = tagsOf(toPage({ ...story('plain'), ...addresses }, standing))
  for (const text of [...naughtyStrings.filter((one) => one.trim() !== ''), '"><script>alert(1)</script>', "' onload='x", 'javascript:alert(1)', '</style><script>']) {
    const page = toPage({ ...story(text), ...addresses }, standing)
    expect([text, tagsOf(page)]).toEqual([text, plain])
    expect(page).not.toMatch(/<script|<[a-z][^<>]*\s(on[a-z]+|style)=/i)
  }
  expect(toPage(story('javascript:alert(1)'), standing)).not.toMatch(/href="javascript:/)
})

test('[SL22] blocks that would stand on one another take rows of their own', () => {
  const page = toPage(story('plain'), standing)
  expect(page).toContain('<ol class="n2"><li class="rel f0 u2 on">')
  expect(page).toContain('<li class="rel f1 u2 l1">')
})

test('[SL22] the same story and standing make the same bytes, and a replaced edition says by which', () => {
  expect(toPage(story('a'), standing)).toBe(toPage(story('a'), standing))
  const old = toPage(story('a'), { files: [], current: { number: 8, day: '2026-10-14', href: '/s/abc/current' } })
  expect(old).toContain('<b>Edition 8</b>, 14 Oct 2026, is the current one. <a href="/s/abc/current">')
  expect(old).toContain('An earlier edition.')
})

const brand = { colors: { paper: 'FFFFFF', ink: '14213D', 'ink-2': '495066', accent: '0B6E4F', hues: ['D1495B', '00798C'] }, fonts: { title: 'Roboto Slab', text: 'Roboto' } }

test('[SL28] a page wears the colours and faces of its theme in one sheet of its own, and its hues in tones that can be read', () => {
  const look = pageLook(brand)
  expect(look.style).toMatch(/--paper:#FFFFFF;--ink:#14213D;--ink-2:#495066;--accent:#0B6E4F/)
  expect(look.style).toContain('--font-title:"Roboto Slab","Page title"')
  const page = toPage(story('plain'), standing, look)
  expect([page.match(/<style>/g)?.length, page.includes(look.style), look.digest === pageLook(brand).digest]).toEqual([1, true, true])
  expect([hueOf('FF0000').hue, hueOf('0000FF').hue, hueOf('808080').isGrey]).toEqual([29, 264, true])
  for (const hex of brand.colors.hues) expect(contrast(hexOf({ l: 0.38, c: 0.07, h: hueOf(hex).hue }), brand.colors.paper)).toBeGreaterThan(leastOfText)
})

test('[SL28] a theme on a dark paper is dark by day too, and is printed in dark letters', () => {
  const { style } = pageLook({ ...brand, colors: { ...brand.colors, paper: '101820', ink: 'F2F2F0', 'ink-2': 'B9BEC4', accent: '7CC4FF' } })
  expect(style).toMatch(/:root\{color-scheme:dark[^}]*--paper:#101820/)
  expect(style).toMatch(/@media print\{:root\{color-scheme:light;--paper:oklch\(98/)
})

test('[SL27] the parts of a page stand in the order of its deck, with the company’s own words as a part of their own', () => {
  const page = toPage({ ...story('plain'), parts: [{ part: 'releases' }, { part: 'own', title: 'Before you read on', text: 'In short\nDates move.\n\nAsk us.' }, { part: 'levels' }, { part: 'tell' }], levels: [{ level: { label: 'GA', mark: 'ga' }, features: [{ title: 'Live figures', value: '' }] }] }, standing)
  expect([...page.matchAll(/<section id="([\w-]+)"/g)].map(([, id]) => id)).toEqual(['releases', 'own-1', 'levels', 'tell'])
  expect(page).toContain('<h3>In short</h3><p>Dates move.</p>\n<p>Ask us.</p>')
  expect(page).toContain('One feature, by how far along it is')
})
