import type { Maturity } from '../plans/maturity.ts'
import type { Window } from '../time/window.ts'
import { founded } from './company.ts'
import type { Script, windowsFrom } from './script.ts'

type Windows = ReturnType<typeof windowsFrom>

/** Days before the first one on which the product plan was brought in. */
const obtained = founded + 3

const themes = [
  {
    name: 'Trust the number', problem: 'Two systems, two numbers', cost: 'When copies of a record disagree, someone spends the morning finding the right one.',
    value: 'Every figure shows who changed it, when, and which source it came from.',
  },
  {
    name: 'Decide on today’s figures', problem: 'The report arrives after the decision', cost: 'Reports are filled overnight. A choice made at ten rests on yesterday’s figures.',
    value: 'The report you already open shows figures less than five minutes old.',
  },
  {
    name: 'Connect in an afternoon', problem: 'Each new source is a project', cost: 'Adding a system takes a specialist and several weeks, so most systems stay out.',
    value: 'Someone who knows the system connects it in an afternoon.',
  },
] as const

/** What everybody may read of, not customers alone. */
const open: ReadonlySet<string> = new Set(['Canvas 6.5', 'Relay 4.2', 'Canvas 7', 'Source catalogue', 'Shared filters', 'Report folders'])

interface Release {
  readonly name: string
  readonly window: Window
  readonly value: string
  readonly measure?: { readonly what: string; readonly before: string; readonly after: string; readonly share: number }
  readonly theme?: (typeof themes)[number]['name']
}

/** As they were planned half a year ago: two of them slip later on. */
function releases({ day, months, quarters }: Windows): Release[] {
  return [
    { name: 'Relay 4.0', window: day(-84), value: 'See who changed a record, and take the change back.' },
    { name: 'Canvas 6.4', window: day(-80), value: 'Reports refresh while they are open.' },
    { name: 'Relay 4.1', window: day(-62), value: 'Stop one connection, and keep the rest running.' },
    { name: 'Canvas 6.5', window: day(-28), value: 'Find a report by the team that owns it.' },
    { name: 'Relay 4.2', window: day(12), theme: 'Connect in an afternoon', value: 'Twelve sources connect in a few clicks, without a specialist.', measure: { what: 'Time to connect a common source', before: '3 weeks', after: '1 afternoon', share: 0.03 } },
    { name: 'Canvas 7', window: months(1), theme: 'Decide on today’s figures', value: 'Live figures take the night out of reporting: open a report at ten, and it shows what happened at five to ten.', measure: { what: 'How old a figure can be', before: 'up to 24 hours', after: '5 minutes', share: 0.004 } },
    { name: 'Relay 4.3', window: months(1), theme: 'Trust the number', value: 'When two systems disagree, a rule you wrote decides, and the record shows which.', measure: { what: 'Conflicts settled by hand', before: '140 a week', after: '20 a week', share: 0.14 } },
    { name: 'Relay 4.4', window: months(4), theme: 'Connect in an afternoon', value: 'Build a connection for a system of your own, and share it with your colleagues.' },
    { name: 'Canvas 7.1', window: months(5, 6), theme: 'Decide on today’s figures', value: 'A message reaches you when a figure leaves the range you set.' },
    { name: 'Relay 5.0', window: quarters(3), value: 'Sync without waiting: changes pass both ways within seconds.' },
    { name: 'Canvas 8', window: quarters(4), value: 'Several people work on one report at the same time.' },
    { name: 'Relay 5.1', window: quarters(5), value: 'Syncs run on the days and hours you choose.' },
    { name: 'Canvas 8.1', window: { ...quarters(6, 7), precision: 'half' }, value: 'Reports for the phone, made from those you have.' },
    { name: 'Relay 6', window: { ...quarters(6, 7), precision: 'half' }, value: 'Connections keep running where the network does not.' },
  ]
}

interface Feature {
  readonly name: string
  readonly theme: (typeof themes)[number]['name']
  readonly team: 'Relay' | 'Canvas'
  readonly value: string
  readonly summary?: string
  /** Accounts that asked for it. */
  readonly askedBy?: readonly string[]
  /** Stages with the release each arrives in. */
  readonly stages: readonly (readonly [Maturity, string])[]
}

const features: readonly Feature[] = [
  { name: 'Change history', theme: 'Trust the number', team: 'Relay', value: 'Open a record, see each change with its time and source, and take back the one that was wrong.', stages: [['beta', 'Relay 4.0'], ['ga', 'Relay 4.3']] },
  { name: 'Where a figure comes from', theme: 'Trust the number', team: 'Canvas', value: 'One click shows its source, and its last change.', stages: [['beta', 'Canvas 7']] },
  { name: 'Conflict rules', theme: 'Trust the number', team: 'Relay', value: 'Say once which system is right, and for which field.', summary: 'Norrvik hits conflicts every day; two of their workspaces are our test.', askedBy: ['Norrvik', 'Aldersund Freight'], stages: [['experimental', 'Relay 4.3'], ['beta', 'Relay 4.4']] },
  { name: 'Live figures', theme: 'Decide on today’s figures', team: 'Canvas', value: 'A report refreshes itself while it is open.', summary: 'Opens in over 9 s on 40 charts at Bergby.', askedBy: ['Bergby'], stages: [['beta', 'Canvas 6.4'], ['ga', 'Canvas 7']] },
  { name: 'Shared filters', theme: 'Decide on today’s figures', team: 'Canvas', value: 'One choice of region or period holds in each report.', stages: [['ga', 'Canvas 7']] },
  { name: 'Source catalogue', theme: 'Connect in an afternoon', team: 'Relay', value: 'Twelve sources that connect in a few clicks.', stages: [['beta', 'Relay 4.0'], ['ga', 'Relay 4.2']] },
  { name: 'Source builder', theme: 'Connect in an afternoon', team: 'Relay', value: 'Describe a system once, and connect it as often as you like.', stages: [['experimental', 'Relay 4.2'], ['beta', 'Relay 4.3'], ['ga', 'Relay 4.4']] },
  { name: 'Sync pause', theme: 'Trust the number', team: 'Relay', value: 'Stop one connection, and keep the rest.', stages: [['ga', 'Relay 4.1']] },
  { name: 'Report folders', theme: 'Decide on today’s figures', team: 'Canvas', value: 'Find a report by the team that owns it.', stages: [['ga', 'Canvas 6.5']] },
  { name: 'Bulk archive', theme: 'Trust the number', team: 'Relay', value: 'Put many old records away at once.', stages: [['ga', 'Relay 4.3']] },
]

