import { expect, test } from 'vitest'
import { changed, givenRecords, made, madeItem } from '../../testing/record-changes.ts'
import type { AudienceRules } from '../audiences/audiences.ts'
import { builtInAudience } from '../audiences/built-in.ts'
import { redact } from '../audiences/redact.ts'
import type { Fields } from '../kernel/change.ts'
import type { State } from '../kernel/state.ts'
import { changeOutline, type Outline, type OutlineOptions } from './change-outline.ts'

const customers = builtInAudience('customers')
const internal = builtInAudience('internal')
const key = 'the key of the workspace'

interface Setting extends OutlineOptions {
  readonly audience?: AudienceRules
  readonly from?: string
  readonly to?: string
}

function outline(before: State, after: State, { audience = customers, from = '2026-08-17', to = '2026-09-14', ...options }: Setting = {}): Outline {
  return changeOutline(redact(before, audience, { today: from, key }), redact(after, audience, { today: to, key }), options)
}
const sentences = (told: Outline) => told.lines.map((line) => line.sentence)
const month = (start: string, end = start) => ({ start: `${start}-01`, end: `${end}-${lastDay[end.slice(5)]}`, precision: 'month' })
const lastDay: Record<string, string> = { '01': '31', '02': '28', '08': '31', '09': '30', '10': '31', '11': '30', '12': '31' }
const quarter = (start: string, end: string) => ({ ...month(start, end), precision: 'quarter' })

/** The sentence about one item that had some fields and now has others. */
function told(before: Fields, after: Fields, setting?: Setting): string | undefined {
  const state = givenRecords(madeItem('Live figures', before), ...hosts)
  return sentences(outline(state, changed(state, 'items', 'Live figures', after), setting))[0]
}
const hosts = [made('code-hosts', 'a', { title: 'GitHub.com', sourceKey: 'github_com' }), made('code-hosts', 'b', { title: 'BitBucket Cloud', sourceKey: 'bitbucket_cloud' })]

test('[ED2] groups stand in their order, whatever the order of the items', () => {
  const before = givenRecords(
    madeItem('a', { value: 'old words' }), madeItem('b', { documentationLink: 'https://example.com/1' }), madeItem('c'), madeItem('d', { maturity: 'alpha' }),
    madeItem('e'), madeItem('f'), madeItem('g', { window: month('2026-10') }), made('teams', 't', { title: 'Tools' }), madeItem('h'),
  )
  let after = changed(before, 'items', 'a', { value: 'new words' })
  after = changed(after, 'items', 'b', { documentationLink: 'https://example.com/2' })
  after = changed(after, 'items', 'c', { compatibility: { cvs: true } })
  after = changed(after, 'items', 'd', { maturity: 'beta' })
  after = changed(after, 'items', 'e', { title: 'e two' })
  after = changed(after, 'items', 'g', { window: month('2026-11') })
  after = changed(after, 'items', 'h', { teams: ['t'] }).apply([madeItem('i'), { kind: 'remove', collection: 'items', id: 'f', before: {} }])
  expect(outline(before, after, { audience: internal }).lines.map((line) => [line.group, line.title])).toEqual([
    ['moved', 'g'], ['new', 'i'], ['left', 'f'], ['renamed', 'e two'], ['maturity', 'd'], ['compatibility', 'c'], ['documentation', 'b'], ['wording', 'a'], ['reorganised', 'h'],
  ])
})

test('[ED3] a date that moved is told with both dates, which way and how far', () => {
  const move = (before: Fields | null, after: Fields | null) => told(before === null ? {} : { window: before }, { window: after })
  expect(move(month('2026-10'), month('2026-10', '2026-11'))).toBe('Live figures is now planned for Oct–Nov 2026 instead of Oct 2026, a month later.')
  expect(move(month('2027-02'), month('2027-01'))).toBe('Live figures is now planned for Jan 2027 instead of Feb 2027, a month earlier.')
  expect(move(quarter('2026-10', '2026-12'), month('2026-11'))).toBe('Live figures is now planned for Nov 2026, which is surer than Q4 2026.')
  expect(move(month('2026-11'), quarter('2026-10', '2026-12'))).toBe('Live figures is now planned for Q4 2026, which is less sure than Nov 2026.')
  expect(move(null, month('2026-11'))).toBe('Live figures is now planned for Nov 2026; it had no date before.')
  expect(move(month('2026-11'), null)).toBe('Live figures no longer has a date; it was planned for Nov 2026.')
  expect(told({ kind: 'release', window: day('2026-10-09') }, { window: day('2026-10-23') })).toBe('Live figures now comes on 23 Oct 2026 instead of 9 Oct 2026, two weeks later.')
  const line = outline(givenRecords(madeItem('x', { window: month('2026-10') })), givenRecords(madeItem('x', { window: month('2026-12') }))).lines[0]
  expect(line).toMatchObject({ direction: 'later', before: 'Oct 2026', after: 'Dec 2026', windows: { before: month('2026-10'), after: month('2026-12') } })
})
const day = (start: string) => ({ start, end: start, precision: 'day' })

