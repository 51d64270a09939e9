import { describe, expect, test } from 'vitest'
import { fontMeasure } from '../../exports/fonts/measure.ts'
import { crowded, day, fernhill, item, months, stage } from '../../testing/fernhill-plan.ts'
import { type Rows, stateOf } from '../../testing/plan-arbitrary.ts'
import { geometryFaults, textsOf } from '../../testing/slide-checks.ts'
import type { AudienceRules } from '../audiences/audiences.ts'
import { builtInAudience } from '../audiences/built-in.ts'
import type { Outline, OutlineLine } from '../audiences/outline.ts'
import { redact } from '../audiences/redact.ts'
import { buildDeck, type BuildDeckOptions } from './build-deck.ts'
import type { DeckFacts } from './deck-facts.ts'
import type { LayoutName, SlideDeck } from './slide.ts'

const today = '2026-09-14'
const measure = fontMeasure()
const facts: DeckFacts = { title: 'Roadmap', months: 6, feedbackAddress: 'feedback@fernhill.example', currentAddress: 'https://fernhill.example/roadmap' }

function deckOf(rows: Rows, more: Partial<BuildDeckOptions> & { audience?: AudienceRules; on?: string; facts?: Partial<DeckFacts> } = {}): SlideDeck {
  const { audience = builtInAudience('customers'), on = today, facts: own, ...options } = more
  return buildDeck(redact(stateOf(rows), audience, { today: on, key: 'key' }), { ...facts, ...own }, { measure, ...options })
}
const slidesOf = (deck: SlideDeck, layout: LayoutName) => deck.slides.filter((slide) => slide.layout === layout)
const words = (deck: SlideDeck, layout?: LayoutName) => (layout === undefined ? deck.slides : slidesOf(deck, layout)).flatMap(textsOf)
const rowsOf = (deck: SlideDeck) => slidesOf(deck, 'table').flatMap((slide) => slide.shapes.flatMap((shape) => (shape.kind === 'table' ? shape.rows.map((row) => row.cells.map((cell) => cell.text.paragraphs[0]?.lines.map((one) => one.runs.map((run) => run.text).join('')).join(' '))) : [])))
const codes = (deck: SlideDeck) => new Set(deck.findings.map((finding) => finding.code))
const layouts = (deck: SlideDeck) => deck.slides.map((slide) => slide.layout)

const line = (more: Partial<OutlineLine>): OutlineLine => ({ group: 'moved', sentence: 'Canvas 7 now comes in Oct–Nov 2026.', title: 'Canvas 7', collection: 'items', id: 'x', parts: [], ...more })
const outline = (lines: readonly OutlineLine[]): Outline => ({ since: '2026-08-17', empty: lines.length === 0, headline: 'One date slips', sentence: 'Nothing has changed for you since edition 6.', lines })

