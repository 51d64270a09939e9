import type { Script } from './script.ts'

/** What comes first at Fernhill, with what shows it; and the order of what comes after the roadmap. */
export function setPriorities(script: Script): void {
  const keyResult = (title: string) => script.id(`key result ${title}`, 'key-results')
  const team = (title: string) => script.id(`team ${title} core`, 'teams')
  const docs = 'https://docs.fernhill.example'
  const add = (title: string, said: Record<string, unknown>) => script.act(-12, `priority ${title}`, 'priority.add', { title, ...said } as never)
  add('Two systems, two numbers', {
    why: 'Whoever finds two numbers trusts neither, and keeps a copy of their own.', team: team('Relay'), owner: script.person('Rasa'), accounts: [script.account('Norrvik'), script.account('Bergby')], keyResults: [keyResult('Trial starts')],
    evidence: [{ says: 'Conflicts settled by hand: 140 a week', link: `${docs}/figures/conflicts`, on: script.day(-30) }], items: [script.item('Relay 4.3'), script.item('Conflict rules')],
  })
  add('Each new source is a project', { team: team('Relay'), owner: script.person('Rasa'), evidence: [{ says: 'Three weeks to connect a common source', link: `${docs}/figures/connecting`, on: script.day(-40) }], items: [script.item('Relay 4.2'), script.item('Source builder')] })
  add('A figure changes and nobody notices', { team: team('Canvas'), owner: script.person('Aino'), accounts: [script.account('Harrow and Pike')], items: [script.item('Alerts on a threshold')] })
  add('Reports cannot be read on the way', { team: team('Canvas'), items: [script.item('Offline reports')] })
  script.act(-7, 'priority moved', 'priority.move', { id: script.id('priority A figure changes and nobody notices', 'priorities'), before: script.id('priority Each new source is a project', 'priorities') })
  for (const title of ['Offline reports', 'Regional storage']) script.act(-7, `backlog ${title}`, 'backlog.place', { item: script.item(title) })
}
