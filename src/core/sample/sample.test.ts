import { describe, expect, test } from 'vitest'
import { cellsOf } from '../roadmap/empty-cells.ts'
import { overloadsOf } from '../roadmap/overload.ts'
import { traysOf } from '../roadmap/trays.ts'
import { activities, roadmaps } from '../roadmap/roadmap.ts'
import { decide } from '../kernel/decide.ts'
import { accounts } from '../accounts/accounts.ts'
import { builtInAudience } from '../audiences/built-in.ts'
import { redact } from '../audiences/redact.ts'
import { launchDays } from '../launches/launch-days.ts'
import { launches } from '../launches/launches.ts'
import { outSince } from '../launches/out-since.ts'
import { tiersDue } from '../launches/tier-due.ts'
import { isStale, trainings } from '../library/trainings.ts'
import { slips } from '../slips/slips.ts'
import { asks, buyIns, deferrals, stakeholderGroups } from '../stakeholders/stakeholders.ts'
import { narrowest } from '../kernel/field-class.ts'
import { State } from '../kernel/state.ts'
import { nestItems, rollUp } from '../plans/item-tree.ts'
import { items, plans } from '../plans/plans.ts'
import { cameLate } from '../readiness/came-late.ts'
import { readinessOf } from '../readiness/readiness.ts'
import { recordTypes } from '../root.ts'
import { addMonths, monthEnd } from '../time/days.ts'
import { notes, photos } from '../workshop/notes.ts'
import { participantsOf } from '../workshop/taking-part.ts'
import { workshops } from '../workshop/workshops.ts'
import { sampleNeverOutside } from './company.ts'
import { sampleCommands, sampleEditionDays } from './sample.ts'
import { contextOf } from './script.ts'

function live(firstDay: string): State {
  let state = State.empty
  for (const act of sampleCommands(firstDay)) state = state.apply(decide(state, act.command, contextOf(act)))
  return state
}

const state = live('2026-09-14')

