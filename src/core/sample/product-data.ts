import { addDays, addMonths } from '../time/days.ts'
import { founded } from './company.ts'
import type { Script } from './script.ts'

/** What Relay and Canvas must fit. */
const systems = ['PostgreSQL', 'MySQL', 'Files', 'Warehouse', 'Sheets', 'Ledger'] as const

/** Feature, and of each system in turn whether it works with it: yes, no, or nobody has said. */
const fits: readonly (readonly [feature: string, fit: string])[] = [
  ['Change history', 'yyyyyy'], ['Conflict rules', 'yyny??'], ['Source catalogue', 'yyyyyn'], ['Source builder', 'yy?nnn'], ['Sync pause', 'yyyyyy'], ['Bulk archive', 'yyny?n'],
  ['Where a figure comes from', 'yyyyyy'], ['Live figures', 'yynyny'], ['Shared filters', 'yyyyyy'], ['Report folders', 'yyyyyy'],
]
const notBuilt = ['Conflict rules', 'Source builder', 'Bulk archive', 'Where a figure comes from', 'Shared filters', 'Translated reports'] as const

/** Version, days since it came out, and for how many months it is supported. */
const versions = [['Relay 4.1', -62, 12], ['Relay 4.0', -84, 12], ['Relay 3.9', -300, 12], ['Canvas 6.5', -28, 12], ['Canvas 5.9', -400, 12]] as const

/** Product data at Fernhill: what works with what, one team’s name and one level that nothing answers to, two reviews, and until when versions are supported. */
export function keepProductData(script: Script): void {
  const since = founded + 4
  for (const title of systems) script.act(since, `system ${title}`, 'code-host.add', { title })
  for (const [feature, fit] of fits) {
    const compatibility = Object.fromEntries(systems.flatMap((title, at) => (fit[at] === '?' ? [] : [[title.toLowerCase(), fit[at] === 'y']])))
    script.act(since, `fit of ${feature}`, 'item.change', { id: script.item(feature), compatibility })
  }
  for (const feature of notBuilt) script.act(since, `level of ${feature}`, 'item.change', { id: script.item(feature), maturity: 'not_implemented' })
  script.act(since, 'team of Bulk archive', 'item.change', { id: script.item('Bulk archive'), teams: null, own: { product_team: 'relay-archive' } })
  script.act(since, 'level of Regional storage', 'item.change', { id: script.item('Regional storage'), own: { maturity: 'preview' } })
  script.act(-36, 'review of Canvas core', 'data-review.confirm', { team: script.id('team Canvas core', 'teams') })
  script.act(-2, 'review of Relay core', 'data-review.confirm', { team: script.id('team Relay core', 'teams'), changed: true, note: 'Sync pause works with every system now.' })
  for (const [title, days, months] of versions) {
    const shippedOn = script.day(days)
    script.act(-9, `support of ${title}`, 'supported-version.add', { title, product: title.split(' ')[0] ?? title, shippedOn, supportedUntil: addDays(addMonths(shippedOn, months), -1), reviewedOn: script.day(title === 'Canvas 5.9' ? -40 : -9), nextReview: script.day(title === 'Canvas 5.9' ? -10 : 21) })
  }
}
