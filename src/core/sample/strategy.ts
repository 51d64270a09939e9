import type { Script, windowsFrom } from './script.ts'

/** Whom each reports to. */
const managers = [['Rasa', 'Mara'], ['Aino', 'Mara'], ['Olek', 'Rasa'], ['Tomas', 'Aino'], ['Ines', 'Mara'], ['Bea', 'Mara'], ['Joren', 'Ines']] as const

/** Who wrote what, and whether it may be read outside. */
type Written = readonly [section: string, by: string, text: string, isPublic?: 'public']

const ofCompany: readonly Written[] = [
  ['mission', 'Mara', 'Everybody in a company decides on the same figures, and on those of today.', 'public'],
  ['vision-1', 'Mara', 'Finance opens Canvas before it opens a sheet of its own.', 'public'],
  ['vision-3', 'Mara', 'Nobody keeps a copy because the true one was late.', 'public'],
  ['vision-10', 'Mara', 'What a company knows of itself is as old as its last order.'],
  ['principles', 'Mara', 'We build for people who answer for a figure.\n\n- **Operations first**: they feel a wrong figure on the same day.\n- **Problems, not features**, the more so the further out.\n- A thing is done when nobody has to ask whether it is true.', 'public'],
  ['now', 'Rasa', 'Relay is in use at companies of every size; Canvas has its first finance teams. What we learned this year: a figure that is one night old is taken for wrong.'],
  ['competitors', 'Olek', 'Others copy each night and are cheap. We are the only one that shows *why* two figures differ.'],
  ['strategy', 'Mara', 'Trust comes before reach: a new system that is wrong once costs more than it brings. Where renewals and new starts pull apart, renewals come first until they hold.\n\nWho decides what is with the people below.\n\n{{generator:reporting_structure}}'],
  ['time-frame', 'Mara', 'This fiscal year and the next.', 'public'],
  ['next', 'Rasa', 'Conflict rules, so that teams see why two figures differ. After that, the morning report: what needs a decision, before anybody asks.', 'public'],
]

const ofRelay: readonly Written[] = [
  ['links', 'Rasa', '[Backlog](https://fernhill.example/relay/backlog), [last demo](https://fernhill.example/relay/demo)'],
  ['mission', 'Rasa', 'Two systems never show two figures for the same thing.', 'public'],
  ['vision-1', 'Rasa', 'Whoever sees a figure also sees where it comes from.', 'public'],
  ['vision-3', 'Rasa', 'Systems settle their differences by rules that people wrote once.', 'public'],
  ['principles', 'Rasa', 'Say what happened before offering to mend it. Never overwrite what a person typed.', 'public'],
  ['now', 'Olek', 'Syncing is fast enough; what is missing is trust when something differs.'],
  ['support-issues', 'Joren', 'Why a row is not there yet, asked three times a day.'],
  ['strategy', 'Rasa', 'First show every conflict, then let people write rules, then let rules be shared. Speed waits: nobody has asked for it since summer.', 'public'],
  ['time-frame', 'Rasa', 'The next three quarters.', 'public'],
  ['next', 'Rasa', 'Relay 4.3 with conflict rules. Next: rules for a whole department.', 'public'],
]

const ofCanvas: readonly Written[] = [
  ['mission', 'Aino', 'A report that is true at the moment it is read.'],
  ['vision-1', 'Aino', 'Live figures in every report that finance opens.'],
  ['now', 'Tomas', 'Reports are slow on large groups; we measure each week.'],
]