test('[ED3] a date that is only told vaguely has not moved when it moved inside what is told', () => {
  const vague: AudienceRules = { ...customers, dates: { precision: 'quarter', paddingDays: 0, labels: 'calendar' } }
  expect(told({ window: month('2026-10') }, { window: month('2026-11') }, { audience: vague })).toBeUndefined()
  const buckets: AudienceRules = { ...customers, dates: { precision: 'day', paddingDays: 0, labels: 'now-next-later' } }
  expect(told({ window: month('2026-09') }, { window: month('2026-11') }, { audience: buckets })).toBe('Live figures is now planned for Next instead of Now.')
})

test('[ED4] a stage that moved is told as news of its item', () => {
  const releases = [madeItem('v1.34', { kind: 'release', window: day('2026-10-01') }), madeItem('v1.35', { kind: 'release', window: day('2026-12-01') })]
  const before = givenRecords(...releases, madeItem('Probes'), made('stage-targets', 't', { item: 'Probes', stage: 'beta', release: 'v1.34' }))
  const slipped = outline(before, changed(before, 'stage-targets', 't', { release: 'v1.35' }))
  expect(sentences(slipped)).toEqual(['Probes becomes beta in v1.35 instead of v1.34, two months later.'])
  expect(slipped.lines[0]).toMatchObject({ group: 'moved', direction: 'later', title: 'Probes', collection: 'items', before: 'v1.34', after: 'v1.35' })
  const more = before.apply([made('stage-targets', 'u', { item: 'Probes', stage: 'stable', release: 'v1.35' })])
  expect(sentences(outline(before, more))).toEqual(['Probes becomes stable in v1.35.'])
  expect(sentences(outline(more, before))).toEqual(['Probes is no longer planned to become stable in v1.35.'])
  expect(sentences(outline(before, changed(before, 'items', 'v1.34', { window: day('2026-10-08') })))).toEqual(['v1.34 now comes on 8 Oct 2026 instead of 1 Oct 2026, a week later.'])
})

test('[ED5] all news of one item is one line, and the compatibility that came with a new name is said with it', () => {
  expect(told({ maturity: 'beta', documentationLink: 'https://docs.example.com/' }, { maturity: 'ga', documentationLink: 'https://docs.example.com/figures' })).toBe(
    'Live figures is now generally available; it was in beta. Its documentation has moved to https://docs.example.com/figures.',
  )
  expect(told({}, { title: 'Figures, live', compatibility: { github_com: true, bitbucket_cloud: true } })).toBe('Live figures is now called Figures, live, and works with GitHub.com and Bitbucket Cloud.')
  expect(told({ window: month('2026-10') }, { title: 'Figures, live', window: month('2026-11') })).toBe(
    'Live figures is now called Figures, live. It is now planned for Nov 2026 instead of Oct 2026, a month later.',
  )
})

test('[ED6] what an item works with is told by what came, went and is no longer said', () => {
  const hostsAfter = { compatibility: { bitbucket_cloud: true, github_com: true, gitolite: false } }
  expect(told({ compatibility: { bitbucket_cloud: false, github_com: false } }, hostsAfter)).toBe('Live figures now works with GitHub.com and Bitbucket Cloud. It does not work with Gitolite.')
  expect(told(hostsAfter, { compatibility: { github_com: false } })).toBe(
    'Live figures no longer works with GitHub.com. It is no longer said to work with Bitbucket Cloud. It may or may not work with Gitolite: nothing is said of it any more.',
  )
})

test('[ED7] a change of team is told inside under its own heading, and is nothing for customers', () => {
  const before = givenRecords(madeItem('x', { teams: ['a'], value: 'v' }), made('teams', 'a', { title: 'Cloud' }), made('teams', 'b', { title: 'Identity' }))
  const after = changed(before, 'items', 'x', { teams: ['b'], value: 'w' })
  expect(outline(before, after, { audience: internal }).lines.map((line) => [line.group, line.sentence])).toEqual([
    ['wording', 'The value text of x has been reworded.'],
    ['reorganised', 'x has moved from Cloud to Identity.'],
  ])
  expect(outline(before, changed(before, 'items', 'x', { teams: ['b'] })).empty).toBe(true)
})

