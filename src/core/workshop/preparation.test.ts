import { expect, test } from 'vitest'
import { roomIn } from '../../testing/workshop-day.ts'
import { plans } from '../plans/plans.ts'
import { settings, teams } from '../workspace/workspace.ts'
import { agendaTimes, minutesOfDay, usualAgenda } from './agenda-times.ts'
import { whatIsMissing } from './preparation.ts'
import { usualThings } from './usual-preparation.ts'
import { participants, type Workshop, workshops } from './workshops.ts'

const today = '2026-09-01'
const stands = (state = roomIn('prepare'), fields: Partial<Workshop> = {}) => {
  const at = state.apply(workshops.update(workshops.need(state, 'w'), fields))
  return new Map(whatIsMissing(at, workshops.need(at, 'w'), today).flatMap(({ of }) => of).map((one) => [one.key, one]))
}
const said = (one: { readonly stands: string; readonly sentence: string } | undefined) => `${one?.stands}: ${one?.sentence}`

test('[WK45] the preparation says by how many quarters the product roadmap falls short of eight from the day, and which plans nobody has obtained', () => {
  const state = roomIn('prepare')
  const horizon = (end: string) => state.apply([...plans.update(plans.need(state, 'plan'), { horizon: { start: '2026-07-01', end, precision: 'quarter' } }), plans.create('web', { title: 'Web', kind: 'marketing', function: 'web' })])
  expect(said(stands(state).get('plan:plan'))).toBe('missing: No horizon and no dates yet, 8 short of the eight from the day. Ask for the rest.')
  expect(said(stands(horizon('2027-12-31')).get('plan:plan'))).toBe('missing: Reaches Q4 2027: 6 of 8 quarters, 2 short of the eight from the day. Ask for the rest.')
  expect(said(stands(horizon('2027-12-31'), { day: '2026-12-02' }).get('plan:plan'))).toContain('3 short')
  expect(said(stands(horizon('2028-06-30')).get('plan:plan'))).toBe('warning: Reaches Q2 2028: all 8 quarters, but nothing stands in 8 of them.')
  const found = stands(horizon('2028-06-30'))
  expect([...found.keys()].filter((key) => key.startsWith('missing:'))).toEqual(['missing:marketing:communications', 'missing:marketing:demand', 'missing:marketing:events', 'missing:marketing:pr', 'missing:marketing:social', 'missing:marketing:papers', 'missing:channel:', 'missing:alliance:', 'missing:partner:'])
  expect(found.get('plan:web')).toMatchObject({ stands: 'warning', mend: { at: 'plan', plan: 'web' } })
})

test('[WK46] day, place, lists, question, people and whoever leads are each said to be there or missing, and where that is mended', () => {
  const state = roomIn('prepare')
  const bare = stands(state)
  for (const key of ['day', 'place', 'agenda', 'question', 'presenter', 'briefed']) expect([key, bare.get(key)?.stands]).toEqual([key, 'missing'])
  expect(said(bare.get('agenda'))).toContain('It takes 6 h 15 min')
  expect(said(stands(state, { things: usualThings }).get('list:catering'))).toBe('missing: Still to get: Beverages; Snacks for morning and afternoon; Lunch.')
  const whole = stands(state, { day: '2026-09-14', place: 'The old mill', begins: '09:00', question: 'What next?', presenter: 'Olaf', briefed: { sample: true, rules: true }, things: usualThings.map((thing) => ({ ...thing, done: true })) })
  for (const key of ['day', 'place', 'agenda', 'question', 'presenter', 'briefed', 'leader', 'list:material']) expect([key, whole.get(key)?.stands]).toEqual([key, 'ready'])
  expect(said(whole.get('agenda'))).toBe('ready: From 09:00 to 15:15.')
  expect(said(whole.get('people'))).toBe('warning: 3, beside whoever leads. 3 of them have no address for the invitation.')
})

test('[WK47] a leader who is on the team is a warning, whether marked so or named by a team, and one who is marked as not on it is none', () => {
  const state = roomIn('prepare').apply([teams.create('t', { title: 'Search', productMarketer: 'fay' })])
  expect(said(stands(state).get('leader'))).toBe('warning: Fay is the product marketer of Search: whoever leads should want nothing for themselves from the outcome.')
  const marked = (onTeam: boolean) => state.apply(participants.update(participants.need(state, 'p-fay'), { onTeam }))
  expect(said(stands(marked(false)).get('leader'))).toBe('ready: Fay, who is not on the team.')
  expect(said(stands(marked(true)).get('leader'))).toContain('Fay is on the team')
  expect(stands(state, { leader: null as never }).get('leader')?.stands).toBe('missing')
})

test('[WK48] the agenda has times for each step and each break, on a day of a clock change too, and none before it is said when it begins', () => {
  expect(agendaTimes({})[0]).toEqual({ step: 'warm-up', name: 'Warm-up', minutes: 20 })
  const times = agendaTimes({ begins: '09:00' })
  expect(times.map(({ step, from }) => `${from} ${step}`)).toEqual(['09:00 warm-up', '09:20 review', '10:20 agree', '11:05 brainstorm', '11:30 buckets', '12:50 grid', '13:05 fill', '14:00 dates', '14:30 examine'])
  expect(times[2]?.after).toEqual({ title: 'Break', minutes: 15, from: '10:50', to: '11:05' })
  expect(minutesOfDay({ agenda: usualAgenda })).toBe(375)
  const agenda: Workshop['agenda'] = [{ step: 'warm-up', minutes: 30 }, { step: 'review', minutes: 60, after: { title: 'Tea', minutes: 30 } }]
  const local = (day: string, begins: string, zone: string) => agendaTimes({ agenda, begins, day }, zone).map(({ from, to }) => `${from}-${to}`)
  expect(local('2026-03-08', '01:45', 'America/New_York')).toEqual(['01:45-03:15', '03:15-04:15'])
  expect(local('2026-11-01', '00:45', 'America/New_York')).toEqual(['00:45-01:15', '01:15-01:15'])
  expect(local('2026-09-14', '23:30', 'Europe/Berlin')).toEqual(['23:30-00:00', '00:00-01:00'])
})

test('[WK45] a workspace with a fiscal year counts its own quarters', () => {
  const state = roomIn('prepare').apply([...settings.update(settings.need(roomIn('prepare'), 'settings'), { fiscalYearStart: 2 }), ...plans.update(plans.need(roomIn('prepare'), 'plan'), { horizon: { start: '2026-08-01', end: '2027-10-31', precision: 'quarter' } })])
  expect(said(stands(state).get('plan:plan'))).toContain('Reaches Q3 FY28: 5 of 8 quarters, 3 short')
})
