import type { Day } from '../kernel/command.ts'
import { scoreCriteria } from '../launches/namings.ts'
import { addDays, weekday } from '../time/days.ts'
import type { InRoom, Script } from './script.ts'

/** Tiers that product and marketing leads gave in their monthly look at the deck; Relay 4.4 has none yet. */
const tiers = [
  ['Canvas 7', 'L1', ['Mara', 'Aino'], { audience: 'everyone', useCase: 'new', sku: true, goal: 'revenue' }],
  ['Relay 4.2', 'L2', ['Mara', 'Rasa'], { audience: 'customers', useCase: 'extends', sku: false, goal: 'adoption' }],
  ['Relay 4.3', 'L3', ['Mara', 'Rasa'], { audience: 'some-customers', useCase: 'extends', sku: false, goal: 'usage' }],
] as const

/** How far the tasks of the two nearest launches are, by the activity of the policy that each was made of. */
const done: Readonly<Record<string, readonly string[]>> = {
  'Canvas 7': ['shared-document', 'message-house', 'naming', 'legal-questionnaire', 'notice', 'demo'],
  'Relay 4.2': ['message-house', 'legal-questionnaire', 'notice', 'sales-enablement', 'support-enablement', 'documentation'],
}
const underWay: Readonly<Record<string, readonly string[]>> = {
  'Canvas 7': ['customer-quotes', 'press', 'analyst-briefings', 'livestream', 'launch-video', 'technical-blog', 'launch-blog', 'sales-enablement', 'documentation', 'support-enablement', 'partner-mails', 'product-page', 'in-product'],
  'Relay 4.2': ['launch-blog', 'customer-mails', 'community-promotion', 'social-promotion'],
}

export function prepareLaunches(script: Script): void {
  for (const [release, tier, people, criteria] of tiers) {
    script.act(-20, `tier of ${release}`, 'launch.decide-tier', { release: script.item(release), tier, criteria: { ...criteria }, decidedBy: people.map((name) => script.person(name)) }, { reason: 'Looked at in the monthly review of the deck.' })
  }
  script.act(-20, 'launch of Relay 4.4', 'launch.add', { release: script.item('Relay 4.4') })
  lead(script)
  for (const [release, all] of Object.entries(done)) for (const key of all) close(script, -12, release, key, 'done')
  for (const [release, all] of Object.entries(underWay)) for (const key of all) close(script, -9, release, key, 'under-way')
  for (const key of ['customer-quotes', 'naming', 'press', 'technical-blog', 'pricing-page', 'in-product', 'dev-community-posts']) script.act(-13, `${key} of Relay 4.2`, 'launch-task.close', { id: script.id('tier of Relay 4.2', `task ${key}`), state: 'not-needed' }, { reason: 'Too small for it.' })
  askReviews(script)
  brief(script)
  post(script)
}

/** Who leads the large one, since when, and where each of its six points stands. */
function lead(script: Script): void {
  const leads = [['Product marketing', 'Mara'], ['Product', 'Rasa'], ['Communications', 'Aino'], ['Customer marketing', 'Bea'], ['Content', 'Ines'], ['Web', 'Joren'], ['Community', 'Joren'], ['Sales enablement', 'Olek'], ['Support', 'Tomas'], ['Documentation', 'Ines'], ['Partner marketing', 'Bea']]
  const point = (name: string, state: string, says: string, days: number) => ({ point: name, state, says, link: `https://docs.fernhill.example/canvas-7#${name}`, on: script.day(days) })
  script.act(-19, 'lead Canvas 7', 'launch.change', {
    id: launch(script, 'Canvas 7'), announce: quietTuesday(script.day(24)), confidence: 'likely', involvedOn: script.day(-110),
    leads: leads.map(([role = '', name = '']) => ({ role, person: script.person(name) })),
    document: { address: 'https://docs.fernhill.example/canvas-7', openedOn: script.day(-66) },
    points: [
      point('launch-date', 'settled', 'Announced two weeks after it ships', -19), point('how-it-works', 'settled', 'Product page, section 2', -19), point('pricing', 'at-risk', 'Open above 500 seats', -21),
      point('marketing-plan', 'under-way', 'Winter campaign', -20), point('beta-phases', 'settled', '12 customers, until it ships', -24), point('kept-quiet', 'settled', 'Names of the packs', -24),
    ],
  })
  script.act(-19, 'lead Relay 4.2', 'launch.change', { id: launch(script, 'Relay 4.2'), confidence: 'firm', involvedOn: script.day(-60), leads: [['Product marketing', 'Mara'], ['Product', 'Rasa'], ['Documentation', 'Ines'], ['Sales enablement', 'Olek']].map(([role = '', name = '']) => ({ role, person: script.person(name) })) })
}