test('[ED8] what time brought into view is told apart from changes', () => {
  const state = givenRecords(
    madeItem('Relay 5', { kind: 'release', window: day('2027-03-01') }), madeItem('Probes', { release: 'Relay 5' }), madeItem('Relay 4', { kind: 'release', window: day('2026-08-20') }), madeItem('Relay 6', { window: day('2028-01-01') }),
  )
  const told = outline(state, state, { horizon: 6 })
  expect(told.empty).toBe(true)
  expect(told.lines.map((line) => [line.group, line.sentence])).toEqual([
    ['came-into-window', 'Relay 5 (1 Mar 2027) is now within the months shown, with one feature.'],
    ['left-window', 'Relay 4 (20 Aug 2026) is no longer ahead: its time has come.'],
  ])
  expect(outline(state, state).lines).toEqual([])
})

test('[ED9] that nothing changed is said', () => {
  const state = givenRecords(madeItem('x'))
  expect(outline(state, state)).toEqual({ since: '2026-08-17', empty: true, headline: 'Nothing has changed for you since 17 Aug 2026', sentence: 'Nothing has changed for you since 17 Aug 2026.', lines: [] })
  expect(outline(state, state, { audience: internal, since: 'edition 6, 17 Aug 2026' }).sentence).toBe('Nothing has changed in the plan since edition 6, 17 Aug 2026.')
})

test('[ED10] the reason of a change stands with it', () => {
  const before = givenRecords(madeItem('x', { window: month('2026-10') }))
  const after = changed(before, 'items', 'x', { window: month('2026-11') })
  const asked: unknown[] = []
  const reasons: OutlineOptions['reasons'] = (...about) => {
    asked.push(about)
    return 'Reports opened slowly in the beta, and we want that fixed first.'
  }
  expect(outline(before, after, { audience: internal, reasons }).lines[0]).toMatchObject({ reason: 'Reports opened slowly in the beta, and we want that fixed first.' })
  expect(asked).toEqual([['items', 'x', 'window']])
  const leftOut = before.apply([made('coverage', 'c', { item: 'x', decision: 'left-out', reason: 'Too early to tell.' })])
  expect(outline(before, leftOut, { audience: internal }).lines).toMatchObject([{ group: 'left', sentence: 'x is left out on purpose; it was planned for Oct 2026.', reason: 'Too early to tell.' }])
})

const noReasons: OutlineOptions['reasons'] = () => undefined

test('[ED15] a date that moved without a reason is told so inside, and outside nothing is said of it', () => {
  const before = givenRecords(madeItem('x', { window: month('2026-10') }), madeItem('y', {}))
  const after = changed(changed(before, 'items', 'x', { window: month('2026-11') }), 'items', 'y', { window: month('2026-11') })
  const told = (options: Parameters<typeof outline>[2]) => outline(before, after, options).lines.map(({ title, reasonMissing }) => [title, reasonMissing])
  expect(told({ audience: internal, reasons: noReasons })).toEqual([['x', true], ['y', undefined]])
  expect(told({ audience: internal })).toEqual([['x', undefined], ['y', undefined]])
  expect(told({ reasons: noReasons })).toEqual([['x', undefined], ['y', undefined]])
})

test('[ED11] the headline says the point and counts the rest', () => {
  const before = givenRecords(madeItem('Live figures', { window: month('2026-10') }), madeItem('Relay 4.4', { window: month('2027-02') }))
  const slip = changed(before, 'items', 'Live figures', { window: month('2026-10', '2026-11') })
  expect(outline(before, slip).headline).toBe('Live figures slips to Oct–Nov 2026')
  const both = changed(slip, 'items', 'Relay 4.4', { window: month('2027-01') })
  expect(outline(before, both.apply([madeItem('Alerts on a threshold')])).headline).toBe('One date slips, one comes forward, and Alerts on a threshold joins the plan')
  const many = both.apply([madeItem('A'), madeItem('B')])
  expect(outline(before, changed(many, 'items', 'Relay 4.4', { window: month('2027-01'), value: 'x' })).headline).toBe('One date slips, one comes forward, and two features join the plan')
  const long = givenRecords(madeItem(`A ${'very '.repeat(30)}long name`))
  expect(outline(givenRecords(), long).headline).toBe('One thing changes')
  expect(outline(givenRecords(madeItem('iron', { maturity: 'beta' })), givenRecords(madeItem('iron', { maturity: 'ga' }))).headline).toBe('iron reaches GA')
})

test('[ED12] what was dropped, is gone or is left out has left the plan', () => {
  const before = givenRecords(madeItem('x', { maturity: 'beta' }))
  const gone = [changed(before, 'items', 'x', { status: 'dropped' }), changed(before, 'items', 'x', { goneOn: '2026-09-01' })]
  for (const after of gone) {
    for (const audience of [internal, customers]) {
      expect(sentences(outline(before, after, { audience }))).toEqual(['x has left the plan; it was beta.'])
      expect(sentences(outline(after, before, { audience }))).toEqual(['x joins the plan: beta.'])
    }
  }
})
