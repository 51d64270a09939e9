import { addDays } from '../time/days.ts'
import { examine, examined, review } from './examined.ts'
import { held as drawn, holdWorkshop } from './past-workshop.ts'
import { laterTies, type Planned, plannedBuckets as buckets, plannedTies as ties } from './planned-cells.ts'
import { planAround } from './slipped.ts'
import { socialize } from './socializing.ts'
import type { Script, windowsFrom } from './script.ts'

/** Notes that somebody else wrote than whoever does the work now. */
const writtenBy: Readonly<Record<string, string>> = {
  'Mobile survey': 'Runa', 'Mobile personas': 'Runa', 'Launch film, both products': 'Juno', 'Enablement week': 'Sami', 'Objection sheets, all': 'Sami', 'Savings study': 'Ines', 'Narrative review': 'Tomas',
  'Words for the catalogue': 'Sami', 'Warehouse kit': 'Sami', 'Warehouse rehearsal': 'Sami', 'Reseller class, first round': 'Sami',
}

/** Of what nobody had room for in the grid, or a day. */
const loose = [
  { text: 'Podcast pilot', owner: 'Bea', author: 'Juno', quarter: 2, kind: 'content' },
  { text: 'Quote bank', owner: 'Bea', author: 'Bea', bucket: 'Customer voice', kind: 'proof-points' },
] as const

/** What is built on an item of another team's plan, by the item's own name: whose it is, its days of work, and what is there when it is done. */
const fromPlans = [
  ['Canvas 7 launch post', 'Mara', 3, 'On the day that it ships'], ['Live figures webinar', 'Bea', 4, 'A hundred people, a third of them customers'],
  ['Source library page', 'Ines', 3, 'Up before the first post'], ['Warehouse connector co-launch', 'Joren', 6, 'One story that both companies tell'],
] as const

/** The activity roadmap of product marketing, as it came out of a workshop: what it does in each bucket and quarter, built on the plans of the others. */
export function planActivities(script: Script, windows: ReturnType<typeof windowsFrom>): void {
  script.act(drawn - 15, 'roadmap', 'roadmap.add', { title: 'Product marketing', horizon: windows.quarters(0, 7), period: 'quarter' })
  const roadmap = script.id('roadmap', 'roadmaps')
  const planned = buckets.flatMap(({ title: bucket, kind, cells }) => cells.flatMap((cell, quarter) => {
    if (cell === 'undecided' || 'empty' in cell) return []
    return [cell, ...(cell.beside === undefined ? [] : [cell.beside])].map((activity) => {
      const tie = ties.find(([title]) => title === activity.title)
      return { text: activity.title, author: writtenBy[activity.title] ?? activity.owner, bucket, kind, quarter, activity, ...(tie === undefined ? {} : { effort: tie[1] }) }
    })
  }))
  holdWorkshop(script, windows, roadmap, { buckets: buckets.map(({ title }) => title), notes: [...planned, ...loose], efforts: ties.filter(([, item], at) => ties.findIndex((tie) => tie[1] === item) === at).map(([, item, how]) => ({ item, how })) })
  const bucketId = (title: string) => script.id(`group ${title}`, 'note-groups')
  for (const { text, kind, quarter, activity } of planned) {
    script.act(drawn, `activity ${text}`, 'activity.change', { id: script.id(`note ${text}`, 'notes'), kind, ...saidOf(script, activity), ...(quarter === 0 ? { status: 'under-way' } : {}) })
  }
  for (const { text, owner, kind } of loose) script.act(drawn, `activity ${text}`, 'activity.change', { id: script.id(`note ${text}`, 'notes'), kind, owner: script.person(owner) })
  connect(script)
  script.act(drawn + 5, 'activities from plans', 'activity.from-items', {
    roadmap, bucket: bucketId('Launches'), items: fromPlans.map(([name]) => script.item(name)), why: 'Their day is ours: we bring the story, they bring the readers.',
  })
  for (const [name, owner, effort, completionGoal] of fromPlans) {
    script.act(drawn + 6, `activity from ${name}`, 'activity.change', { id: script.id('activities from plans', `activity for ${script.item(name)}`), owner: script.person(owner), effort, completionGoal })
  }
  detail(script, windows)
  planAround(script, windows, bucketId)
  socialize(script, windows, bucketId)
  review(script)
  examine(script, windows, bucketId)
  script.act(examined, 'deck of activities', 'deck.change', { id: script.id('found', 'deck activities'), roadmap })
}

function saidOf(script: Script, { owner, effort, effect, goal, baseline, need, priority, budget, spent }: Planned) {
  return { owner: script.person(owner), effort, ...(effect && { expectedEffect: effect }), ...(goal && { completionGoal: goal }), ...(baseline && { baseline }), ...(need && { need }), ...(priority && { priority }), ...(budget && { budget }), ...(spent && { spent }) }
}

/** The notes of the workshop were tied to what they support; why is said in fewer words the day after. */
function connect(script: Script): void {
  for (const [activity, item, why] of ties) {
    const tie = script.id('go to fill', `connector of ${script.id(`note ${activity}`, 'notes')} for ${script.item(item)}`)
    script.act(drawn + 1, `connect ${activity}`, 'connector.change', { id: tie, why })
  }
  for (const [activity, item, why, link, gap] of laterTies) {
    script.act(drawn + 1, `connect ${activity} to ${item}`, 'connector.add', { activity: script.id(`note ${activity}`, 'notes'), item: script.item(item), why, ...(link && { link }), ...(gap && { gap }) })
  }
}

const tasks = [
  ['Canvas 7.1 launch', 'Launch page and its figures', 'tool'], ['Canvas 7.1 launch', 'Train the support team', 'training'], ['Canvas 7.1 launch', 'Brief three reporters', 'pr'],
  ['Enablement week', 'A demo for each role', 'tool'], ['Enablement week', 'Two days in each region', 'training'], ['Quotes for Canvas 7', 'One page for each quote', 'content'],
] as const

/** What was said of single activities after the day: their tasks, what waits for what, and what has a day that does not move. */
function detail(script: Script, windows: ReturnType<typeof windowsFrom>): void {
  const id = (title: string) => script.id(`note ${title}`, 'notes')
  for (const [activity, title, kind] of tasks) script.act(drawn + 3, `task ${title}`, 'task.add', { activity: id(activity), title, kind })
  const board = addDays(windows.quarters(1).start, 36)
  script.act(drawn + 3, 'days of the winter board', 'activity.move', { id: id('Winter advisory board'), window: { start: board, end: addDays(board, 1), precision: 'day' } })
  script.act(drawn + 3, 'the winter board stays', 'activity.change', { id: id('Winter advisory board'), fixed: true })
  script.act(drawn + 3, 'week after the path', 'activity.change', { id: id('Enablement week'), after: [id('Canvas 7 demo path')] })
  script.act(drawn + 3, 'certification after the house', 'activity.change', { id: id('Relay 5 certification'), after: [id('Relay 5 message house')] })
}