describe('the sample workspace', () => {
  test('[WS11] is decided without a refusal on any first day of a leap year', () => {
    // Days on which months and fiscal quarters turn are the ones that could differ; the days between them are alike.
    for (let month = '2028-01-01'; month < '2029-01-01'; month = addMonths(month, 1)) {
      for (const day of [month, monthEnd(month)]) expect(() => live(day), day).not.toThrow()
    }
  })

  test('[WS12] is the same commands with the same ids for the same day, in the order of their days', () => {
    const acts = sampleCommands('2026-09-14')
    expect(acts).toEqual(sampleCommands('2026-09-14'))
    expect(acts.map(({ effective }) => effective)).toEqual(acts.map(({ effective }) => effective).sort())
    expect(new Set(acts.map(({ command }) => command.id)).size).toBe(acts.length)
    expect(acts.at(0)?.effective).toBe('2026-03-15')
    expect(sampleEditionDays('2026-09-14')).toEqual(['2026-07-20', '2026-08-17'])
  })

  test('[WS13] is two products, three plans that reach eight quarters, and dated releases with their values', () => {
    expect(plans.list(state).map((plan) => plan.kind).sort()).toEqual(['channel', 'marketing', 'product'])
    const releases = items.list(state).filter((item) => item.kind === 'release')
    expect(new Set(releases.map((item) => item.product))).toEqual(new Set(['Relay', 'Canvas']))
    expect(releases.every((item) => item.window !== undefined && item.value !== undefined)).toBe(true)
    expect(releases.map((item) => item.window?.end ?? '').sort().at(-1)).toBe('2028-07-31')
    // Three levels: how far an epic is follows from its stories, and so does the theme's.
    const grown = nestItems(items.list(state), 'theme').flatMap(({ children }) => children).filter(({ item }) => item.kind === 'epic')
    expect(grown.map((epic) => [epic.item.title, epic.children.map(({ item }) => item.kind), rollUp(epic)])).toEqual([['A connection of one’s own', ['story', 'story', 'story'], { status: 'under-way', done: 1, all: 3 }]])
    expect(items.list(state).filter((item) => item.kind === 'theme').every((item) => item.problem && item.cost && item.value)).toBe(true)
  })

  test('[WS14] has an activity roadmap of six buckets, half examined: agreed cells, blank ones of both kinds, one that opened again, people with too much to do, an outlier and undated activities, stakeholders, and an open slip', () => {
    const roadmap = roadmaps.list(state)[0]
    if (roadmap === undefined) throw new Error('no roadmap')
    const cells = cellsOf(state, roadmap)
    expect(cells).toHaveLength(48)
    const count = (standing: string) => cells.filter((cell) => cell.standing === standing).length
    expect([count('undecided'), count('empty'), count('agreed')]).toEqual([9, 3, 24])
    expect(cells.flatMap(({ agreement }) => agreement?.reopened?.because ?? [])).toEqual(['“Relay 4.3” moved from Oct 2026 to Nov 2026.'])
    expect(overloadsOf(state, roadmap).map(({ name }) => name)).toEqual(['Bea', 'Ines', 'Joren', 'Mara', 'Olek', 'Tomas'])
    expect(state.count('connectors')).toBe(13 + 32 + 3)
    expect(slips.list(state).filter(({ answeredOn }) => answeredOn === undefined).map(({ item }) => items.get(state, item)?.title)).toEqual(['Relay 4.3'])
    expect([stakeholderGroups, deferrals, asks, buyIns].map((type) => type.list(state).length)).toEqual([3, 3, 4, 4])
    expect(traysOf(state, roadmap.id)).toMatchObject({ outliers: [{ title: 'Podcast pilot' }], undated: expect.arrayContaining([expect.objectContaining({ title: 'Quote bank' }), expect.objectContaining({ title: 'Analyst dinner' })]) })
  })

  test('[WK143] has a finished workshop whose notes are its activities, each with its author and its moment, and one that is being prepared', () => {
    const [past, coming] = [...workshops.list(state)].sort((a, b) => ((a.day ?? '') < (b.day ?? '') ? -1 : 1))
    expect(past).toMatchObject({ title: 'Q3 FY27 workshop', phase: 'closed', day: '2026-07-16' })
    expect(coming).toMatchObject({ title: 'Q4 FY27 workshop', phase: 'prepare', previous: past?.id, day: '2026-09-22' })
    expect(participantsOf(state, coming?.id ?? '').map(({ name }) => name).sort()).toEqual(['Bea', 'Ines', 'Mara', 'Olek', 'Sunniva', 'Tomas'])
    const written = notes.list(state)
    expect(written.filter(({ under }) => under === undefined).map(({ id, text }) => activities.get(state, id)?.title === text)).not.toContain(false)
    expect(new Set(written.map(({ at }) => at)).size).toBeGreaterThan(15)
    expect(written.every(({ at }) => at.startsWith('2026-07-16T08:'))).toBe(true)
    expect(photos.list(state).map(({ phase }) => phase).sort()).toEqual(['buckets', 'dates'])
  })

  test('[WS24] has launches of the releases that are out, with tiers decided in time and with a reason, no tier that is late, and nothing left to do but a learning record', () => {
    const at = { today: '2026-09-14', now: '2026-09-14T10:00:00Z' }
    const out = launches.list(state).filter((launch) => outSince(state, launch, at.today) !== undefined)
    expect(out).toHaveLength(4)
    for (const launch of out) {
      expect([launch.tier !== undefined, launch.decidedBy?.length, (launch.decidedOn ?? '') < (launchDays(state, launch).ship ?? '')]).toEqual([true, 2, true])
      expect(readinessOf(state, launch, at)).toMatchObject({ verdict: 'out' })
    }
    expect(sampleCommands('2026-09-14').filter(({ command }) => command.name === 'launch.decide-tier').every(({ command }) => command.reason !== undefined)).toBe(true)
    expect(tiersDue(state, at.today).filter((due) => due.state === 'late')).toEqual([])
    expect(out.flatMap((launch) => readinessOf(state, launch, at).reasons.map(({ key, by }) => [key, by]))).toEqual([['learning', '2026-09-16']])
    expect(cameLate(state, at).map(({ launch }) => items.get(state, launch.release)?.title)).toEqual([])
  })

  test('[WS15] has two slips and a deferral with reasons for outside, and a rename', () => {
    const told = sampleCommands('2026-09-14').filter(({ command }) => command.outsideReason !== undefined)
    expect(told.map(({ command }) => command.name)).toEqual(['item.move', 'item.rename', 'item.defer', 'item.move'])
  })

  test('[WS20] has customers by number, launches with tiers, assets for some, and a training that is stale', () => {
    const view = redact(state, builtInAudience('customers'), { today: '2026-09-14', key: 'key' })
    expect(view.list('items').flatMap((item) => item['customers'] ?? [])).toEqual(['Customer 29', 'Customer 8', 'Customer 17', 'Customer 42'])
    expect(view.list('items').find(({ title }) => title === 'Alerts on a threshold')?.['value']).toContain('Customer 29 asked for it first.')
    expect(redact(state, builtInAudience('public'), { today: '2026-09-14', key: 'key' }).list('items').map(({ title }) => title)).toEqual(['Canvas 6.5', 'Relay 4.2', 'Canvas 7', 'Report folders', 'Shared filters', 'Source library'])
    for (const { name } of accounts.list(state)) expect(JSON.stringify(view.data())).not.toContain(name)
    expect(launches.list(state).map(({ tier }) => tier ?? 'none').sort()).toEqual(['L1', 'L2', 'L2', 'L3', 'L3', 'L3', 'L3', 'none'])
    expect(view.list('assets').map(({ title }) => title)).toEqual(['Live figures in two minutes', 'Source library, first page'])
    const published = sampleEditionDays('2026-09-14').map((day) => ({ deck: trainings.list(state)[0]?.deck ?? '', day, state: 'superseded' }))
    expect(trainings.list(state).map((training) => isStale(training, published))).toEqual([true])
  })

  test('[WS16] says no word that must not leave in any field that customers may see, nor in a reason for outside', () => {
    const outside: unknown[] = sampleCommands('2026-09-14').map(({ command }) => command.outsideReason)
    for (const type of recordTypes.values()) {
      for (const record of state.each(type.collection)) {
        for (const [name, field] of Object.entries(type.definition.fields)) {
          const reach = narrowest(type.definition.class, field.class)
          if (reach === 'public' || reach === 'customers' || reach === 'sales') outside.push(record[name])
        }
      }
    }
    const text = JSON.stringify(outside)
    for (const word of sampleNeverOutside) {
      expect(text).not.toContain(word)
      expect(JSON.stringify([...state.each('items')])).toContain(word)
    }
  })
})