/** Reviews as they come to be asked for: one that nobody answered, one that is waited for, and one so wide that silence never lets it out. */
function askReviews(script: Script): void {
  const record = launch(script, 'Canvas 7')
  const both = [{ person: script.person('Aino'), part: 'Marketing' }, { person: script.person('Rasa'), part: 'Product director' }]
  const by = (name: string, time: string): InRoom => ({ time, actor: { id: script.person(name), person: script.person(name), role: name === 'Mara' ? 'owner' : 'contributor' } })
  script.act(-7, 'review of the site', 'review.ask', { kind: 'site', title: 'Product page, new pictures', collection: 'launches', record, reviewers: both }, {}, by('Mara', '15:20'))
  script.act(-1, 'review of the talk', 'review.ask', { kind: 'talk', title: 'Keynote of the live event', collection: 'launches', record, link: 'https://docs.fernhill.example/canvas-7/keynote', reviewers: both }, {}, by('Mara', '15:10'))
  script.act(-2, 'review of the press', 'review.ask', { kind: 'press', title: 'Press release', collection: 'launches', record, impact: 'very-wide', reviewers: both }, {}, by('Mara', '11:00'))
  script.act(-5, 'escalation', 'escalation.open', { title: 'What more than 500 seats cost', between: [script.person('Mara'), script.person('Rasa')] }, {}, by('Mara', '09:30'))
  script.act(-4, 'view of Mara', 'escalation.state', { id: script.id('escalation', 'escalations'), view: 'Large customers pay less for each seat than anybody, and use the most.', proposes: 'One price for each seat above 500.' }, {}, by('Mara', '10:00'))
  script.act(-1, 'answer on the press', 'review.answer', { request: script.id('review of the press', 'review-requests'), says: 'approves', note: 'Good. The second quote is the stronger one.' }, {}, by('Aino', '16:40'))
}

/** Scores on everything that counts, in its order, again from the first where they end. */
const scores = (all: readonly number[]) => Object.fromEntries(scoreCriteria.map(([key], at) => [key, all[at % all.length] ?? 3]))

/** The brief of the large one, with three gaps; and its name, chosen and not signed by all. */
function brief(script: Script): void {
  const which = launch(script, 'Canvas 7')
  const said = [
    ['what', 'Reports whose figures are less than five minutes old. Nothing has to be made anew.'], ['audience', 'Whoever opens a report in the morning; heads of finance who pay for it.'], ['problem', 'Reports are filled overnight: a choice made at ten rests on yesterday.'],
    ['value', 'The report that you open already shows what happened at five to ten.'], ['message', 'Decide on today’s figures.'], ['proof-1', 'From 24 hours to 5 minutes, in twelve companies of the beta.'], ['alternatives', 'A nightly export and a spreadsheet. Cheaper, and a day late.'],
    ['questions', 'How much does it load our systems? What when a source is down? Who sees whose figures?'], ['call', 'Switch it on in one report, and open it at ten.'],
  ] as const
  for (const [section, text] of said) script.act(-16, `brief ${section}`, 'brief.write', { launch: which, section, text })
  script.act(-15, 'brief proof-2', 'brief.write', { launch: which, section: 'proof-2', owner: script.person('Bea'), waitsFor: 'a customer’s number that we may show' })
  script.act(-15, 'brief price', 'brief.write', { launch: which, section: 'price', owner: script.person('Rasa'), waitsFor: 'the pricing council' })
  script.act(-19, 'naming', 'naming.begin', { launch: which, codeName: 'Morning', owner: script.person('Mara') })
  const naming = script.id('naming', 'namings')
  script.act(-18, 'names', 'naming.change', {
    id: naming, wanted: 3.8, steps: [{ step: 'plan', on: script.day(-60) }, { step: 'sprint', on: script.day(-50) }, { step: 'test', on: script.day(-25) }],
    candidates: [{ name: 'Live figures', scores: scores([5, 5, 4, 4, 3, 3, 5, 3, 3, 5, 4]) }, { name: 'Pulse', scores: scores([3, 3, 4, 4]), conflict: 'A monitoring company has it.' }, { name: 'Canvas Now', scores: scores([4, 3, 3, 4]) }],
  })
  script.act(-14, 'name chosen', 'naming.choose', { id: naming, name: 'Live figures' })
  script.act(-10, 'name by brand', 'naming.sign', { id: naming, signer: 'brand', person: script.person('Aino') })
}