const epic = {
  name: 'A connection of one’s own', theme: 'Connect in an afternoon', release: 'Relay 4.4',
  stories: [['Describe a system by its example answers', 'done'], ['Try a connection before it runs', 'under-way'], ['Share a connection with colleagues', 'planned']],
} as const

export const laterFeature: Feature = {
  name: 'Alerts on a threshold', theme: 'Decide on today’s figures', team: 'Canvas', value: 'A message when a figure leaves the range you set. {account:29} asked for it first.',
  askedBy: ['Harrow and Pike'], stages: [['experimental', 'Canvas 7'], ['beta', 'Canvas 7.1']],
}

/** The product plan: three themes, fourteen releases over two years, and features with the stages they reach. */
export function planProduct(script: Script, windows: Windows): void {
  script.act(obtained, 'plan product', 'plan.add', {
    title: 'Product plan', kind: 'product', mark: 'public', owner: script.person('Rasa'), horizon: windows.quarters(0, 7), obtainedOn: script.day(obtained), confirmedOn: script.day(-6),
    goals: 'One true figure, in time, from every system.', expectations: 'Product marketing tells customers of a release six weeks ahead.',
  })
  const plan = script.id('plan product', 'plans')
  for (const { name, problem, cost, value } of themes) script.act(obtained, `item ${name}`, 'item.add', { plan, kind: 'theme', title: name, problem, cost, value })
  for (const { name, window, value, measure, theme } of releases(windows)) {
    const product = name.split(' ')[0] ?? name
    script.act(obtained, `item ${name}`, 'item.add', {
      plan, kind: 'release', title: name, product, window, value, status: 'planned', owner: script.person(product === 'Relay' ? 'Rasa' : 'Aino'),
      ...(open.has(name) && { mark: 'public' }), ...(measure && { measure }), ...(theme && { parent: script.item(theme) }),
    })
  }
  for (const feature of features) addFeature(script, obtained, feature)
  for (const [name, team] of [['Regional storage', 'Relay'], ['Translated reports', 'Canvas']] as const) {
    script.act(obtained, `item ${name}`, 'item.add', { plan, kind: 'feature', title: name, product: team, status: 'planned', teams: [script.id(`team ${team} core`, 'teams')] })
  }
  // Themes, epics and stories (row J2): how far the epic is follows from its stories. For people inside: customers are told the feature.
  script.act(obtained, `item ${epic.name}`, 'item.add', { plan, kind: 'epic', title: epic.name, product: 'Relay', mark: 'internal', parent: script.item(epic.theme), release: script.item(epic.release), owner: script.person('Rasa'), teams: [script.id('team Relay core', 'teams')] })
  for (const [title, status] of epic.stories) {
    script.act(obtained, `item ${title}`, 'item.add', { plan, kind: 'story', title, product: 'Relay', mark: 'internal', parent: script.item(epic.name), release: script.item(epic.release), status, owner: script.person('Rasa') })
  }
  script.act(obtained, 'item Offline reports', 'item.add', {
    plan, kind: 'feature', title: 'Offline reports', product: 'Canvas', parent: script.item('Decide on today’s figures'), window: windows.months(3), status: 'planned',
    value: 'Open the last version of a report without a network.', summary: 'Three customers asked; two still do.', teams: [script.id('team Canvas core', 'teams')],
  })
}

/** Adds a feature with its stage targets; it ships in the release of its first stage. */
export function addFeature(script: Script, on: number, { name, theme, team, value, summary, askedBy, stages }: Feature): void {
  const release = stages[0]?.[1]
  script.act(on, `item ${name}`, 'item.add', {
    plan: script.id('plan product', 'plans'), kind: 'feature', title: name, product: team, value, parent: script.item(theme), status: 'planned',
    teams: [script.id(`team ${team} core`, 'teams')], ...(summary && { summary }), ...(open.has(name) && { mark: 'public' }), ...(askedBy && { accounts: askedBy.map((account) => script.account(account)) }), ...(release && { release: script.item(release) }),
    documentationLink: `https://docs.fernhill.example/${name.toLowerCase().replaceAll(' ', '-')}`,
  })
  for (const [stage, at] of stages) {
    script.act(on, `stage ${name} ${stage}`, 'stage-target.add', { item: script.item(name), stage, release: script.item(at) })
  }
}
