import type { Json } from '../../lib/json.ts'
import { addDays, daysBetween, weekStart } from '../time/days.ts'
import { planningOf } from '../goals/quarter-plan.ts'
import { State } from '../kernel/state.ts'
import { settings } from '../workspace/workspace.ts'
import { fiscalYearStart, type Script, type windowsFrom, zone } from './script.ts'

/** A key result: who, from what to what, what serves it, and per week from the oldest on where it stood and how sure they were; nothing where they said nothing. */
type Result = readonly [title: string, owner: string, unit: string, baseline: number, target: number, items: readonly string[], said: readonly (readonly [current: number, sure: number] | null)[]]

const objectives = [
  ['Companies decide on figures of today', 'company', 'Mara', undefined, 'One true copy', 'Whoever decides on last night’s figures does not come back to us for the next decision.', [
    ['Companies that open a live report each week', 'Mara', '', 120, 200, ['Canvas 7'], [[121, 85], [126, 86], [131, 86], [138, 88], [144, 90], [149, 90], [155, 91]]],
    ['Customers that renew', 'Olek', '%', 88, 93, [], [[88, 80], [88, 80], [89, 80], [89, 78], [89, 78], null, [89, 76]]],
  ]],
  ['Canvas is the screen that finance opens first', 'department', 'Aino', 'Companies decide on figures of today', 'From sheet to decision', 'Finance keeps figures in sheets of its own because ours were a night old.', [
    ['Finance teams active each week', 'Aino', '', 22, 60, ['Live figures', 'Shared filters'], [[22, 90], [23, 90], [25, 91], [27, 92], [29, 93], [30, 93], [31, 93]]],
    ['Reports slower than five seconds', 'Tomas', '', 14, 3, ['Live figures'], [[14, 90], [12, 92], [11, 92], [9, 94], [8, 95], [7, 96], [6, 96]]],
    ['Teams that share their savings study', 'Bea', '', 0, 15, [], [[0, 88], [1, 86], [2, 84], [3, 80], [3, 76], [4, 74], [4, 70]]],
  ]],
  ['Relay 4.3 wins back teams that left for copies', 'team', 'Rasa', 'Companies decide on figures of today', 'One true copy', 'Two systems with two numbers is why teams left.', [
    ['Trial starts', 'Rasa', 'a week', 280, 420, ['Relay 4.3', 'Conflict rules'], [[282, 90], [286, 92], [296, 92], [304, 91], [310, 90], null, null]],
    ['Sales certified on the story of Relay', 'Ines', '%', 0, 80, ['Relay 4.2'], [[0, 90], [0, 90], [4, 91], [8, 91], [10, 90], [12, 90], [12, 90]]],
    ['Customers who let us quote them', 'Bea', '', 0, 3, ['Relay 4.3'], [[0, 94], [0, 92], [1, 90], [1, 86], [1, 84], [1, 80], [1, 78]]],
  ]],
  ['The field trusts what we say', 'team', 'Mara', undefined, undefined, undefined, [
    ['Facts in decks that the field found wrong', 'Joren', '', 14, 3, [], [[14, 90], [13, 92], [11, 92], [10, 93], [8, 95], [7, 95], [6, 96]]],
  ]],
] as const satisfies readonly (readonly [title: string, level: string, owner: string, parent: string | undefined, strategy: string | undefined, why: string | undefined, results: readonly Result[]])[]

/** Words that were said with the last check-in of some. */
const words: { readonly [title: string]: { readonly [field: string]: Json } } = {
  'Trial starts': { wins: 'Starts hold at 310 with no campaign running.', risks: 'The launch moved, so the jump comes two weeks later.' },
  'Customers who let us quote them': { risks: 'Two of three wait for their press office.', nextSteps: 'Ask the advisory board in person.' },
  'Teams that share their savings study': { risks: 'Nobody has time to measure before their year ends.', nextSteps: 'Offer to measure it for them.' },
  'Finance teams active each week': { wins: 'Two groups moved their month end to Canvas.' },
}

/** The goals of this quarter with seven weeks of what was said of them: some not said for two weeks, one off track, some with nothing on the roadmap. */
export function setGoals(script: Script, windows: ReturnType<typeof windowsFrom>): void {
  const begun = -58
  for (const [title, level, owner, parent, strategy, why, results] of objectives) {
    script.act(begun, `objective ${title}`, 'objective.add', {
      title, level, owner: script.person(owner), period: windows.quarters(0), ...(level === 'department' ? { department: script.id('department Product', 'departments') } : {}), ...(level === 'team' && owner === 'Rasa' ? { team: script.id('team Relay core', 'teams') } : {}),
      ...(parent === undefined ? {} : { parent: script.id(`objective ${parent}`, 'objectives') }), ...(strategy === undefined ? {} : { strategy }), ...(why === undefined ? {} : { why }),
    })
    for (const result of results) setResult(script, begun, title, result)
  }
  keepOkrDecks(script, windows.quarters(0).start)
  planQuarter(script, windows.quarters(0).start)
}

/** How this quarter was planned: each step done by its day. */
function planQuarter(script: Script, quarter: string): void {
  const calendar = State.empty.apply([settings.create('settings', { name: 'Fernhill', zone, fiscalYearStart })])
  for (const { step, by } of planningOf(calendar, quarter, script.firstDay)) {
    const days = daysBetween(script.firstDay, by)
    if (days < 0) script.act(days, `planning ${step}`, 'planning-step.done', { quarter, step })
  }
}

/** Weeks before this one whose OKR deck was kept, on their Fridays, as the service does where reminders are on. */
const keptWeeks = [3, 2, 1] as const

function keepOkrDecks(script: Script, quarter: string): void {
  for (const weeks of keptWeeks) {
    const week = addDays(weekStart(script.firstDay), -7 * weeks)
    // Of weeks in which these goals were not set yet there is no deck.
    if (addDays(week, 4) >= quarter) script.act(daysBetween(script.firstDay, addDays(week, 4)), `okr deck ${weeks}`, 'okr-deck.keep', { week }, {}, { time: '21:05', actor: { id: 'system', role: 'owner' } })
  }
}

function setResult(script: Script, begun: number, objective: string, [title, owner, unit, baseline, target, items, said]: Result): void {
  script.act(begun, `key result ${title}`, 'key-result.add', {
    objective: script.id(`objective ${objective}`, 'objectives'), title, owner: script.person(owner), baseline, target, ...(unit === '' ? {} : { unit }), ...(items.length === 0 ? {} : { items: items.map((name) => script.item(name)) }),
  })
  const last = said.findLastIndex((one) => one !== null)
  said.forEach((one, at) => {
    if (one === null) return
    const days = dayOf(script, at - said.length + 1, title.length)
    if (days === undefined) return
    const person = script.person(owner)
    script.act(days, `check-in ${title} ${at}`, 'check-in.give', { keyResult: script.id(`key result ${title}`, 'key-results'), current: one[0], confidence: one[1], ...(at === last ? words[title] : {}) }, {}, { time: '09:30', actor: { id: person, role: 'contributor', person } })
  })
}

/** On which day, from the first, somebody says something in a week so many before this one: on a Wednesday or Thursday; before these are there, in this week, only those who were quick. */
function dayOf({ firstDay }: Script, weeks: number, quick: number): number | undefined {
  const days = daysBetween(firstDay, addDays(weekStart(firstDay), weeks * 7 + 2 + (quick % 2)))
  return days <= 0 ? days : quick % 3 === 0 ? 0 : undefined
}
