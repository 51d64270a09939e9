import { founded } from './company.ts'
import type { InRoom, Script } from './script.ts'

const by = (script: Script, name: string, time = '10:00'): InRoom => ({ time, actor: { id: script.person(name), person: script.person(name), role: name === 'Mara' ? 'owner' : 'contributor' } })

const said = [
  ['empty on Mondays', -1, 'support-mail', 'The report is empty on Mondays until somebody opens it twice.', { subject: 'The report is empty on Mondays', from: 'Jonas, Bergby', about: 'trouble' }, 'Bergby'],
  ['past day', -12, 'sales-calls', 'Our board asks for the figures of the last day of a quarter. We copy them by hand each time.', { from: 'Lena, Norrvik', about: 'gap', severity: 'P1', impact: 'Two people, one day each quarter.', workaround: 'A copy in a sheet.' }, 'Norrvik'],
  ['past day for us', -9, 'customer-engineers', 'They will not move before they can show an auditor what a figure was in March.', { about: 'gap', severity: 'P0', opportunities: ['https://crm.fernhill.example/deals/2207'] }, 'Harrow and Pike'],
  ['history', -4, 'forms', 'No way to see what it was last month.', { about: 'gap', severity: 'P2' }, undefined],
  ['thanks', -3, 'social', 'The new filters are what we waited for.', { about: 'praise' }, undefined],
] as const

/** What customers and others said of the product, two gaps that are the same, who is on, and three key accounts of which one was not spoken of this month. */
export function hearCustomers(script: Script): void {
  script.act(founded + 1, 'restricted account', 'account.add-restricted', { number: 61, name: 'Sable Ridge Mining', aliases: ['Sable Ridge'] })
  script.act(-40, 'rotation', 'feedback-rotation.set', { people: ['Rasa', 'Aino', 'Bea'].map((name) => script.person(name)), from: script.day(-40) })
  script.act(-40, 'source of mail', 'feedback-source.set', { key: 'product-mail', addresses: ['hi@fernhill.example', 'feedback@fernhill.example'] })
  const entry = (name: string) => script.id(`said ${name}`, 'customer-feedback')
  const gap = (name: string) => script.id(`gap ${name}`, 'product-gaps')
  for (const [name, days, source, text, more, account] of said) script.act(days, `said ${name}`, 'customer-feedback.add', { source, text, ...more, ...(account === undefined ? {} : { account: script.account(account) }), ...('opportunities' in more ? { opportunities: [...more.opportunities] } : {}) }, {}, by(script, 'Bea', '09:20'))
  script.act(-71, 'mail of Aldersund Freight', 'account.set-addresses', { id: script.account('Aldersund Freight'), mailDomains: ['aldersund-freight.example'] })
  script.act(-70, 'said find a report', 'customer-feedback.take-mail', { source: 'product-mail', subject: 'Where our reports are', text: 'I never find the report that our plant in Aldersund uses.', from: 'Ruta <ruta@aldersund-freight.example>', mailKey: 'sample', account: script.account('Aldersund Freight'), matched: 'domain' }, {}, by(script, 'Bea', '09:20'))
  script.act(-8, 'gap past day', 'product-gap.add', { title: 'Figures for a day that is over', description: 'A report as it stood on an earlier day.', owner: script.person('Aino'), entry: entry('past day') }, {}, by(script, 'Aino'))
  script.act(-8, 'gap of another', 'customer-feedback.change', { id: entry('past day for us'), gap: gap('past day') }, {}, by(script, 'Aino', '10:10'))
  script.act(-3, 'gap history', 'product-gap.add', { title: 'See what a report was last month', entry: entry('history') }, {}, by(script, 'Bea'))
  script.act(-2, 'gaps are one', 'product-gap.merge', { id: gap('history'), into: gap('past day') }, {}, by(script, 'Aino'))
  script.act(-2, 'gap looked at', 'product-gap.set-status', { id: gap('past day'), status: 'in-review' }, {}, by(script, 'Aino', '10:05'))
  script.act(-11, 'past day answered', 'customer-feedback.answer', { id: entry('past day'), answer: 'We know of it, and will say by the end of the quarter whether we do it.' }, {}, by(script, 'Bea', '11:00'))
  script.act(-69, 'find a report answered', 'customer-feedback.answer', { id: entry('find a report'), answer: 'Folders by team come with Canvas 6.5.' }, {}, by(script, 'Aino', '09:00'))
  script.act(-68, 'find a report linked', 'customer-feedback.change', { id: entry('find a report'), about: 'gap', severity: 'P2', items: [script.item('Canvas 6.5')] }, {}, by(script, 'Aino'))
  script.act(-2, 'thanks needs no answer', 'customer-feedback.answer', { id: entry('thanks'), kind: 'not-needed', answer: 'Praise.' }, {}, by(script, 'Bea'))

  for (const [name, owners] of [['Norrvik', ['Mara', 'Aino']], ['Bergby', ['Bea', 'Aino']], ['Aldersund Freight', ['Mara', 'Rasa']]] as const) {
    script.act(-100, `key account ${name}`, 'key-account.add', { account: script.account(name), owners: owners.map((one) => script.person(one)) })
  }
  const stand = (days: number, name: string, who: string, status: string, changed: string, next?: string) => script.act(days, `${name} stands ${days}`, 'key-account.update', { keyAccount: script.id(`key account ${name}`, 'key-accounts'), status, changed, ...(next === undefined ? {} : { next }) }, {}, by(script, who, '16:00'))
  stand(-62, 'Norrvik', 'Mara', 'healthy', 'The second plant moved over.')
  stand(-62, 'Bergby', 'Bea', 'healthy', 'They read the live figures each morning.')
  stand(-35, 'Bergby', 'Bea', 'watch', 'Their new head of IT asks what we cost.', 'Show the savings study.')
  stand(0, 'Norrvik', 'Mara', 'at-risk', 'They froze the budget until their year ends.', 'A call with their board, with the roadmap for customers.')
  stand(0, 'Aldersund Freight', 'Rasa', 'healthy', 'Four systems are in step; they agreed to a story.')
}
