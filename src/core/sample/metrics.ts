import { addDays, addMonths, monthStart, weekStart } from '../time/days.ts'
import type { Script, windowsFrom } from './script.ts'

/** Trial starts and active finance teams by week, the last full week last; nothing where the report failed. */
const trialStarts = [204, 211, 208, 215, 209, 213, 207, 212, 210, 216, 214, 219, 222, 226, null, 233, 238, 242, 251, 268, 282, 286, 296, 304, 310] as const
const activeTeams = [14, 14, 15, 15, 16, 17, 17, 18, 19, 19, 20, 20, 21, 21, 22, 22, 22, 23, 25, 27, 29, 29, 30, 31, 31] as const
/** New subscriptions by month, from new customers and from those who had one of our products. */
const subscriptions = [[18, 31], [17, 33], [19, 30], [21, 32], [26, 31], [29, 33]] as const

/** What is counted, its values of half a year, and what of the roadmap is to move it: one effect that is measured whole, and one whose baseline has no source. */
export function countWhatCounts(script: Script, windows: ReturnType<typeof windowsFrom>): void {
  const metric = (name: string) => script.id(`metric ${name}`, 'metrics')
  const add = (title: string, more: { readonly unit: string; readonly every: string; readonly counts: string; readonly owner: string; readonly comesFrom: string }) => script.act(-55, `metric ${title}`, 'metric.add', { title, better: 'up', ...more, owner: script.person(more.owner) })
  add('Trial starts a week', { unit: 'starts', every: 'week', counts: 'revenue', owner: 'Rasa', comesFrom: 'The report of the trial page, each Monday' })
  add('New subscriptions', { unit: 'subscriptions', every: 'month', counts: 'revenue', owner: 'Olek', comesFrom: 'The month’s closing, from finance' })
  add('Finance teams active in a week', { unit: 'teams', every: 'week', counts: 'adoption', owner: 'Aino', comesFrom: 'The usage report of Canvas' })
  add('Customers who open release notes', { unit: '%', every: 'month', counts: 'adoption', owner: 'Mara', comesFrom: 'The mail tool' })
  const monday = addDays(weekStart(script.firstDay), -7)
  const byWeek = (name: string, all: readonly (number | null)[]) => all.flatMap((value, at) => (value === null ? [] : [{ metric: metric(name), day: addDays(monday, (at - all.length + 1) * 7), value, from: 'weekly report' }]))
  const month = monthStart(script.firstDay)
  script.act(0, 'values of the weeks', 'metric.take', { values: [...byWeek('Trial starts a week', trialStarts), ...byWeek('Finance teams active in a week', activeTeams)] })
  script.act(0, 'values of the months', 'metric.take', {
    values: [
      ...subscriptions.flatMap(([fresh, wider], at) => [['New customers', fresh], ['Customers of another product', wider]].map(([part, value]) => ({ metric: metric('New subscriptions'), day: addMonths(month, at - subscriptions.length), part: String(part), value: Number(value) }))),
      ...[19, 21, 20].map((value, at) => ({ metric: metric('Customers who open release notes'), day: addMonths(month, at - 4), value })),
    ],
  })
  const activity = (title: string) => script.id(`note ${title}`, 'notes')
  script.act(-50, 'effect of the positioning', 'expected-effect.add', {
    activity: activity('Positioning for live data'), metric: metric('Trial starts a week'), baselineValue: 210, baselineDay: script.day(-70), baselineSource: 'The report of the trial page', target: 240, by: script.day(45), before: windows.days(-160, -70), after: windows.days(-42, -1),
  })
  script.act(-50, 'effect on the mix', 'expected-effect.add', {
    activity: activity('Positioning for live data'), metric: metric('New subscriptions'), baselineValue: 49, baselineDay: script.day(-70), baselineSource: 'The month’s closing, from finance', target: 60, by: script.day(75), before: windows.months(-6, -4), after: windows.months(-2, -1),
  })
  script.act(-50, 'effect of the notes', 'expected-effect.add', { activity: activity('Release notes that people read'), metric: metric('Customers who open release notes'), baselineValue: 20, baselineDay: script.day(-70), target: 50, by: script.day(60) })
  script.act(-3, 'who came from Tideline', 'conversion.add', { activity: activity('Positioning for live data'), competitor: script.id('competitor Tideline', 'competitors'), on: script.day(-3), asked: 24, converted: 5, spend: 61_000, spentBefore: 38_000, comesFrom: 'Sales, by name, with Olek' })
}
