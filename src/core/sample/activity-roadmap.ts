import { held as drawn, holdWorkshop } from './past-workshop.ts'
import { laterTies, type Planned, plannedBuckets as buckets, plannedTies as ties } from './planned-cells.ts'
import type { Script, windowsFrom } from './script.ts'

const examined = -5

/** Notes that somebody else wrote than whoever does the work now. */
const writtenBy: Readonly<Record<string, string>> = {
  'Mobile survey': 'Runa', 'Mobile personas': 'Runa', 'Launch film, both products': 'Juno', 'Enablement week': 'Sami', 'Objection sheets, all': 'Sami', 'Savings study': 'Ines', 'Narrative review': 'Tomas',
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
    const { title: text, owner } = cell
    const tie = ties.find(([activity]) => activity === text)
    return [{ text, author: writtenBy[text] ?? owner, bucket, kind, quarter, cell, ...(tie === undefined ? {} : { effort: tie[1] }) }]
  }))
  holdWorkshop(script, windows, roadmap, { buckets: buckets.map(({ title }) => title), notes: [...planned, ...loose], efforts: ties.filter(([, item], at) => ties.findIndex((tie) => tie[1] === item) === at).map(([, item, how]) => ({ item, how })) })
  const bucketId = (title: string) => script.id(`group ${title}`, 'note-groups')
  for (const { text, kind, quarter, cell } of planned) {
    script.act(drawn, `activity ${text}`, 'activity.change', { id: script.id(`note ${text}`, 'notes'), kind, ...saidOf(script, cell), ...(quarter === 0 ? { status: 'under-way' } : {}) })
  }
  for (const { text, owner, kind } of loose) script.act(drawn, `activity ${text}`, 'activity.change', { id: script.id(`note ${text}`, 'notes'), kind, owner: script.person(owner) })
  connect(script)
  script.act(drawn + 5, 'activities from plans', 'activity.from-items', {
    roadmap, bucket: bucketId('Launches'), items: fromPlans.map(([name]) => script.item(name)), why: 'Their day is ours: we bring the story, they bring the readers.',
  })
  for (const [name, owner, effort, completionGoal] of fromPlans) {
    script.act(drawn + 6, `activity from ${name}`, 'activity.change', { id: script.id('activities from plans', `activity for ${script.item(name)}`), owner: script.person(owner), effort, completionGoal })
  }
  examine(script, windows, bucketId)
  script.act(examined, 'deck of activities', 'deck.change', { id: script.id('found', 'deck activities'), roadmap })
}

function saidOf(script: Script, { owner, effort, effect, goal, baseline, need }: Planned) {
  return { owner: script.person(owner), effort, ...(effect && { expectedEffect: effect }), ...(goal && { completionGoal: goal }), ...(baseline && { baseline }), ...(need && { need }) }
}

/** The notes of the workshop were tied to what they support; why is said in fewer words the day after. */
function connect(script: Script): void {
  for (const [activity, item, why] of ties) {
    const tie = script.id('go to fill', `connector of ${script.id(`note ${activity}`, 'notes')} for ${script.item(item)}`)
    script.act(drawn + 1, `connect ${activity}`, 'connector.change', { id: tie, why })
  }
  for (const [activity, item, link, why] of laterTies) {
    script.act(drawn + 1, `connect ${activity} to ${item}`, 'connector.add', { activity: script.id(`note ${activity}`, 'notes'), item: script.item(item), link, why })
  }
}

/** What the team went through together: this quarter and the next agreed, blank cells left so on purpose, and two still open. */
function examine(script: Script, windows: ReturnType<typeof windowsFrom>, bucketId: (title: string) => string): void {
  const agreed = { agreedBy: ['Mara', 'Ines', 'Olek', 'Bea'].map((name) => script.person(name)) }
  for (const { title, cells } of buckets) {
    for (const [quarter, cell] of cells.entries()) {
      const at = { bucket: bucketId(title), period: windows.quarters(quarter).start }
      if (cell === 'undecided') continue
      if ('empty' in cell) script.act(examined, `empty ${title} ${quarter}`, 'cell.empty', { ...at, ...agreed, reason: cell.empty, ...(cell.watches === undefined ? {} : { watches: [{ when: 'moves', collection: 'items', id: script.item(cell.watches) }] }) })
      else if (cell.agreed) script.act(examined, `agree ${title} ${quarter}`, 'cell.agree', { ...at, ...agreed })
    }
  }
}
