import { readSurvey } from '../../protocol/survey-routes.ts'
import { connect, type ServiceOptions, workspaceOf } from '../connection.ts'
import { oneLine, type Terminal } from '../terminal.ts'

const verdicts = { works: 'works', optimise: 'to optimise' } as const

/** `throughline survey EDITION`: how many have answered, and once the survey is closed what they said, slide by slide. */
export async function survey(edition: string, options: ServiceOptions, terminal: Terminal): Promise<void> {
  const client = connect(options, terminal)
  const told = await client.call(readSurvey, { params: { ws: await workspaceOf(client, options), edition } })
  if (options.json === true) return terminal.out(JSON.stringify(told))
  const { results, isOpen, slides } = told
  if (results === undefined) return terminal.out(isOpen ? 'The survey is open. What comes of it is for whoever may publish.' : 'The survey is over.')
  if (isOpen) return terminal.out(`${results.answered === undefined ? 'Fewer than three have' : `${results.answered} have`} answered so far. What they say is told once the survey is closed.`)
  terminal.out(results.tallies.length === 0 ? 'No three people said the same of anything.' : `Closed on ${results.closedOn ?? 'a day that is not known'}.`)
  for (const { page, verdict, people } of results.tallies) {
    terminal.out(oneLine(`${page === undefined ? 'The whole' : `${page} ${slides.find((slide) => slide.page === page)?.title ?? ''}`.trim()}: ${people} ${verdicts[verdict]}`))
    for (const one of results.said) if (one.page === page && one.verdict === verdict) terminal.out(oneLine(`  ${one.text}`))
  }
}
