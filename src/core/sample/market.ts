import type { Json } from '../../lib/json.ts'
import type { Script } from './script.ts'

/** What Fernhill knows of its market. Most of it holds; one persona is late to be looked at, one nobody owns, and some claims nobody has read. */
export function knowMarket(script: Script): void {
  const talks = { says: 'Twelve talks with customers of more than a year', link: 'https://docs.fernhill.example/talks', on: script.day(-40) }
  const study = { says: 'Our study of 210 operators', link: 'https://docs.fernhill.example/operators', on: script.day(-100) }
  add(script, 'segment', 'Freight and logistics', { description: 'Hauliers and forwarders with five to forty systems, most of them bought with another company.', size: 'Some 4,000 companies, 38 of them customers', fit: 'They decide by the hour, and their figures come a day late. Not for those with one system.', regions: ['Nordics', 'Germany', 'Netherlands'], owner: script.person('Mara'), evidence: [study, talks], reviewOn: script.day(60) })
  add(script, 'segment', 'Public administration', { description: 'Towns and regions that report to their councils every month.', size: 'Some 900 that may buy without a tender', fit: 'They want to see where a figure comes from. What runs in a cloud of ours alone is not for them.', regions: ['Sweden', 'Denmark'], owner: script.person('Ines'), evidence: [talks], reviewOn: script.day(9) })
  const [freight, towns] = [id(script, 'segment', 'Freight and logistics'), id(script, 'segment', 'Public administration')]
  add(script, 'persona', 'Head of operations', { segments: [freight], job: 'Runs the day: routes, people, exceptions', goals: ['No empty truck', 'Know it before the customer calls'], pains: ['The report shows yesterday', 'Two systems, two numbers'], matters: ['Figures that are right at ten o’clock', 'Nothing to learn'], part: 'decides', decidedWith: 'The head of finance, above 50,000 a year', owner: script.person('Mara'), evidence: [talks, study], reviewOn: script.day(45) })
  add(script, 'persona', 'Systems administrator', { segments: [freight, towns], job: 'Connects systems, and is called when one stops', goals: ['A new source in an afternoon', 'A quiet weekend'], pains: ['Each source is a project', 'Nobody knows who changed a record'], matters: ['Runs where they run', 'A way back from every change'], part: 'influences', owner: script.person('Ines'), evidence: [talks], reviewOn: script.day(-11) })
  add(script, 'persona', 'Controller of a town', { segments: [towns], job: 'Makes the monthly report to the council', goals: ['One figure, explained'], pains: ['Asked where a figure comes from, and has to look for a morning'], part: 'uses' })
  const read = (page: string, days: number) => ({ source: `https://${page}`, asOf: script.day(days) })
  add(script, 'competitor', 'Tideline', {
    address: 'https://tideline.example', overview: 'Reports on live figures for large companies. Sold from the top, and set up by their own people.', owner: script.person('Olek'), evidence: [{ says: 'Eleven deals in which we met them', link: 'https://docs.fernhill.example/deals', on: script.day(-25) }], reviewOn: script.day(30),
    claims: [
      { topic: 'How old a figure can be', ours: '5 minutes, with Canvas 7', theirs: '1 minute', stands: 'behind', ...read('tideline.example/live', -20) },
      { topic: 'Until the first source is connected', ours: 'An afternoon', theirs: 'Three weeks, by their people', stands: 'ahead', ...read('tideline.example/start', -20) },
      { topic: 'Where a figure comes from', ours: 'One click', theirs: 'A log for administrators', stands: 'ahead', ...read('tideline.example/docs/audit', -45) },
      { topic: 'More than 500 seats', ours: 'Open: the pricing council decides', stands: 'unknown' },
    ],
  })
  add(script, 'competitor', 'Sheetworks', {
    address: 'https://sheetworks.example', overview: 'A nightly export into spreadsheets. What most towns use, and what we are told is good enough.', owner: script.person('Olek'), evidence: [talks], reviewOn: script.day(-4),
    claims: [
      { topic: 'Price of ten seats', ours: '290 a month', theirs: '90 a month', stands: 'behind', ...read('sheetworks.example/prices', -33) },
      { topic: 'How old a figure can be', ours: '5 minutes, with Canvas 7', theirs: '24 hours', stands: 'ahead', ...read('sheetworks.example/how', -33) },
      { topic: 'Systems that connect', ours: '12', theirs: '14', stands: 'even', ...read('sheetworks.example/systems', -33) },
      { topic: 'Settles conflicts', ours: 'By rules, with Relay 4.3', theirs: 'The newer one wins', stands: 'ahead' },
    ],
  })
  say(script)
}

/** Three messages; a brief of a launch is told by one of them. */
function say(script: Script): void {
  const [operations, systems, controller] = (['Head of operations', 'Systems administrator', 'Controller of a town'] as const).map((name) => id(script, 'persona', name))
  const rest = (days: number) => ({ owner: script.person('Mara'), evidence: [{ says: 'Tried with nine people of each persona', link: 'https://docs.fernhill.example/message-test', on: script.day(-35) }], reviewOn: script.day(days) })
  add(script, 'message', 'Decide on today’s figures.', { personas: [operations ?? ''], segments: [id(script, 'segment', 'Freight and logistics')], pain: 'Reports are filled overnight: a choice made at ten rests on yesterday.', value: 'The report that you open already shows what happened at five to ten.', proof: [{ says: 'From 24 hours to 5 minutes, in twelve companies of the beta', link: 'https://docs.fernhill.example/canvas-7/beta', on: script.day(-24) }], items: [script.item('Canvas 7')], ...rest(50) })
  add(script, 'message', 'Connect it in an afternoon.', { personas: [systems ?? ''], pain: 'Each new source is a project of several weeks, so most systems stay out.', value: 'Somebody who knows the system connects it, in a few clicks and without a specialist.', proof: [{ says: 'From 3 weeks to one afternoon, for a common source', link: 'https://docs.fernhill.example/relay-4-2/timing', on: script.day(-20) }, { says: 'Twelve sources are ready', on: script.day(-20) }], items: [script.item('Relay 4.2'), script.item('Source catalogue')], ...rest(12) })
  add(script, 'message', 'One number, and where it comes from.', { personas: [controller ?? '', operations ?? ''], pain: 'When copies of a record disagree, somebody spends the morning finding the right one.', value: 'Every figure shows who changed it, when, and which source it came from.', items: [script.item('Relay 4.3')], owner: script.person('Rasa') })
}

/** The next release’s brief takes its words from a message, and says for itself what it is. */
export function tellByMessage(script: Script): void {
  const launch = script.id('tier of Relay 4.2', 'launches')
  script.act(-14, 'brief of Relay 4.2 by a message', 'brief.write', { launch, section: 'message', message: id(script, 'message', 'Connect it in an afternoon.') })
  script.act(-14, 'brief of Relay 4.2, what', 'brief.write', { launch, section: 'what', text: 'A catalogue of twelve sources, each connected in a few clicks.' })
  script.act(-14, 'brief of Relay 4.2, instead', 'brief.write', { launch, section: 'alternatives', competitors: [id(script, 'competitor', 'Tideline'), id(script, 'competitor', 'Sheetworks')] })
}

function add(script: Script, noun: string, title: string, fields: { readonly [field: string]: Json }): void {
  script.act(noun === 'segment' || noun === 'persona' ? -39 : -20, `${noun} ${title}`, `${noun}.add`, { title, ...fields })
}

function id(script: Script, noun: string, title: string): string {
  return script.id(`${noun} ${title}`, `${noun}s`)
}
