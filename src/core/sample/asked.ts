import type { InRoom, Script } from './script.ts'

/** What was asked of the roadmap in the last weeks: one that waits for an answer, one that was put off and told. */
export function askForChanges(script: Script): void {
  const by = (name: string, role: 'editor' | 'contributor'): InRoom => ({ time: '11:00', actor: { id: script.person(name), person: script.person(name), role } })
  script.act(-12, 'asked for sign-on', 'change-request.ask', { title: 'Single sign-on in Relay, before the summer', why: 'Two renewals hang on it.', risk: 'Both go to a tender.', neededBy: script.day(90), answerBy: script.day(4) }, {}, by('Olek', 'editor'))
  script.act(-8, 'evaluated sign-on', 'change-request.evaluate', { id: script.id('asked for sign-on', 'change-requests'), estimate: 'Three weeks for two', displaces: 'The second beta of the source builder', concerns: 'We have nobody who has done it before.', recommends: 'do' }, {}, by('Tomas', 'contributor'))
  script.act(-25, 'asked for colours', 'change-request.ask', { title: 'Own colours in shared reports', why: 'Asked for at every second demo.', neededBy: script.day(60), answerBy: script.day(-18) }, {}, by('Bea', 'contributor'))
  const colours = script.id('asked for colours', 'change-requests')
  script.act(-22, 'evaluated colours', 'change-request.evaluate', { id: colours, estimate: 'A week', displaces: 'Nothing of the next release', recommends: 'do-not' }, {}, by('Tomas', 'contributor'))
  script.act(-19, 'decided colours', 'change-request.decide', { id: colours, says: 'later' }, { reason: 'The reports change altogether with Canvas 7.1.' })
  for (const to of ['engineering', 'sales']) script.act(-19, `told ${to} of colours`, 'change-request.tell', { id: colours, to })
}

/** Four packages with what each feature is in, and one move that waits for leadership. */
export function pack(script: Script): void {
  const all = [['Free', { free: true }], ['Team', {}], ['Enterprise', {}], ['Live figures', { addOn: true }]] as const
  all.forEach(([title, more], at) => script.act(-55, `package ${title}`, 'package.add', { title, place: at + 1, ...more }))
  const into = [['Change history', 'Team'], ['Where a figure comes from', 'Team'], ['Conflict rules', 'Enterprise'], ['Live figures', 'Live figures'], ['Shared filters', 'Team'], ['Source catalogue', 'Free'], ['Source builder', 'Enterprise'], ['Sync pause', 'Free'], ['Report folders', 'Free']] as const
  for (const [feature, title] of into) script.act(-54, `${feature} in ${title}`, 'placement.set', { item: script.item(feature), package: script.id(`package ${title}`, 'packages') })
  script.act(-10, 'move of folders', 'package-move.propose', { item: script.item('Report folders'), to: script.id('package Team', 'packages') }, { reason: 'Teams use them, and nobody alone does.' })
}