describe('the window', () => {
  test('[DK2] a release without a date stays off the timeline, is listed as undated, and is reported', () => {
    const deck = deckOf(fernhill)
    const [timeline] = slidesOf(deck, 'timeline')
    expect(timeline === undefined ? [] : textsOf(timeline)).toContain('Relay 5 and Regional storage.')
    expect(deck.findings).toContainEqual({ code: 'undated', slide: 4, sentence: 'Relay 5 has no date: it stays off the timeline and is listed as undated.' })
    expect(slidesOf(deck, 'release').map((slide) => slide.title).join(' ')).not.toContain('Relay 5')
  })

  test('[DK7] what runs past the end of the window says until when, and its block goes on to the edge of the slide', () => {
    const [timeline] = slidesOf(deckOf(fernhill), 'timeline')
    expect(timeline === undefined ? [] : textsOf(timeline)).toEqual(expect.arrayContaining(['Canvas 7.1, to Apr', 'Beta, to Apr']))
    const block = timeline?.shapes.find((shape) => shape.name === 'Canvas: Canvas 7.1, to Apr')
    expect(block === undefined ? 0 : block.box.x + block.box.w).toBeCloseTo(13.333, 3)
  })

  test('[DK49] words beside a block end where the months end, and two releases stand in their order', () => {
    const rows: Rows = [...crowded({ stable: 12, disabled: 1 }, 'v1.33', '2025-04-23'), item('before', 'release', 'v1.32', { window: day('2024-12-11') })]
    const [timeline] = slidesOf(deckOf(rows, { on: '2024-11-01' }), 'timeline')
    expect(timeline?.title).toBe('Two releases in six months: v1.32, then v1.33')
    expect(timeline?.shapes.filter(({ box }) => box.x + box.w > 12.667).map(({ name }) => name)).toEqual([])
  })

  test('[DK1] a day later the deck tells what has come into its window', () => {
    const rows: Rows = [...fernhill, item('late', 'release', 'Relay 4.9', { product: 'Relay', window: day('2027-03-15') })]
    expect(words(deckOf(rows), 'timeline').join(' ')).not.toContain('Relay 4.9')
    expect(words(deckOf(rows, { on: '2026-09-15' }), 'timeline').join(' ')).toContain('Relay 4.9')
  })

  test('[DK3] what came out in the last 90 days has a slide, with what comes next for it', () => {
    const deck = deckOf(fernhill)
    const told = words(deck, 'lead-list')
    expect(told).toEqual(expect.arrayContaining(['Report folders', 'Change history', 'Generally available in Nov 2026, with Relay 4.3.']))
    expect(slidesOf(deckOf(fernhill, { on: '2027-03-01' }), 'lead-list')).toEqual([])
  })

  test('[DK32] what came out is named to the last feature; what leaves the product is told last and counts as no launch', () => {
    const deck = deckOf(crowded({ stable: 12, beta: 10, alpha: 11, deprecated: 1, disabled: 1 }, 'v1.33', '2025-04-23'), { on: '2025-05-20' })
    const told = words(deck, 'lead-list')
    expect(told.filter((text) => text.startsWith('Feature '))).toHaveLength(34)
    expect(told).toEqual(expect.arrayContaining(['On the way out', 'Feature deprecated number 1 (deprecated) and Feature disabled number 1 (disabled).']))
    expect(slidesOf(deck, 'lead-list')[0]?.title).toContain('v1.33 has been out since 23 Apr 2025, with 33 changes, twelve of them stable')
  })

  test('[DK8] an undated version before one that is out is not waited for, and is reported', () => {
    const rows: Rows = [...crowded({ stable: 2 }, 'v1.34', '2025-08-27'), item('old', 'release', 'v1.9'), item('out', 'release', 'v1.33', { window: day('2025-04-23') }), item('next', 'release', 'v1.35')]
    const deck = deckOf(rows, { on: '2025-05-20' })
    expect(words(deck, 'timeline')).toContain('v1.35.')
    expect(deck.findings.map((finding) => finding.sentence).join('\n')).toContain('1 earlier release without a date (v1.9) comes before one that is out or has a date, and is not listed: give it a date if it is still to come.')
  })

  test('[DK8] an undated version before all that have a date is past; one between two with a date is waited for', () => {
    const rows: Rows = [...crowded({ stable: 2 }, 'v1.29', '2023-12-13'), ...['v1.1', 'v1.28', 'v1.30', 'v1.35'].map((title) => item(title, 'release', title)), item('later', 'release', 'v1.31', { window: day('2024-08-13') })]
    const deck = deckOf(rows, { on: '2023-11-01' })
    expect(words(deck, 'timeline')).toContain('v1.30 and v1.35.')
    expect(deck.findings.map((finding) => finding.sentence).join('\n')).toContain('2 earlier releases without a date (v1.1 and v1.28) come before one')
  })
})

