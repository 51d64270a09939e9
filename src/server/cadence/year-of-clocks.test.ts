import { Temporal } from 'temporal-polyfill'
import { expect, test } from 'vitest'
import { after, idOf } from '../../testing/deciding.ts'
import { audiences } from '../../core/audiences/audiences.ts'
import { builtInAudiences } from '../../core/audiences/built-in.ts'
import { remindersOwed } from '../../core/cadence/reminders.ts'
import { roundUpHours } from '../../core/cadence/round-up.ts'
import { builtInRhythms } from '../../core/cadence/built-in-rhythms.ts'
import { onRotation } from '../../core/customer-feedback/rotation.ts'
import { decks } from '../../core/decks/decks.ts'
import { dutyHolders } from '../../core/duties/duties.ts'
import { State } from '../../core/kernel/state.ts'
import { assets } from '../../core/library/assets.ts'
import { linksDue } from '../../core/library/links-here.ts'
import { items, plans } from '../../core/plans/plans.ts'
import { teamReviews } from '../../core/product-data/monthly-review.ts'
import { standingOf } from '../../core/strategy/standing.ts'
import { strategyPages } from '../../core/strategy/strategy.ts'
import { addDays, daysBetween, weekday } from '../../core/time/days.ts'
import { dayIn } from '../../core/time/zones.ts'
import { memberships, people, settings, teams } from '../../core/workspace/workspace.ts'
import { editionsToMake, okrDecksToMake } from './made-on-clock.ts'
import { makesUpFor, toRemind } from './reminders-owed.ts'
import { roundUpMakesUpFor, roundUpsOwed } from './round-ups-owed.ts'

const releases = ['2026-02-10', '2026-05-12', '2026-08-11', '2026-11-10', '2027-02-09']
const companyIn = (zone: string) => State.empty.apply([
  settings.create('settings', { name: 'Fernhill', zone, fiscalYearStart: 2 }), people.create('mara', { name: 'Mara', email: 'mara@fernhill.example' }), people.create('olek', { name: 'Olek' }), memberships.create('m', { person: 'mara', role: 'editor' }),
  ...[...new Set(builtInRhythms.flatMap(({ duty }) => duty ?? []))].map((duty) => dutyHolders.create(`has ${duty}`, { duty, person: 'mara', from: '2025-01-01' })),
  ...builtInAudiences.map((audience) => audiences.create(audience.key, audience as never)), decks.create('deck', { key: 'roadmap', title: 'Roadmap', kind: 'product-roadmap', months: 6 }),
  teams.create('relay', { title: 'Relay', productManager: 'mara' }), plans.create('product', { title: 'Product', kind: 'product', owner: 'mara' }),
  ...releases.map((day) => items.create(day, { plan: 'product', kind: 'release', title: day, window: { start: day, end: day, precision: 'day' } })),
  items.create('feature', { plan: 'product', kind: 'feature', title: 'Relay cards', teams: ['relay'], mark: 'internal' }),
  strategyPages.create('page', { title: 'Strategy', begun: '2025-12-31' }), assets.create('sheet', { title: 'Sheet', kind: 'one-pager', address: 'https://fernhill.dev/sheet' } as never),
])

const days = Array.from({ length: 365 }, (_, at) => addDays('2026-01-01', at))
const working = days.filter((day) => weekday(day) < 6)
const months = [...new Set(days.map((day) => day.slice(0, 7)))]
const workingIn = (month: string) => working.filter((day) => day.startsWith(month))
const lastUpTo = (number: number) => months.map((month) => workingIn(month).findLast((day) => Number(day.slice(8)) <= number) ?? '')
const fridays = days.filter((day) => weekday(day) === 5)
/** When each rhythm is due in 2026, said anew and more simply than the product says it. */
const dueOn: Readonly<Record<string, readonly string[]>> = {
  'weekly-update': fridays, 'okr-deck': fridays, 'roadmap-deck': lastUpTo(20), 'feature-check': lastUpTo(18), 'key-accounts': lastUpTo(31),
  'product-data': months.map((month) => workingIn(month)[4] ?? ''), strategy: months.map((month) => workingIn(month)[9] ?? ''),
  'quarterly-update': ['2026-02', '2026-05', '2026-08', '2026-11'].map((month) => fridays.find((day) => day >= `${month}-08`) ?? ''), 'round-up': days.filter((day) => weekday(day) === 1),
}

const isUp = (day: number, time: string) => day < 6 && (day !== 5 || time < '18:30') && (day !== 1 || time >= '08:30')
/** When two nodes look: each in steps of its own, and neither from Friday evening to Monday morning. */
const looks = [...[29 * 60 + 13, 41 * 60 + 23].flatMap((step) => Array.from({ length: Math.ceil((367 * 1_440) / step) }, (_, at) => new Date(Date.parse('2026-01-01T00:00:00Z') + at * step * 60_000).toISOString())), ...days.filter((day) => weekday(day) === 1).map((day) => `${day}T08:30:00.000Z`)]
  .filter((at) => isUp(weekday(at.slice(0, 10)), at.slice(11)))
  .sort()
const firstFrom = (at: number) => looks.find((look) => Date.parse(look) > at)

