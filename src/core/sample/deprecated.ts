import type { Script } from './script.ts'

/** Two things that go: one whose post is shared with customer engineering, and one that was only thought of so far. */
export function deprecate(script: Script): void {
  script.act(-30, 'deprecate export', 'deprecation.add', {
    title: 'Export to the old spreadsheet format', release: script.item('Relay 4.3'), endsOn: script.day(120), owner: script.person('Rasa'), owners: [{ gate: 'work-begun', person: script.person('Tomas') }],
    users: 'Some forty people a month, nearly all in two companies. The new export writes both formats.', teams: 'Support has two answers to change; Relay core takes it out.', prospects: 'None that we know of.', why: 'It breaks on long texts, and nobody can mend it any more.',
  })
  const which = script.id('deprecate export', 'deprecations')
  for (const [days, gate, link] of [[-24, 'decided'], [-17, 'written', 'https://docs.fernhill.example/old-export'], [-11, 'shared-with-engineers']] as const) script.act(days, `export ${gate}`, 'deprecation.pass', { id: which, gate, ...(link === undefined ? {} : { link }) })
  script.act(-6, 'deprecate folders', 'deprecation.add', { title: 'Folders without an owner', owner: script.person('Ines'), users: 'Everybody who made one before 2024.' })
}