describe('the story', () => {
  test('[DK9] the deck leads with the problems, three a slide, each with what it costs, what changes and the releases that bring it', () => {
    const deck = deckOf(fernhill)
    expect(layouts(deck).slice(0, 4)).toEqual(['cover', 'statement-list', 'three-columns', 'timeline'])
    expect(words(deck, 'three-columns')).toEqual(expect.arrayContaining(['Two systems, two numbers', 'Reports are filled overnight.', 'Every figure shows who changed it.', 'Canvas 7, Oct–Nov 2026 Canvas 7.1, Feb–Apr 2027']))
    const fourth = deckOf([...fernhill, item('admin', 'theme', 'Administer without tickets')])
    expect(slidesOf(fourth, 'three-columns')).toHaveLength(2)
    expect(codes(fourth)).toEqual(new Set(['undated', 'missing-value', 'missing-problem', 'split']))
    expect(codes(deckOf(crowded({ stable: 2 }, 'v1.34', '2026-10-01'))).has('missing-problem')).toBe(true)
  })

  test('[DK10] each release of the window has its slide, with its value, its features by level, and its place in the months', () => {
    const deck = deckOf(fernhill)
    expect(slidesOf(deck, 'release').map((slide) => slide.title)).toEqual([
      'Relay 4.2 arrives in Sep 2026 with one change: Source library', 'Decide on today’s figures',
      'Relay 4.3 arrives in Nov 2026 with one change: Change history', 'Canvas 7.1 arrives in Feb–Apr 2027 with one change: Alerts on a threshold',
    ].map((title) => title.replace('arrives in Sep', 'is due in Sep').replace('arrives in Nov', 'arrives in Nov')))
    const [, canvas] = slidesOf(deck, 'release')
    expect(canvas === undefined ? [] : textsOf(canvas)).toEqual(expect.arrayContaining(['Live figures take the night out of reporting.', '24 hours', '5 minutes', 'GA', 'Live figures', 'A report refreshes itself while it is open.', 'Experimental', 'Alerts on a threshold', 'Canvas 7']))
  })

  test('[DK11] a missing value text is said at its place and reported', () => {
    const deck = deckOf(fernhill)
    expect(deck.findings.filter((finding) => finding.code === 'missing-value').map((finding) => finding.sentence)).toEqual(['Relay 4.3 has no value text: its slide says so at the place where customers would read what they get out of it.'])
    expect(words(deck, 'release').filter((text) => text === 'What it brings: to be told.')).toHaveLength(1)
    expect(words(deckOf(fernhill, { audience: builtInAudience('internal') }), 'release').filter((text) => text === 'No value text yet.')).toHaveLength(1)
  })

  test('[DK12] a release with many features names each of them under its level', () => {
    const deck = deckOf(crowded({ stable: 9, beta: 8, alpha: 5 }, 'v1.34', '2025-08-27'), { on: '2025-05-20' })
    const [release] = slidesOf(deck, 'release')
    expect(release?.title).toBe('v1.34 arrives on 27 Aug 2025 with 22 changes, nine of them stable')
    const told = release === undefined ? [] : textsOf(release)
    expect(told.filter((text) => text.startsWith('Feature '))).toHaveLength(22)
    expect(told).toEqual(expect.arrayContaining(['Stable', '9', 'Beta', '8', 'Alpha', '5']))
    expect(words(deck, 'timeline')).toEqual(expect.arrayContaining(['9 features', '8 features', '5 features', 'v1.34, 27 Aug']))
    expect(slidesOf(deckOf(crowded({ stable: 40, beta: 40, alpha: 40 }, 'v1.34', '2025-08-27'), { on: '2025-05-20' }), 'release').length).toBeGreaterThan(1)
  })

  test('[DK12] what leaves the product is told after all that can be used, and never makes the title', () => {
    const deck = deckOf(crowded({ removed: 3, beta: 2 }, 'v1.34', '2025-08-27'), { on: '2025-05-20' })
    expect(slidesOf(deck, 'release')[0]?.title).toBe('v1.34 arrives on 27 Aug 2025 with five changes, two of them in beta')
  })

  test('[DK13] a timeline of too many rows is split by problem, and says which part each slide is', () => {
    const many = Array.from({ length: 12 }, (_, at) => [item(`f${at}`, 'feature', `Feature ${at}`, { parent: at < 7 ? 'trust' : 'decide' }), stage(`f${at}`, 'beta', months('2026-11'))]).flat()
    const deck = deckOf([...fernhill, ...many])
    const titles = slidesOf(deck, 'timeline').map((slide) => slide.title)
    expect(titles.length).toBeGreaterThan(1)
    expect(titles.map((title) => /, (\d of \d)$/.exec(title)?.[1])).toEqual(titles.map((_, at) => `${at + 1} of ${titles.length}`))
    expect(codes(deck).has('split')).toBe(true)
  })

  test('[DK14] the deck says that it covers selected releases, and tells what was left out on purpose apart from what nobody decided', () => {
    const rows: Rows = [...fernhill, ['coverage', { id: 'c1', item: 'canvas-7.1', decision: 'left-out', reason: 'Not agreed with sales' }], ['coverage', { id: 'c2', item: 'canvas-7', decision: 'included' }]]
    const deck = deckOf(rows)
    expect(words(deck, 'statement-list').join(' ')).toContain('Selected releases of Canvas and Relay, expected between Sep 2026 and Mar 2027. It does not cover every release.')
    expect(words(deck).join(' ')).not.toContain('Canvas 7.1')
    const inside = deckOf(rows, { audience: builtInAudience('internal'), presenter: true })
    expect(words(inside).join(' ')).not.toContain('Canvas 7.1')
    expect(inside.slides[1]?.notes).toContain('Left out on purpose: Canvas 7.1 (Not agreed with sales).')
    expect(inside.findings.filter((finding) => finding.code === 'undecided-coverage').map((finding) => finding.sentence.split(' ').slice(4, 6).join(' '))).toEqual(['Relay 4.2', 'Relay 4.3'])
    expect(codes(deck).has('undecided-coverage')).toBe(false)
  })
})

