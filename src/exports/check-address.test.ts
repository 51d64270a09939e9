import { strFromU8, unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import { builtInAudience } from '../core/audiences/built-in.ts'
import { redact } from '../core/audiences/redact.ts'
import { buildActivityDeck, buildDeck } from '../core/decks/build-deck.ts'
import { fernhill, months } from '../testing/fernhill-plan.ts'
import { type Rows, stateOf } from '../testing/plan-arbitrary.ts'
import { geometryFaults, textsOf } from '../testing/slide-checks.ts'
import { fontMeasure } from './fonts/measure.ts'
import { toHtml } from './html.ts'
import { toPdf } from './pdf.ts'
import { toPptx } from './pptx.ts'

const checkAddress = 'https://roadmap.fernhill.example/e/ABCDEFGHIJKLMNOPQRSTUV'
const measure = fontMeasure()
const view = (rows: Rows, audience: string) => redact(stateOf(rows), builtInAudience(audience), { today: '2026-09-14', key: 'key' })
const activities: Rows = [
  ...fernhill,
  ['roadmaps', { id: 'roadmap', title: 'Activity roadmap', horizon: { start: '2026-02-01', end: '2028-01-31', precision: 'quarter' }, period: 'quarter' } as never],
  ['buckets', { id: 'launches', roadmap: 'roadmap', title: 'Launches', hue: 3, rank: 'a' } as never],
  ['activities', { id: 'a1', roadmap: 'roadmap', bucket: 'launches', title: 'Canvas 7 launch', window: months('2026-11', '2027-01'), status: 'planned' } as never],
]

test('[SL15] the properties of each kind of file say where its holder learns how the edition stands, and those of what is not published say nothing', () => {
  const deck = buildDeck(view(fernhill, 'customers'), { title: 'Roadmap', months: 6, checkAddress }, { measure })
  const plain = { ...deck, slides: [], checkAddress: undefined as never }
  expect(strFromU8(unzipSync(toPptx(deck, { notes: false }))['docProps/core.xml'] ?? new Uint8Array())).toContain(`<dc:identifier>${checkAddress}</dc:identifier>`)
  expect(Buffer.from(toPdf(deck, { notes: false })).toString('latin1')).toContain(`<dc:identifier>${checkAddress}</dc:identifier>`)
  expect(toHtml(deck)).toContain(`<meta name="dcterms.identifier" content="${checkAddress}">`)
  expect(toHtml(plain)).not.toContain('identifier')
})

test('[SL15] each slide of the activity roadmap says it too, whole or as a link, since no closing slide does', () => {
  const long = `https://a-very-long-name-of-a-service.in-a-company-with-many-parts.and-in-one-more-department.fernhill.example/e/${'A'.repeat(22)}`
  for (const [address, told] of [[checkAddress, `Still current? ${checkAddress}`], [long, 'Still the current edition?']] as const) {
    const deck = buildActivityDeck(view(activities, 'internal'), { title: 'Activity roadmap', months: 12, checkAddress: address }, { measure })
    const { slides } = deck
    expect(slides.map((slide) => textsOf(slide).includes(told))).toEqual(slides.map(() => true))
    expect(JSON.stringify(slides)).toContain(`"link":"${address}"`)
    expect(geometryFaults(deck, measure)).toEqual([])
  }
})