/** The post of the next release, half written. */
function post(script: Script): void {
  script.act(-4, 'post', 'release-post.begin', { launch: launch(script, 'Relay 4.2'), editor: script.person('Aino') })
  const id = script.id('post', 'release-posts')
  const entries = ['Twelve sources connect in a few clicks', 'Each source says when it was last read', 'A source that is down no longer stops the others', 'Names of sources may be changed', 'The first read of a large source is twice as quick', 'The list of sources can be searched', 'A source asks for its password again before it runs out', 'Mended: a date of a source was read in the wrong zone']
  script.act(-3, 'words of the post', 'release-post.change', { id, intro: 'Connecting a system used to take a specialist. From today it takes a few clicks.', highlights: [{ text: 'Twelve sources, ready to connect' }, { text: 'One list that says how each of them is' }], changelog: entries.map((text, at) => ({ text, ...(at < 4 ? { told: true } : {}) })), thanks: ['Everybody in the beta'] })
  script.act(-3, 'skeleton of the post', 'release-post.step', { id, step: 'skeleton' })
}

function launch(script: Script, release: string): string {
  return script.id(`tier of ${release}`, 'launches')
}

function close(script: Script, days: number, release: string, activity: string, state: 'done' | 'under-way'): void {
  script.act(days, `${activity} of ${release}`, 'launch-task.close', { id: script.id(`tier of ${release}`, `task ${activity}`), state })
}

/** The first Tuesday from a day on that lies in no year's end, when nothing is announced. */
function quietTuesday(day: Day): Day {
  const tuesday = addDays(day, (9 - weekday(day)) % 7)
  return tuesday.slice(5) >= '12-19' || tuesday.slice(5) <= '01-04' ? quietTuesday(addDays(tuesday, 7)) : tuesday
}

/** What may be shown, to whom, who keeps it and how its link stands; and a recording of the deck that two editions have left behind. */
export function fillLibrary(script: Script): void {
  const media = 'https://media.fernhill.example'
  const kept = (owner: string, last: number, next: number) => ({ owner: script.person(owner), reviewedOn: script.day(last), nextReview: script.day(next) })
  script.act(-18, 'asset film', 'asset.add', {
    title: 'Live figures in two minutes', kind: 'video', address: `${media}/live-figures`, alt: 'A report whose figures change while somebody reads it aloud.', mark: 'customers', product: 'Canvas', shelf: 'marketing', ...kept('Bea', -18, 44),
  })
  script.act(-18, 'asset picture', 'asset.add', { title: 'Source library, first page', kind: 'picture', address: `${media}/source-library.png`, alt: 'Twelve sources as tiles, each with one button.', mark: 'public', product: 'Relay', shelf: 'marketing', ...kept('Bea', -18, 44) })
  script.act(-16, 'asset draft', 'asset.add', { title: 'Conflict rules, draft screens', kind: 'gif', address: `${media}/conflict-rules-draft.gif`, item: script.item('Relay 4.3') })
  script.act(-70, 'asset questions', 'asset.add', { title: 'Questions to ask before a demo', kind: 'document', address: `${media}/relay/questions`, mark: 'sales', product: 'Relay', shelf: 'selling', handling: 'Read from it; do not send it.', ...kept('Mara', -70, -8) })
  script.act(-40, 'asset prices', 'asset.add', { title: 'What each package holds', kind: 'page', address: `${media}/pricing`, mark: 'sales', shelf: 'pricing', ...kept('Rasa', -40, 50) })
  script.act(-40, 'asset sales', 'asset.add', { title: 'Deals that closed, by reason', kind: 'dashboard', address: `${media}/figures/closed`, product: 'Canvas', shelf: 'figures', ...kept('Ines', -40, 50) })
  script.act(-60, 'training', 'training.add', { title: 'How to tell the roadmap', address: `${media}/training/roadmap`, recordedOn: script.day(-60), deck: script.id('found', 'deck roadmap'), owner: script.person('Mara') })
  const there = ['live-figures', 'source-library.png', 'pricing', 'training/roadmap'].map((path) => ({ address: `${media}/${path}`, outcome: 'works' }))
  const gone = { address: `${media}/relay/questions`, outcome: 'missing', said: '404' }
  script.act(-4, 'links looked at', 'link.look', { looks: [...there, { address: `${media}/figures/closed`, outcome: 'kept-out', said: '401' }, gone] })
  script.act(-3, 'link looked at again', 'link.look', { looks: [gone] })
}
