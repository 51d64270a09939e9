import type { OnePage } from '../../core/one-page/one-page-shape.ts'
import { onePage, onePageFormats } from '../../protocol/one-page-routes.ts'
import { connect, type ServiceOptions, workspaceOf } from '../connection.ts'
import { writeWhole } from '../output.ts'
import { oneLine, type Terminal, UsageError } from '../terminal.ts'

interface OnePageOptions extends ServiceOptions {
  readonly from?: string
  readonly to?: string
  readonly audience: string
  readonly slide?: string
}

/** `throughline one-page [--from D --to D] [--audience A] [--slide F]`: the roadmap of one stated time on one page, on the screen or as a slide. */
export async function onePageRoadmap(options: OnePageOptions, terminal: Terminal): Promise<void> {
  const client = connect(options, terminal)
  const { from, to, audience } = options
  const asked = { params: { ws: await workspaceOf(client, options) }, query: { audience, ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) } }
  if (options.slide !== undefined) {
    const format = onePageFormats.find((one) => one !== 'json' && options.slide?.endsWith(`.${one}`) === true)
    if (format === undefined) throw new UsageError(`${options.slide}: the page is written as .pptx, .pdf, .html or .png.`)
    const bytes = await client.call(onePage, { params: { ...asked.params, format }, query: asked.query })
    await writeWhole(options.slide, bytes)
    return void terminal.out(options.json === true ? JSON.stringify({ out: options.slide, bytes: bytes.length }) : `${options.slide} written (${bytes.length} bytes).`)
  }
  const text = new TextDecoder().decode(await client.call(onePage, { params: { ...asked.params, format: 'json' }, query: asked.query }))
  if (options.json === true) return void terminal.out(text)
  const page = JSON.parse(text) as OnePage
  terminal.out(oneLine(`Roadmap, ${page.period}${page.vision === undefined ? '' : `: ${page.vision}`}`))
  for (const { title, results } of page.goals) terminal.out(oneLine(`Goal: ${title}${results.length === 0 ? '' : ` (${results.join('; ')})`}`))
  for (const { title, features, more } of page.groups) {
    terminal.out(oneLine(`${title}:`))
    for (const one of features) terminal.out(oneLine(`  ${one.title}, ${one.level === undefined ? '' : `${one.level} `}${one.when}${one.later === undefined ? '' : `, then ${one.later}`}${one.straddles === undefined ? '' : ', and beyond this time'}`))
    if (more > 0) terminal.out(`  and ${more} more`)
  }
  for (const sentence of [...page.cut, page.detailCut ?? '']) if (sentence !== '') terminal.out(sentence)
  if (page.features === 0) terminal.out('Nothing is planned for this time that these readers are told of.')
}
