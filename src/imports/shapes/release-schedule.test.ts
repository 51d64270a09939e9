import { expect, test } from 'vitest'
import { only, text } from '../../testing/plan-texts.ts'
import { readSources } from '../read-sources.ts'

const schedule = (weeks: string, release = '2026-03-30') => text('indigo-schedule.yaml', `start-week: '2026-03-16'\nrelease-week: '${release}'\ncycle:\n${weeks}`)
const usual = `  - start: '2026-03-16'
    end: '2026-03-20'
    name: R-2
    x-project:
      - i-rc1
      - j-election
  - start: '2026-03-23'
    end: '2026-03-27'
    name: R-1
    x-project:
      - j-election
    project-specific:
      - i-nova-freeze
  - start: '2026-03-30'
    end: '2026-04-03'
    name: R+0
`

test('[IM42] each event of a week is a milestone of its release, and one named week after week is one over all of them', () => {
  const [reading] = readSources([schedule(usual)])
  expect(reading).toMatchObject({ shape: 'release-schedule' })
  expect(only(reading, 'items', 'release:indigo')).toMatchObject({ shared: true, fields: { kind: 'release', title: 'Indigo', window: { start: '2026-03-30', end: '2026-04-03', precision: 'day' } } })
  expect(only(reading, 'items', 'j-election')).toMatchObject({ fields: { kind: 'milestone', mark: 'internal', window: { start: '2026-03-16', end: '2026-03-27' }, own: { list: 'x-project', week: 'R-2 to R-1' } }, references: { release: { key: 'release:indigo' } }, place: { line: 9 } })
  expect(only(reading, 'items', 'i-nova-freeze').fields['own']).toEqual({ list: 'project-specific', week: 'R-1' })
  expect(reading?.remarks.map(({ code, sentence }) => [code, sentence])).toEqual([['weeks-empty', '1 of the 3 weeks name no event; they give no item.']])
})

test('[IM42] an event that comes again later is another one, and one in two schedules is one', () => {
  const again = `${usual}    x-project:\n      - i-rc1\n`
  const [reading] = readSources([schedule(again), { ...schedule(again), path: 'joy-schedule.yaml' }])
  expect(reading?.drafts.filter(({ fields }) => fields['kind'] === 'milestone').map(({ key }) => key)).toEqual(['i-rc1', 'j-election', 'i-nova-freeze', 'i-rc1 (2)'])
})

test('[IM42] weeks without days, a release week outside the cycle and what is no name are told with their line', () => {
  const odd = `  - start: '2026-03-16'
    end: soon
    name: R-2
    x-project: [i-lost]
  - start: '2026-03-23'
    end: '2026-03-27'
    colour: blue
    x-project:
      - i-kept
      - {a: b}
`
  const [reading] = readSources([schedule(odd, '2027-01-01')])
  expect(reading?.remarks.map(({ severity, code, place }) => [severity, code, place.line])).toEqual([['error', 'week-undated', 4], ['note', 'not-read', 8], ['warning', 'release-undated', 2], ['error', 'not-a-name', 11]])
  expect(reading?.drafts.map(({ key }) => key)).toEqual(['plan:product', 'release:indigo', 'i-kept'])
})
