import { expect, test } from 'vitest'
import { naughtyStrings } from '../../testing/naughty-strings.ts'
import { elementsNamed, readXml, textOf } from '../ooxml/read-package.ts'
import { escapeText, plainCharacters } from '../markup.ts'
import { changesAtom, changesJsonFeed, type FeedFacts } from './changes-feed.ts'

const facts: FeedFacts = {
  title: 'Fernhill roadmap', page: 'https://roadmap.example/s/abc', atom: 'https://roadmap.example/s/abc/feed.atom', json: 'https://roadmap.example/s/abc/feed.json',
  changes: [
    {
      id: 'b2', number: 2, day: '2026-11-02', headline: 'One date slips',
      lines: [
        { group: 'moved', sentence: 'Relay 4.4 is now planned for Mar 2027 instead of Feb 2027, a month later.', reason: 'The review takes longer.' },
        { group: 'moved', sentence: 'Canvas 8 is now planned for Q3 2027.' }, { group: 'new', sentence: 'Alerts joins the plan.' },
      ],
    },
    { id: 'a1', number: 1, day: '2026-10-05', headline: 'The first edition', lines: [] },
  ],
}

/** The library writes what a reader shows as character data; that is text like any other. */
function read(atom: string) {
  const plain = atom.replace(/<!\[CDATA\[([^]*?)\]\]>/g, (_, text: string) => text.replace(/[&<>]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[sign] ?? ''))
  return readXml(plain.replace(/^<\?xml[^>]*\?>\s*/, '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'), 'feed')
}
const entries = (atom: string) => elementsNamed(read(atom), 'entry').map((entry) => Object.fromEntries(['id', 'title', 'updated', 'content'].map((name) => [name, elementsNamed(entry, name).map(textOf).join()])))

test('[FE1] each edition is told once, newest first, with its changes under their headings', () => {
  expect(entries(changesAtom(facts))).toEqual([
    {
      id: 'urn:throughline:b2', title: 'Edition 2: One date slips', updated: '2026-11-02T00:00:00.000Z',
      content: '<h2>Moved</h2><ul><li>Relay 4.4 is now planned for Mar 2027 instead of Feb 2027, a month later. The review takes longer.</li><li>Canvas 8 is now planned for Q3 2027.</li></ul><h2>New</h2><ul><li>Alerts joins the plan.</li></ul>',
    },
    { id: 'urn:throughline:a1', title: 'Edition 1: The first edition', updated: '2026-10-05T00:00:00.000Z', content: '<p>The first edition.</p>' },
  ])
  const json = JSON.parse(changesJsonFeed(facts)) as { readonly items: readonly { readonly id: string; readonly content_html: string }[] }
  expect(json.items.map(({ id, content_html: content }) => [id, content])).toEqual(entries(changesAtom(facts)).map(({ id, content }) => [id, content]))
})

test('[FE2] no instant is in a feed but the starts of the days of its editions', () => {
  for (const feed of [changesAtom(facts), changesJsonFeed(facts), changesAtom({ ...facts, changes: [] })]) {
    for (const [instant] of feed.matchAll(/\d{4}-\d\d-\d\dT[\d:.]+Z/g)) expect(['2026-11-02T00:00:00.000Z', '2026-10-05T00:00:00.000Z', '1970-01-01T00:00:00.000Z']).toContain(instant)
  }
})

test('[FE3] whatever the texts hold, the feed is well-formed and shows them as text', () => {
  for (const text of [...naughtyStrings, ']]>', '<script>alert(1)</script>', '\u0000\u0008\ud800']) {
    const told = { ...facts, title: `a ${text}`, changes: [{ id: 'c', number: 3, day: '2026-11-02', headline: text, lines: [{ group: 'new' as const, sentence: text, reason: text }] }] }
    const [entry] = entries(changesAtom(told))
    // A reader takes the title of an Atom entry for markup, and that of a JSON feed for text.
    expect(entry?.['title']).toBe(`Edition 3: ${escapeText(text)}`.replace(/\r\n?/g, '\n'))
    expect((JSON.parse(changesJsonFeed(told)) as { items: { title: string }[] }).items[0]?.title).toBe(`Edition 3: ${plainCharacters(text)}`)
    expect(entry?.['content']).not.toMatch(/<(?!\/?(h2|ul|li|p)>)/)
    expect(() => JSON.parse(changesJsonFeed(told)) as unknown).not.toThrow()
  }
})

test('[FE6] the same facts give the same bytes', () => {
  expect(changesAtom(facts)).toBe(changesAtom(facts))
  expect(changesJsonFeed(facts)).toBe(changesJsonFeed(facts))
})
