import type { Script } from './script.ts'

/** What belongs to Relay 4.3, gathered by labels: planned three weeks ago, with one thing added since, and one of it told apart. */
export function trackMilestone(script: Script): void {
  const label = (days: number, title: string, ...add: readonly string[]) => script.act(days, `labels of ${title}`, 'item.label', { items: [script.item(title)], add: ['team/relay', ...add] })
  label(-24, 'Conflict rules', 'roadmap', 'customer', 'conflicts', 'estimate/12d')
  label(-24, 'Change history', 'roadmap', 'estimate/6d')
  label(-24, 'Source builder', 'roadmap', 'estimate/8d')
  for (const [title, who] of [['Conflict rules', 'Olek'], ['Source builder', 'Olek'], ['Change history', 'Rasa']] as const) script.act(-24, `owner of ${title}`, 'item.change', { id: script.item(title), owner: script.person(who) })
  const page = (days: number, thing: string, more: { readonly [field: string]: never | string | readonly string[] | { readonly start: string; readonly end: string } }) => script.act(days, `tracking ${thing}`, 'tracking-page.add', { thing, ...more } as never)
  page(-23, 'Relay 4.3', { labels: ['team/relay'], milestone: script.item('Relay 4.3'), worked: { start: script.day(-21), end: script.day(6) }, mark: 'public' })
  page(-23, 'Conflict rules', { labels: ['team/relay', 'conflicts'] })
  const id = script.id('tracking Relay 4.3', 'tracking-pages')
  script.act(-21, 'plan of Relay 4.3 kept', 'tracking-page.keep-plan', { id })
  label(-9, 'Bulk archive', 'debt', 'estimate/2d')
  script.act(-6, 'Relay 4.3 told as it is tracked', 'tracking-page.tell', { id })
}
