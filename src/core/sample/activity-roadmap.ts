import type { activityKinds } from '../roadmap/roadmap.ts'
import { held as drawn, holdWorkshop } from './past-workshop.ts'
import type { Script, windowsFrom } from './script.ts'

type Kind = (typeof activityKinds)[number]
/** What fills one cell: a title with its owner and days of work; "empty" with the reason; or nothing, still undecided. */
type CellPlan = readonly [title: string, owner: string, effort: number] | { readonly empty: string } | 'undecided'

const notYet = { empty: 'The budget does not reach that far yet.' } as const

/** Five buckets, each with its eight quarters from the first day's own. */
const buckets: readonly { readonly title: string; readonly kind: Kind; readonly cells: readonly CellPlan[] }[] = [
  {
    title: 'Strategic initiatives', kind: 'messaging',
    cells: [
      ['Positioning for live data', 'Ines', 12], ['Pricing page test', 'Olek', 8], ['Category narrative', 'Ines', 15], ['Narrative review', 'Ines', 5],
      ['Packaging study', 'Olek', 10], ['Second narrative', 'Ines', 15], notYet, 'undecided',
    ],
  },
  {
    title: 'Launches', kind: 'launch',
    cells: [
      ['Release notes that people read', 'Mara', 6], ['Launch policy for the new year', 'Mara', 6], ['Source builder beta, with users', 'Tomas', 10], ['Relay 5 message house', 'Mara', 14],
      ['Canvas 8 message house', 'Mara', 14], ['Launch film, both products', 'Tomas', 12], ['Relay 6 first brief', 'Mara', 4], 'undecided',
    ],
  },
  {
    title: 'Field enablement', kind: 'enablement',
    cells: [
      ['Talk track for trust', 'Olek', 6], ['Canvas 7 demo path', 'Olek', 9], ['Enablement week', 'Tomas', 10], ['New year kit', 'Olek', 6],
      ['Relay 5 certification', 'Tomas', 12], ['Objection sheets, all', 'Olek', 7], ['Sales kick-off track', 'Olek', 10], notYet,
    ],
  },
  {
    title: 'Customer voice', kind: 'proof-points',
    cells: [
      ['Advisory board, autumn', 'Bea', 8], ['Quotes for Canvas 7', 'Bea', 7], ['Advisory board, spring', 'Bea', 8], ['Two customer stories', 'Bea', 9],
      ['Savings study', 'Bea', 15], ['Advisory board, next autumn', 'Bea', 8], ['Win and loss, second year', 'Bea', 10], notYet,
    ],
  },
  {
    title: 'Mobile', kind: 'insight',
    cells: [
      { empty: 'No mobile release yet.' }, ['Mobile survey', 'Ines', 5], ['Mobile brief', 'Ines', 6], { empty: 'Waits for the answers to the brief.' },
      ['Mobile personas', 'Ines', 8], ['Mobile message test', 'Ines', 6], ['Phone reports, early users', 'Tomas', 10], notYet,
    ],
  },
]

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

/** The activity roadmap of product marketing, as it came out of a workshop: what it does in each bucket and quarter, built on the plans of the others. */
export function planActivities(script: Script, windows: ReturnType<typeof windowsFrom>): void {
  script.act(drawn - 15, 'roadmap', 'roadmap.add', { title: 'Product marketing', horizon: windows.quarters(0, 7), period: 'quarter' })
  const roadmap = script.id('roadmap', 'roadmaps')
  const planned = buckets.flatMap(({ title: bucket, kind, cells }) => cells.flatMap((cell, quarter) => {
    if (cell === 'undecided' || 'empty' in cell) return []
    const [text, owner, effort] = cell
    const tie = ties.find(([activity]) => activity === text)
    return [{ text, owner, author: writtenBy[text] ?? owner, bucket, kind, quarter, days: effort, ...(tie === undefined ? {} : { effort: tie[1] }) }]
  }))
  holdWorkshop(script, windows, roadmap, { buckets: buckets.map(({ title }) => title), notes: [...planned, ...loose], efforts: ties.filter(([, item], at) => ties.findIndex((tie) => tie[1] === item) === at).map(([, item, how]) => ({ item, how })) })
  const bucketId = (title: string) => script.id(`group ${title}`, 'note-groups')
  for (const { text, kind, owner, days, quarter } of planned) {
    script.act(drawn, `activity ${text}`, 'activity.change', { id: script.id(`note ${text}`, 'notes'), kind, owner: script.person(owner), effort: days, ...(quarter === 0 ? { status: 'under-way' } : {}) })
  }
  for (const { text, owner, kind } of loose) script.act(drawn, `activity ${text}`, 'activity.change', { id: script.id(`note ${text}`, 'notes'), kind, owner: script.person(owner) })
  connect(script)
  const built = ['Canvas 7 launch post', 'Live figures webinar', 'Source library page', 'Warehouse connector co-launch']
  script.act(drawn + 5, 'activities from plans', 'activity.from-items', {
    roadmap, bucket: bucketId('Launches'), items: built.map((name) => script.item(name)), why: 'Their day is ours: we bring the story, they bring the readers.',
  })
  examine(script, windows, bucketId)
  script.act(examined, 'deck of activities', 'deck.change', { id: script.id('found', 'deck activities'), roadmap })
}

const ties = [
  ['Positioning for live data', 'Live figures', 'The first thing in it that a buyer has not heard before.'],
  ['Canvas 7 demo path', 'Canvas 7', 'The release is the story.'],
  ['Quotes for Canvas 7', 'Canvas 7', 'Three who have it tell what changed.'],
  ['Talk track for trust', 'Trust the number', 'The problem that most first calls begin with.'],
  ['Release notes that people read', 'Relay 4.3', 'The first notes that are written in the new way.'],
  ['Source builder beta, with users', 'Source builder', 'Its first users write its documentation with us.'],
  ['Relay 5 message house', 'Relay 5.0', 'New buyers, so new words.'],
  ['Canvas 8 message house', 'Canvas 8 campaign', 'The campaign needs it a quarter ahead.'],
  ['Enablement week', 'Reseller kit', 'Resellers train on the same kit.'],
] as const

/** The notes of the workshop were tied to what they support; why is said in fewer words the day after. */
function connect(script: Script): void {
  for (const [activity, item, why] of ties) {
    const tie = script.id('go to fill', `connector of ${script.id(`note ${activity}`, 'notes')} for ${script.item(item)}`)
    script.act(drawn + 1, `connect ${activity}`, 'connector.change', { id: tie, why })
  }
}

/** What the team went through together: this quarter and the next agreed, blank cells left so on purpose, and two still open. */
function examine(script: Script, windows: ReturnType<typeof windowsFrom>, bucketId: (title: string) => string): void {
  for (const { title, cells } of buckets) {
    for (const [quarter, cell] of cells.entries()) {
      const at = { bucket: bucketId(title), period: windows.quarters(quarter).start }
      if (cell === 'undecided') continue
      if ('empty' in cell) script.act(examined, `empty ${title} ${quarter}`, 'cell.empty', { ...at, reason: cell.empty })
      else if (quarter < 2) script.act(examined, `agree ${title} ${quarter}`, 'cell.agree', at)
    }
  }
}