/** Why Fernhill does what it does: the company’s page, one of a team that is whole, one with gaps that nobody has looked through for long, and who reports to whom. */
export function writeStrategy(script: Script, windows: ReturnType<typeof windowsFrom>): void {
  for (const [name, manager] of managers) script.act(-57, `manager of ${name}`, 'person.change', { id: script.person(name), manager: script.person(manager) })
  const company = begin(script, -57, 'Company', 'Where Fernhill is going', ofCompany)
  notNow(script, company, 'Mara', [['A phone app', 'Whoever decides sits at a desk or asks somebody who does.'], ['Our own warehouse', 'Companies have one; another is one more copy.']])
  theme(script, company, 'Figures of today', 'Whoever decides on last night’s figures does not come back to us for the next decision.', ['Companies decide on figures of today'], ['Live figures', 'Canvas 7'])
  theme(script, company, 'One true copy', 'Two systems with two numbers is why teams leave.', ['Relay 4.3 wins back teams that left for copies'], ['Relay 4.3'])
  const relay = begin(script, -55, 'Relay', 'Where Relay is going', ofRelay, 'Relay core')
  notNow(script, relay, 'Rasa', [['Rules that learn', 'Nobody trusts a rule that they have not read.', windows.quarters(1)], ['More systems', 'Six cover nearly every company that asks.']])
  theme(script, relay, 'See why figures differ', 'A difference that nobody explains is taken for our mistake.', ['Relay 4.3 wins back teams that left for copies'], ['Relay 4.3', 'Conflict rules'])
  begin(script, -50, 'Canvas', 'Strategy of Canvas core', ofCanvas, 'Canvas core')
  for (const page of ['Company', 'Relay']) script.act(-20, `goals told with ${page}`, 'strategy-page.tell-goals', { id: script.id(`strategy of ${page}`, 'strategy-pages'), objectives: [script.id(`objective ${page === 'Relay' ? 'Relay 4.3 wins back teams that left for copies' : 'Companies decide on figures of today'}`, 'objectives')] })
  script.act(-19, 'mission said shorter', 'strategy-section.write', { page: company, section: 'mission', text: 'Everybody in a company decides on the same figures, those of today.' }, { reason: 'Said in one breath.' }, as(script, 'Olek'))
  script.act(-8, 'company strategy looked through', 'strategy-review.confirm', { page: company }, {}, as(script, 'Mara'))
  script.act(-53, 'Relay strategy looked through at first', 'strategy-review.confirm', { page: relay }, {}, as(script, 'Rasa'))
  script.act(-27, 'Relay strategy looked through', 'strategy-review.confirm', { page: relay, note: 'Nothing new since the summer.' }, {}, as(script, 'Rasa'))
}

/** A page with what was written on its first day; what is for the public is marked, and the page with it. */
function begin(script: Script, day: number, name: string, title: string, written: readonly Written[], team?: string): string {
  script.act(day, `strategy of ${name}`, 'strategy-page.begin', { title, ...(team === undefined ? {} : { team: script.id(`team ${team}`, 'teams') }) })
  const page = script.id(`strategy of ${name}`, 'strategy-pages')
  for (const [section, by, text, mark] of written) {
    script.act(day, `section ${section} of ${name}`, 'strategy-section.write', { page, section, text }, {}, as(script, by))
    if (mark !== undefined) script.act(day, `section ${section} of ${name} told`, 'strategy-section.mark', { page, section, mark })
  }
  if (written.some(([, , , mark]) => mark !== undefined)) script.act(day, `strategy of ${name} told`, 'strategy-page.change', { id: page, mark: 'public' })
  return page
}

function notNow(script: Script, page: string, by: string, list: readonly (readonly [what: string, why: string, likely?: ReturnType<ReturnType<typeof windowsFrom>['quarters']>])[]): void {
  script.act(-54, `not now ${page}`, 'strategy-section.write', { page, section: 'not-now', notNow: list.map(([what, why, likely]) => ({ what, why, ...(likely === undefined ? {} : { likely }) })) }, {}, as(script, by))
  script.act(-54, `not now ${page} told`, 'strategy-section.mark', { page, section: 'not-now', mark: 'public' })
}

function theme(script: Script, page: string, title: string, why: string, objectives: readonly string[], items: readonly string[]): void {
  const name = `theme ${title} of ${page}`
  script.act(-54, name, 'strategy-theme.add', { page, title, why, objectives: objectives.map((one) => script.id(`objective ${one}`, 'objectives')), items: items.map((one) => script.item(one)) })
  script.act(-54, `${name} told`, 'strategy-theme.mark', { id: script.id(name, 'strategy-themes'), mark: 'public' })
}

function as(script: Script, name: string) {
  const person = script.person(name)
  return { time: '11:00', actor: { id: person, role: 'contributor' as const, person } }
}
