import { fiscalYearStart, type Script, zone } from './script.ts'

/** Days before the first one on which the sample's history begins: half a year. */
export const founded = -183

/** Two customers of the sample company by name: said inside, and never to leave. */
export const sampleNeverOutside = ['Norrvik', 'Bergby'] as const

const people = ['Mara', 'Olek', 'Ines', 'Bea', 'Tomas', 'Rasa', 'Aino', 'Joren'] as const

/** Fernhill, a made-up company with two products: its settings, its teams and the people in them. */
export function foundCompany(script: Script): void {
  script.act(founded, 'found', 'workspace.found', { name: 'Fernhill', zone, fiscalYearStart })
  script.act(founded, 'settings', 'settings.change', { neverOutside: [...sampleNeverOutside], words: { bucket: 'Strategic initiative', outlier: 'Loose end' }, reminders: 'off' })
  keepCalendar(script)
  for (const name of people) script.act(founded, `person ${name}`, 'person.add', { name, email: `${name.toLowerCase()}@fernhill.example`, zone })
  script.act(founded, 'member Mara', 'membership.set', { person: script.person('Mara'), role: 'owner' })
  for (const name of ['Olek', 'Ines', 'Rasa'] as const) script.act(founded, `member ${name}`, 'membership.set', { person: script.person(name), role: 'editor' })
  for (const name of ['Bea', 'Tomas', 'Aino', 'Joren'] as const) script.act(founded, `member ${name}`, 'membership.set', { person: script.person(name), role: 'contributor' })
  script.act(founded, 'department Product', 'department.add', { title: 'Product' })
  const department = script.id('department Product', 'departments')
  for (const product of ['Relay', 'Canvas']) {
    script.act(founded, `org ${product}`, 'org.add', { title: product, department, director: script.person(product === 'Relay' ? 'Rasa' : 'Aino') })
    const org = script.id(`org ${product}`, 'orgs')
    const productManager = script.person(product === 'Relay' ? 'Rasa' : 'Aino')
    script.act(founded, `team ${product} core`, 'team.add', { title: `${product} core`, org, productManager, productMarketer: script.person('Mara') })
  }
  describeDecks(script)
}

/** A few days on which Fernhill rests, this year and the next, and the weeks around New Year in which it announces nothing. */
function keepCalendar(script: Script): void {
  const year = Number(script.firstDay.slice(0, 4))
  for (const of of [year, year + 1]) {
    for (const [name, from, to] of [['May Day', '05-01'], ['Company day', '06-25'], ['Christmas', '12-24', '12-26']] as const) {
      script.act(founded, `holiday ${name} ${of}`, 'holiday.add', { name, day: `${of}-${from}`, ...(to === undefined ? {} : { end: `${of}-${to}` }) })
    }
    script.act(founded, `freeze ${of}`, 'freeze.add', { name: 'Year end', start: `${of}-12-19`, end: `${of + 1}-01-04`, note: 'Nothing is announced; due days move to before' })
  }
}

/** What the decks say of themselves. */
function describeDecks(script: Script): void {
  script.act(founded, 'describe deck', 'deck.change', {
    id: script.id('found', 'deck roadmap'),
    title: 'Fernhill roadmap',
    subtitle: 'What we plan for the next six months',
    whatToExpect: 'Selected releases of Relay and Canvas, expected in the next six months. It does not cover every release.',
    feedbackAddress: 'roadmap@fernhill.example',
    currentAddress: 'https://fernhill.example/roadmap',
    directionAddress: 'https://fernhill.example/direction',
    disclaimer: 'A plan, not a promise. Dates and features may change; please do not base a purchase on them.',
    presenterTips: 'Begin with the problem your customer named. Speak of problems, not of dates, beyond the next quarter.',
  })
}
