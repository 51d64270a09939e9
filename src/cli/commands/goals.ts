import { amountWords, wayWords } from '../../core/goals/progress.ts'
import type { Level } from '../../core/goals/goals.ts'
import { statusWords } from '../../core/goals/status.ts'
import { goalsForOutside, goalsList, quarterPlan } from '../../protocol/goal-routes.ts'
import { connect, workspaceOf } from '../connection.ts'
import { oneLine, type Terminal } from '../terminal.ts'
import { okrDeck, type OkrDeckOptions } from './okr-deck.ts'

interface GoalsOptions extends OkrDeckOptions {
  readonly level?: Level
  readonly on?: string
  readonly outside?: boolean
  readonly planning?: boolean
}

/** `throughline goals [--level L] [--on D] [--outside] [--week D] [--deck F] [--planning]`: where each goal stands, and who has not checked in yet; or the page that may be shown outside; or the OKR deck of a week. */
export async function goals(options: GoalsOptions, terminal: Terminal): Promise<void> {
  if (options.week !== undefined || options.deck !== undefined) return okrDeck(options, terminal)
  const client = connect(options, terminal)
  const asked = { params: { ws: await workspaceOf(client, options) }, query: { ...(options.level === undefined ? {} : { level: options.level }), ...(options.on === undefined ? {} : { on: options.on }) } }
  if (options.outside === true) {
    const { page, key } = await client.call(goalsForOutside, asked)
    // The key is for staff: it never stands beside what may be copied.
    if (options.json === true) return void terminal.out(JSON.stringify({ page, key }))
    for (const { title, keyResults } of page.objectives) {
      terminal.out(oneLine(title))
      for (const one of keyResults) terminal.out(oneLine(`  ${one.title}: from ${one.from} ${one.goes} to ${one.to}`))
    }
    return
  }
  if (options.planning === true) {
    const plan = await client.call(quarterPlan, { params: asked.params, query: options.on === undefined ? {} : { quarter: options.on } })
    if (options.json === true) return void terminal.out(JSON.stringify(plan))
    terminal.out(`Planning the quarter ${plan.start} to ${plan.end}:`)
    for (const { title, from, by, state, link } of plan.steps) terminal.out(oneLine(`  ${from} to ${by} ${title}: ${state.replace('-', ' ')}${link === undefined ? '' : `, ${link}`}`))
    return
  }
  const found = await client.call(goalsList, asked)
  if (options.json === true) return void terminal.out(JSON.stringify(found))
  for (const { title, level, closed, keyResults } of found.objectives) {
    terminal.out(oneLine(`${title} (${level}${closed === undefined ? '' : `, ${closed}`})`))
    for (const one of keyResults) {
      const sure = one.status === undefined || one.confidence === undefined ? 'nobody has checked in yet' : `${one.confidence}% ${statusWords[one.status].toLowerCase()}${one.stale ? ', as it was then' : ''}`
      terminal.out(oneLine(`  ${one.title}: ${wayWords(one)}, now ${amountWords(one.current, one.unit === '%' ? '%' : '')}; ${sure}`))
    }
  }
  if (found.objectives.length === 0) terminal.out('There are no goals in this quarter.')
  terminal.out(`${found.said} of ${found.asked} checked in; the week closes ${found.closes}.`)
  for (const { title, overdueSince } of found.notYet) terminal.out(oneLine(`not yet: ${title}${overdueSince === undefined ? '' : `, overdue since ${overdueSince}`}`))
}