/** The first looks take up what was due before them. */
const inYear = (all: readonly string[] = []) => all.filter((at) => at >= '2026-01-03' && at < '2026-12-31')

const zones = ['UTC', 'America/Los_Angeles', 'Asia/Kolkata', 'Australia/Lord_Howe'] as const

test.each(zones)('[RH15] [OD10] through a year in %s, with two nodes and the service down over weekends, all that runs on the clock comes once, at the first look after it is due', (zone) => {
  const state = companyIn(zone)
  const instant = (day: string, { time, zone: own }: { readonly time: string; readonly zone?: string }) => Temporal.PlainDateTime.from(`${day}T${time}`).toZonedDateTime(own ?? zone).epochMilliseconds
  const came = new Map<string, string[]>()
  const known = new Set<string>()
  const take = (job: string, at: string, keys: readonly string[]) => {
    for (const key of keys) {
      if (known.has(`${job} ${key}`)) continue
      known.add(`${job} ${key}`)
      came.set(job, [...(came.get(job) ?? []), at])
    }
  }
  for (const at of looks) {
    const told = toRemind(remindersOwed(state, at, makesUpFor), known)
    for (const { key } of told.flatMap(({ send, pass }) => [...(send === undefined ? [] : [send]), ...pass])) known.add(key)
    for (const { turn, kind } of told.flatMap(({ send }) => send ?? [])) came.set(`${kind} ${turn.rhythm}`, [...(came.get(`${kind} ${turn.rhythm}`) ?? []), at])
    take('round-up', at, roundUpsOwed(state, at).map(({ key }) => key))
    take('room', at, roundUpHours(state, new Date(Date.parse(at) - roundUpMakesUpFor).toISOString(), at).map(({ key }) => key))
    take('okr-deck', at, okrDecksToMake(state, at).map(({ week }) => week))
    take('edition', at, editionsToMake(state, 'main', at).map(({ id }) => id))
  }
  const expected = (of: readonly number[]) => inYear(of.flatMap((at) => firstFrom(at) ?? []))
  for (const { rhythm, remind = [], ...line } of builtInRhythms) {
    const due = (dueOn[rhythm] ?? []).map((day) => instant(day, line))
    if (rhythm === 'round-up') continue
    expect([rhythm, inYear(came.get(`late ${rhythm}`))]).toEqual([rhythm, expected(due)])
    // One that comes too late is none, and of two that come at once the later one is it.
    const before = due.flatMap((at) => [...new Set(remind.flatMap((hours) => firstFrom(at - hours * 3_600_000 - 1) ?? []))].filter((look) => Date.parse(look) < at)).sort()
    expect([rhythm, inYear(came.get(`before ${rhythm}`))]).toEqual([rhythm, inYear(before)])
  }
  const at = (rhythm: string) => expected((dueOn[rhythm] ?? []).map((day) => instant(day, builtInRhythms.find((one) => one.rhythm === rhythm) ?? { time: '' })))
  expect(inYear(came.get('round-up'))).toEqual(at('round-up'))
  expect(inYear(came.get('room'))).toEqual(at('round-up'))
  expect(inYear(came.get('okr-deck'))).toEqual(at('okr-deck'))
  expect(inYear(came.get('edition'))).toEqual(at('roadmap-deck'))
})

test.each(zones)('[RH15] in %s the looks by day come round too: the data of a month, a strategy page, whoever is on, and links', (zone) => {
  let state = after(companyIn(zone), 'feedback-rotation.set', { people: ['mara', 'olek'], from: '2026-01-05' })
  const seen = { data: new Set<string>(), strategy: [] as string[], rotation: new Set<string>(), links: [] as string[] }
  for (const at of looks) {
    const today = dayIn(at, zone)
    for (const { month, stands } of teamReviews(state, today)) if (stands === 'late') seen.data.add(month)
    const page = strategyPages.need(state, 'page')
    if (standingOf(state, page, today).stands !== 'reviewed') {
      seen.strategy.push(standingOf(state, page, today).stands)
      state = after(state, 'strategy-review.confirm', { page: 'page' }, { today, id: idOf(at) })
    }
    const turn = onRotation(state, today)
    if (turn !== undefined) seen.rotation.add(`${turn.from} ${turn.person ?? ''}`)
    const looked = linksDue(state, today)
    seen.links.push(...looked.map(() => today))
    if (looked.length > 0) state = after(state, 'link.look', { looks: looked.map((address) => ({ address, outcome: 'works' })) }, { today, id: idOf(`link ${at}`) })
  }
  expect([...seen.data].filter((month) => month.startsWith('2026'))).toEqual(months)
  // Each time in the week before a month is over: sooner than monthly, never late.
  expect([new Set(seen.strategy), seen.strategy.length >= 12 && seen.strategy.length <= 16]).toEqual([new Set(['due']), true])
  expect([...seen.rotation].slice(0, 26)).toEqual(Array.from({ length: 26 }, (_, turn) => `${addDays('2026-01-05', turn * 14)} ${turn % 2 === 0 ? 'mara' : 'olek'}`))
  expect(seen.links.every((day, n) => n === 0 || (daysBetween(seen.links[n - 1] ?? day, day) >= 7 && daysBetween(seen.links[n - 1] ?? day, day) <= 10))).toBe(true)
})
