import { founded } from './company.ts'
import type { Script } from './script.ts'

/** Customers of Fernhill, by the number by which they are told outside. */
const accounts = [
  [8, 'Aldersund Freight', ['Aldersund', 'AFL']],
  [17, 'Norrvik', ['Norrvik Group']],
  [29, 'Harrow and Pike', ['Harrow & Pike', 'H&P']],
  [42, 'Bergby', ['Bergby Kommun']],
] as const

export function meetCustomers(script: Script): void {
  for (const [number, name, aliases] of accounts) script.act(founded + 1, `account ${name}`, 'account.add', { number, name, aliases: [...aliases] })
  script.act(-30, 'feedback on filters', 'feedback.add', {
    text: 'We choose the region in every report again. One choice for all of them would save us an hour a week.', from: 'Ruta, Aldersund Freight', route: 'account-executive',
    receivedOn: script.day(-30), account: script.account('Aldersund Freight'), answeredBy: script.person('Aino'), answeredOn: script.day(-27), answer: 'Shared filters does that; it comes with Canvas 7.',
  })
  script.act(-9, 'feedback on figures', 'feedback.add', { text: 'The roadmap names Live figures. Will it work with our own clock?', from: 'A reader of the roadmap page', route: 'page', receivedOn: script.day(-9) })
}
