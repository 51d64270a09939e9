import type { Script } from './script.ts'

/** Two things that go: one whose post is shared with customer engineering, and one that was only thought of so far. */
export function deprecate(script: Script): void {
  script.act(-30, 'deprecate export', 'deprecation.add', {
    title: 'Export to the old spreadsheet format', toldAs: 'Export to the old spreadsheet format', release: script.item('Relay 4.3'), endsOn: script.day(120), owner: script.person('Rasa'), owners: [{ gate: 'work-begun', person: script.person('Tomas') }],
    users: 'Some forty people a month, nearly all in two companies. The new export writes both formats.', teams: 'Support has two answers to change; Relay core takes it out.', prospects: 'None that we know of.', why: 'It breaks on long texts, and nobody can mend it any more.',
  })
  const which = script.id('deprecate export', 'deprecations')
  for (const [days, gate, link] of [[-24, 'decided'], [-17, 'written', 'https://docs.fernhill.example/old-export'], [-11, 'shared-with-engineers']] as const) script.act(days, `export ${gate}`, 'deprecation.pass', { id: which, gate, ...(link === undefined ? {} : { link }) })
  script.act(-6, 'deprecate folders', 'deprecation.add', { title: 'Folders without an owner', owner: script.person('Ines'), users: 'Everybody who made one before 2024.' })
}

/** What the releases before taught; the last one has two days left to say it. */
export function learn(script: Script): void {
  script.act(-40, 'learned', 'learning-record.add', {
    title: 'Sync pause', on: script.day(-40), item: script.item('Relay 4.1'), author: script.person('Rasa'), overview: 'We thought that people pause a connection when a source is down. They pause it when they move house: to another system.',
    caveat: 'Twelve talks, all with customers of more than a year.',
    lessons: [
      { conclusion: 'A pause is asked for once, for weeks, not for an hour.', data: 'N0 of N1 pauses were longer than ten days.', actions: [{ text: 'Say on which day a pause ends', link: 'https://issues.fernhill.example/412', done: true }, { text: 'Pause several at once', notNow: script.day(-40) }] },
      { conclusion: 'Nobody found it where we put it.', actions: [{ text: 'Offer it where a source is changed', link: 'https://issues.fernhill.example/431' }] },
    ],
  })
  const short = [['Relay 4.0', -70, 'People take a change back within the hour, or never.', 'Say beside each change until when it can be taken back'], ['Canvas 6.4', -58, 'A beta of twelve tells where it is slow, and not who would pay.', 'Ask heads of finance before the next one']] as const
  for (const [release, days, conclusion, text] of short) {
    script.act(days, `learned of ${release}`, 'learning-record.add', { title: release, on: script.day(days), launch: script.id(`tier of ${release}`, 'launches'), author: script.person('Mara'), lessons: [{ conclusion, actions: [{ text, done: true }] }] })
  }
}
