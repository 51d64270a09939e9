import { readPriorities } from '../../protocol/priority-routes.ts'
import { connect, type ServiceOptions, workspaceOf } from '../connection.ts'
import { oneLine, type Terminal } from '../terminal.ts'

const standWords = { done: 'done', roadmap: 'on the roadmap', backlog: 'in the backlog', dropped: 'coming no more' } as const

/** `throughline priorities [--backlog]`: problems in their order with what shows them, and what comes after the roadmap. */
export async function priorities(options: ServiceOptions & { readonly backlog?: true }, terminal: Terminal): Promise<void> {
  const client = connect(options, terminal)
  const found = await client.call(readPriorities, { params: { ws: await workspaceOf(client, options) }, query: {} })
  if (options.json === true) return void terminal.out(JSON.stringify(found))
  if (options.backlog !== true) {
    if (found.priorities.length === 0) terminal.out('No problem stands among the priorities yet.')
    for (const { title, place, customers, shown, answers, gaps, solvedOn } of found.priorities) {
      const behind = [shown === 1 ? 'One thing shows it' : `${shown} things show it`, ...(customers.length === 0 ? [] : [`${customers.join(', ')} ${customers.length === 1 ? 'has' : 'have'} it`])].join('; ')
      const solving = answers.map((one) => `${one.title} (${standWords[one.stands]})`).join(', ')
      terminal.out(oneLine([`${place === undefined ? '-' : `${place}.`} ${title}.`, solvedOn === undefined ? '' : `Solved on ${solvedOn}.`, gaps.includes('no-evidence') ? 'Nothing shows it yet.' : `${behind}.`, solving === '' ? (gaps.includes('no-answer') ? 'Nothing is to solve it yet.' : '') : `${solving}.`].filter((one) => one !== '').join(' ')))
    }
  }
  if (found.backlog.length === 0) terminal.out('Nothing waits in the backlog.')
  for (const { title, place, kind } of found.backlog) terminal.out(oneLine(`${place === undefined ? '-' : `${place}.`} ${title} (${kind})`))
}