describe('editions', () => {
  test('[DK15] each slide carries the deck, the edition, the date, the page, and where the disclaimer is; the closing slide has the route', () => {
    const deck = deckOf(fernhill, { edition: { number: 7, day: today } })
    for (const [at, slide] of deck.slides.entries()) {
      const told = textsOf(slide)
      expect(told).toContain('14 Sep 2026')
      expect(told).toContain(`A plan, not a promise: see page ${deck.slides.length}`)
      if (at > 0) expect(told).toEqual(expect.arrayContaining(['Fernhill roadmap, edition 7', String(at + 1)]))
    }
    expect(words(deck, 'cover')).toContain('Edition 7')
    expect(words(deck, 'closing')).toEqual(expect.arrayContaining(['Talk to your Account Executive', 'Write to feedback@fernhill.example', 'fernhill.example/roadmap', 'Disclaimer']))
  })

  test('[DK16] the change slide tells five changes by group with their reasons; more go to the next slide, and none is said as none', () => {
    const some = deckOf(fernhill, { since: { label: 'edition 6, 17 Aug 2026', outline: outline([line({ reason: 'Reports opened slowly', windows: { before: months('2026-10'), after: months('2026-10', '2026-11') }, before: 'Oct 2026', after: 'Oct–Nov 2026' })]) } })
    expect(words(some, 'change-note')).toEqual(expect.arrayContaining(['One date slips', 'Moved', 'Canvas 7 now comes in Oct–Nov 2026. Reports opened slowly.', 'Oct 2026 to Oct–Nov 2026', 'What changed since edition 6, 17 Aug 2026']))
    expect(words(some, 'statement-list').join(' ')).toContain(`Page ${some.slides.findIndex((slide) => slide.layout === 'change-note') + 1} lists what changed`)
    const many = deckOf(fernhill, { since: { label: 'edition 6', outline: outline(Array.from({ length: 7 }, (_, at) => line({ id: `x${at}` }))) } })
    expect(slidesOf(many, 'change-note').map((slide) => textsOf(slide).filter((text) => text.startsWith('Canvas 7 now'))).map((found) => found.length)).toEqual([5, 2])
    const none = deckOf(fernhill, { since: { label: 'edition 6', outline: outline([]) } })
    expect(slidesOf(none, 'change-note').map((slide) => slide.title)).toEqual(['Nothing has changed for you since edition 6'])
  })

  test('[DK17] only the presenter’s copy has notes; apart from them both copies show the same', () => {
    const own = { facts: { presenterTips: 'Begin with the problem.' } }
    const customer = deckOf(fernhill, own)
    const presenter = deckOf(fernhill, { ...own, presenter: true })
    expect(customer.slides.every((slide) => slide.notes === undefined)).toBe(true)
    expect(JSON.stringify(customer)).not.toContain('Begin with the problem')
    expect(presenter.slides[0]?.notes).toContain('Begin with the problem.')
    expect(presenter.slides.every((slide) => slide.notes !== undefined)).toBe(true)
    expect(presenter.slides.map((slide) => ({ ...slide, notes: undefined }))).toEqual(customer.slides.map((slide) => ({ ...slide, notes: undefined })))
  })

  test('[DK18] a deck for people inside carries the band on every slide; one for customers on none', () => {
    expect(deckOf(fernhill).slides.some((slide) => slide.internal)).toBe(false)
    const inside = deckOf(fernhill, { audience: builtInAudience('internal') })
    expect(words(inside).join(' ')).not.toMatch(/Account Executive|A plan, not a promise: see/)
    expect(inside.slides.every((slide) => slide.internal && textsOf(slide).includes('Internal. Do not show or send outside Fernhill.'))).toBe(true)
  })

  test('[DK31] inside, the last slide says who owns the plan, where to write, and the tips that this audience may read', () => {
    const rows: Rows = [...fernhill.filter(([collection]) => collection !== 'plans'), ['plans', { id: 'plan', title: 'Product', kind: 'product', owner: 'mara' }], ['people', { id: 'mara', name: 'Mara Lind' }], ['decks', { id: 'd', key: 'roadmap', title: 'Roadmap', kind: 'product-roadmap', months: 6, presenterTips: 'Begin with the problem.' }]]
    const closing = (key: string) => words(deckOf(rows, { audience: builtInAudience(key), facts: { key: 'roadmap' } }), 'closing').join(' ')
    expect(closing('internal')).toContain('Ask Mara Lind')
    expect(closing('internal')).toContain('Begin with the problem.')
    expect(closing('internal')).toContain('Write to feedback@fernhill.example')
    expect(closing('sales')).not.toContain('Begin with the problem.')
    expect(closing('customers')).not.toMatch(/Mara|Begin with the problem/)
  })

  test('[DK33] a change of level shows the two levels, before and now', () => {
    const deck = deckOf(fernhill, { since: { label: 'edition 6', outline: outline([line({ group: 'maturity', sentence: 'Live figures is now generally available; it was in beta.', title: 'Live figures', before: 'Beta', after: 'GA' })]) } })
    expect(words(deck, 'change-note')).toEqual(expect.arrayContaining(['Beta', 'GA']))
    expect(words(deck, 'change-note')).not.toContain('Beta to GA')
  })

  test('[DK19] an audience that is told now, next and later finds no month ahead on any slide', () => {
    const audience: AudienceRules = { ...builtInAudience('customers'), dates: { precision: 'quarter', paddingDays: 0, labels: 'now-next-later' } }
    const deck = deckOf(fernhill, { audience })
    const told = [...words(deck, 'timeline'), ...words(deck, 'release'), ...words(deck, 'three-columns')].filter((text) => text !== '14 Sep 2026')
    expect(told).toEqual(expect.arrayContaining(['Now', 'Next', 'Later', 'Canvas 7, Next Canvas 7.1, Later']))
    expect(told.filter((text) => /\b(Oct|Nov|Dec|Jan|Feb|Mar|Apr)\b/.test(text))).toEqual([])
    expect(geometryFaults(deck, measure)).toEqual([])
  })
})

