import type { InRoom, Script } from './script.ts'

const by = (script: Script, name: string, time = '10:00'): InRoom => ({ time, actor: { id: script.person(name), person: script.person(name), role: name === 'Mara' ? 'owner' : 'contributor' } })

/** What product managers have handed over: one that nobody acknowledged in time, one sent back, one half turned into value, one finished. Other features of the next releases wait to be. */
export function handOver(script: Script): void {
  const to = script.person('Mara')
  const which = (name: string) => script.id(`hand over ${name}`, 'hand-overs')
  script.act(-26, 'hand over catalogue', 'hand-over.give', {
    title: 'Source catalogue goes out with Relay 4.2', item: script.item('Source catalogue'), to, whatIsNew: 'Twelve sources connect in a few clicks. Until now each took a specialist and about three weeks.',
    technical: 'A source is described once and read every five minutes. Nothing is installed at the customer; the three oldest systems still need an address that we can reach.', links: ['https://docs.fernhill.example/source-catalogue'],
  }, {}, by(script, 'Rasa'))
  script.act(-25, 'catalogue acknowledged', 'hand-over.acknowledge', { id: which('catalogue'), question: 'Which are the three oldest?' }, {}, by(script, 'Mara'))
  script.act(-25, 'catalogue answered', 'hand-over.answer', { id: which('catalogue'), answer: 'They are marked in the list that is linked here.' }, {}, by(script, 'Rasa', '15:00'))
  const values = [['sales', 'A trial starts on the customer’s own figures in the first call. Nobody has to wait for a specialist.'], ['marketing', 'Connect in an afternoon: twelve sources, a few clicks.'], ['support', 'Most questions will be about the three systems that need an address; the answer stands in the guide.']] as const
  for (const [group, says] of values) script.act(-21, `catalogue for ${group}`, 'hand-over.write-value', { id: which('catalogue'), group, says }, {}, by(script, 'Mara', '11:00'))

  script.act(-12, 'hand over filters', 'hand-over.give', {
    title: 'Shared filters in Canvas 7', item: script.item('Shared filters'), to, whatIsNew: 'One choice of region or period holds in every report of a folder.', technical: 'A filter belongs to the folder. Reports that stand in two folders keep their own.',
  }, {}, by(script, 'Aino'))
  script.act(-11, 'filters acknowledged', 'hand-over.acknowledge', { id: which('filters') }, {}, by(script, 'Mara'))
  script.act(-8, 'filters for sales', 'hand-over.write-value', { id: which('filters'), group: 'sales', says: 'Whoever leads several regions saves an hour a week: one choice in place of one for each report.' }, {}, by(script, 'Mara'))
  script.act(-8, 'filters for support', 'hand-over.write-value', { id: which('filters'), group: 'support' }, { reason: 'Nothing that people do today changes.' }, by(script, 'Mara', '10:30'))

  script.act(-9, 'hand over figures', 'hand-over.give', { title: 'Live figures, ready for everybody', launch: script.id('tier of Canvas 7', 'launches'), item: script.item('Live figures'), to, whatIsNew: 'A report refreshes itself while it is open: no figure is older than five minutes.' }, {}, by(script, 'Aino'))
  script.act(-7, 'figures sent back', 'hand-over.send-back', { id: which('figures') }, { reason: 'Which sources cannot do five minutes? Sales will be asked that first.' }, by(script, 'Mara'))

  script.act(-6, 'hand over rules', 'hand-over.give', {
    title: 'Conflict rules, first version', item: script.item('Conflict rules'), to, whatIsNew: 'Somebody says once which system is right, and for which field. The record shows which rule decided.',
    technical: 'Rules hold from the day on which they are written; older conflicts stay in the list. Behind a flag that two workspaces have on.', links: ['https://docs.fernhill.example/conflict-rules'],
  }, {}, by(script, 'Rasa'))
}

/** What teams asked in the last weeks, against four days a month, and how product marketing works with five of them. */
export function takeIn(script: Script): void {
  script.act(-60, 'intake limit', 'intake-limit.add', { from: script.day(-60), days: 4, note: 'A tenth of what the team has' })
  const ask = (days: number, name: string, who: string, args: object) => script.act(days, `request ${name}`, 'support-request.ask', { title: name, ...args }, {}, by(script, who))
  const act = (days: number, name: string, verb: string, args: object, reason?: string) => script.act(days, `${verb} ${name}`, `support-request.${verb}`, { id: script.id(`request ${name}`, 'support-requests'), ...args }, reason === undefined ? {} : { reason }, by(script, 'Mara'))
  const month = script.day(0)
  const [board, renewal, tender, safety, comparison] = ['Show the roadmap to a board', 'Figures for a renewal', 'A demo of its own for a tender', 'Slides on how data is kept', 'A comparison for one deal'] as const
  ask(-14, renewal, 'Olek', { kind: 'one-to-one', account: script.account('Aldersund Freight'), effort: 1, wantedBy: script.day(-2), what: 'What the last three releases saved them, in two slides.' })
  act(-13, renewal, 'take', { owner: script.person('Bea'), month })
  act(-3, renewal, 'done', { link: 'https://media.fernhill.example/renewal-figures' })
  ask(-10, board, 'Olek', { kind: 'one-to-one', account: script.account('Norrvik'), effort: 2, wantedBy: script.day(9), what: 'Half an hour with their board, with the deck for customers.' })
  act(-9, board, 'take', { owner: script.person('Mara'), month })
  ask(-8, safety, 'Tomas', { kind: 'one-to-many', what: 'Asked for in every second call.' })
  act(-7, safety, 'answer', { title: 'How Fernhill keeps data, eight slides', link: 'https://media.fernhill.example/how-data-is-kept' })
  ask(-6, comparison, 'Olek', { kind: 'one-to-one', account: script.account('Harrow and Pike'), effort: 3, wantedBy: script.day(4), what: 'Feature by feature, against the system that they have.' })
  act(-5, comparison, 'decline', { instead: 'The page that compares us by what people do, and half an hour with Ines.' }, 'It would be used once, and be old in a month.')
  ask(-2, tender, 'Olek', { kind: 'one-to-one', account: script.account('Bergby'), effort: 3, wantedBy: script.day(12), what: 'With their own charts, forty of them.' })

  const teams = [
    [{ name: 'Sales' }, 'What a release is worth, before it is out', 'Deck for customers, talk tracks, a session each month', 'Large deals, as far as the month has days', 'Olek'],
    [{ name: 'Customer success' }, 'What changes for those who are customers', 'Mails about releases, slides for reviews', 'Renewals at risk', 'Bea'],
    [{ name: 'Support' }, 'What people will ask on the first day', 'A page of answers for each release', undefined, 'Tomas'],
    [{ name: 'Partners' }, 'What they may tell their customers, and when', 'A call each quarter, the deck of the edition', 'Joint talks', 'Bea'],
    [{ team: script.id('team Relay core', 'teams') }, 'What the market says of what is planned', 'Notes of talks with customers, each month', 'A look at a feature before it is built', 'Rasa'],
  ] as const
  teams.forEach(([which, where, forMany, forOne, contact], at) => script.act(-50, `partnership ${at}`, 'team-partnership.add', { ...which, where, forMany, ...(forOne === undefined ? {} : { forOne }), contact: script.person(contact) }))
}