test('[DK29] the slides of a plan are the same every time, shape by shape', async () => {
  const deck = deckOf(fernhill, { edition: { number: 7, day: today } })
  const drawn = deck.slides.map((slide, at) => [
    `# ${at + 1} ${slide.layout}: ${slide.title}`,
    ...slide.shapes.map((shape) => {
      const { x, y, w, h } = shape.box
      const text = shape.kind === 'text' || (shape.kind === 'block' && shape.text !== undefined) ? ` | ${textsOf({ ...slide, shapes: [shape] }).join(' / ')}` : ''
      return `${shape.kind} ${[x, y, w, h].map((inches) => inches.toFixed(3)).join(' ')} ${shape.name}${text}`
    }),
  ].join('\n'))
  await expect(`${drawn.join('\n\n')}\n`).toMatchFileSnapshot('golden/fernhill-deck.txt')
})

describe('a plan without dates', () => {
  const plan: Rows = [
    ['plans', { id: 'plan', title: 'Product', kind: 'product' }],
    ['code-hosts', { id: 'h1', title: 'GitHub.com', sourceKey: 'github' }], ['code-hosts', { id: 'h2', title: 'Gerrit', sourceKey: 'gerrit' }],
    item('a', 'feature', 'Code Insights', { maturity: 'ga', compatibility: { github: true, gerrit: false } }),
    item('b', 'feature', 'Batch Changes', { maturity: 'beta', compatibility: { github: true } }),
    item('c', 'feature', 'Code Graph', { maturity: 'not_implemented' }),
  ]

  test('[DK21] it has no timeline and no release slides, but features by maturity and what they work with', () => {
    const deck = deckOf(plan)
    expect(layouts(deck)).toEqual(['cover', 'statement-list', 'lead-list', 'table', 'closing'])
    expect(deck.slides[2]?.title).toBe('Three features, and one of them is generally available')
    expect(deck.findings.map((finding) => finding.sentence)).toEqual(['3 features have no value text: Batch Changes, Code Graph and Code Insights.'])
  })

  const hosts: Rows = [['code-hosts', { id: 'h1', title: 'GitHub.com', sourceKey: 'github' }], ['code-hosts', { id: 'h2', title: 'Gerrit', sourceKey: 'gerrit' }]]

  test('[DK22] the table has a row for each feature that fits some hosts and not others', () => {
    const deck = deckOf(plan)
    expect(rowsOf(deck)).toEqual([['Feature', 'Gerrit', 'GitHub.com'], ['Code Insights', '×', '●'], ['Batch Changes', '?', '●']])
    const [slide] = slidesOf(deck, 'table')
    expect(slide?.shapes.find((one) => one.kind === 'table')?.alt).toContain('2 features against 2 code hosts')
    expect(slide === undefined ? [] : textsOf(slide)).toContain('● works, × does not, ? nobody has said')
  })

  test('[DK22] features of which the same is true of every host are named in lists, so that every feature is told', () => {
    const rows: Rows = [
      ['plans', { id: 'plan', title: 'Product', kind: 'product' }], ...hosts,
      item('a', 'feature', 'Search', { maturity: 'ga', compatibility: { github: true, gerrit: true } }), item('b', 'feature', 'Insights', { maturity: 'ga', compatibility: { github: true, gerrit: true } }),
      item('c', 'feature', 'Go, C and C++', { maturity: 'beta' }), item('d', 'feature', 'Batches', { maturity: 'beta' }), item('e', 'feature', 'Graph', { maturity: 'not_implemented' }),
    ]
    const deck = deckOf(rows)
    expect(slidesOf(deck, 'table').map((slide) => slide.title)).toEqual(['Two of five features work with both code hosts'])
    expect(rowsOf(deck)).toEqual([])
    expect(words(deck, 'table')).toEqual(expect.arrayContaining(['Works with both 2', 'Insights, Search', 'Nobody has said yet 2', 'Batches; Go, C and C++', 'Does not apply 1', 'Graph']))
  })

  test('[DK22] a table of many rows goes on over slides with its head on each, and long lists go on below it', () => {
    const some: Rows = Array.from({ length: 30 }, (_, at) => item(`m${at}`, 'feature', `Feature ${at}`, { maturity: 'ga', compatibility: { github: true, gerrit: false } }))
    const tables = slidesOf(deckOf([...plan, ...some]), 'table').flatMap((slide) => slide.shapes.filter((one) => one.kind === 'table'))
    expect(tables.length).toBeGreaterThan(1)
    expect(tables.reduce((sum, shape) => sum + (shape.kind === 'table' ? shape.rows.length - shape.headerRows : 0), 0)).toBe(32)
    const many: Rows = Array.from({ length: 300 }, (_, at) => item(`m${at}`, 'feature', `Feature-${at}.`, { maturity: 'ga', compatibility: { github: true, gerrit: true } }))
    const deck = deckOf([...plan, ...many])
    expect(words(deck, 'table').join(' ').match(/Feature-\d+\./g)).toHaveLength(300)
    expect(geometryFaults(deck, measure)).toEqual([])
  })

  test('[DK23] people inside and presenters also get the list of missing value texts, marked internal; customers never', () => {
    const inside = deckOf(plan, { audience: builtInAudience('internal') })
    expect(inside.slides.at(-1)?.title).toBe('Three features still need a value text before customers can be told why')
    const presenter = deckOf(plan, { presenter: true })
    expect(presenter.slides.at(-1)).toMatchObject({ internal: true })
    expect(deckOf(plan).slides.at(-1)?.layout).toBe('closing')
  })

  test('[DK30] the cover says only what the plan bears out', () => {
    const cover = (...rows: Rows) => deckOf([['plans', { id: 'plan', title: 'Product', kind: 'product' }], ...rows]).slides[0]?.title
    expect(deckOf(plan).slides[0]?.title).toBe('What you can use today')
    expect(cover(item('a', 'feature', 'Search', { maturity: 'not_implemented' }))).toBe('What we work on, without dates yet')
    expect(cover(item('a', 'release', 'v1', { window: day('2024-10-03') }))).toBe('What was planned until October 2024')
    expect(deckOf(plan, { since: { label: 'edition 6', outline: outline([]) } }).slides[0]?.title).toBe('What you can use today')
    expect(deckOf(plan, { since: { label: 'edition 6', outline: outline([line({})]) } }).slides[0]?.title).toBe('What you can use today, and what has changed')
  })

  test('[DK24] a deck of an empty plan still says what it is', () => {
    const deck = deckOf([['plans', { id: 'plan', title: 'Product', kind: 'product' }]])
    expect(layouts(deck)).toEqual(['cover', 'statement-list', 'closing'])
    expect(geometryFaults(deck, measure)).toEqual([])
  })
})
