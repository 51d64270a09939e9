import { uuidV5 } from '../lib/digest.ts'
import { builtInAudience } from '../core/audiences/built-in.ts'
import { makeDeck, type MadeDeck } from '../core/editions/make-deck.ts'
import { decide } from '../core/kernel/decide.ts'
import { State } from '../core/kernel/state.ts'
import type { Reading } from '../core/plans/draft.ts'
import type { ImportReport } from '../core/plans/import/report.ts'
import { reconcile } from '../core/plans/reconcile.ts'
import { fontMeasure } from '../exports/fonts/measure.ts'
import { toHtml } from '../exports/html.ts'
import { toPdf } from '../exports/pdf.ts'
import { measureOf } from '../exports/ooxml/brand/use-master.ts'
import { toPptx } from '../exports/pptx.ts'
import { readPlanFiles } from '../imports/read-plan-files.ts'
import { brandedBytes, masterOf } from './build-master.ts'
import { type BuildOptions, checkColumns, columnsOf, dayOf, monthOf } from './build-options.ts'
import { type Built, sayBuilt } from './build-report.ts'
import { checkPlaceOf, formatOf, writeWhole } from './output.ts'
import { readPlanFilesFrom } from './plan-files.ts'
import { type Terminal, UsageError } from './terminal.ts'

/** A fixed namespace: `build` makes the same ids, and so the same bytes, from the same files on any machine. */
const namespace = '7b2a8f2e-6c1d-4f43-9d5a-3f1c0a9e5b77'

/** How the earlier plan is called where no edition and no day is known. */
const before = 'the plan before'

/**
 * `throughline build FILES… --out F`: plan files in, deck out, with neither service nor database. The files go the same way as
 * through the service: drafts, one import command, redaction, slides. What is odd is told on stderr, one line each; the deck is
 * written whole or not at all. Rules in docs/spec/command-line.md.
 */
export async function build(names: readonly string[], options: BuildOptions, terminal: Terminal): Promise<void> {
  const format = formatOf(options.out, ['pptx', 'html', 'pdf'])
  const asked = readAsked(options, terminal)
  await checkPlaceOf(options.out)
  const master = options.master === undefined ? undefined : await masterOf(options.master, format, terminal)
  const { earlier, readings } = await readBoth(names, options, asked, terminal)
  const founded = found(options, asked)
  const then = earlier === undefined ? undefined : brought(founded, earlier, 'since', asked.today, options.renames)
  const now = brought(then?.state ?? founded, readings, 'files', asked.today, options.renames)
  const made = makeDeck(now.state, 'roadmap', {
    audience: asked.audience, today: asked.today, key: namespace, measure: master === undefined ? fontMeasure() : measureOf(master), presenter: options.presenter,
    since: then === undefined ? undefined : { state: then.state, label: before }, facts: { company: options.company ?? '' },
  })
  await writeWhole(options.out, master === undefined ? bytesOf(made, format, options.presenter === true) : brandedBytes(made.slides, master, options.presenter === true, terminal))
  const built: Built = { made, state: now.state, report: now.report, earlier: then?.report, readings }
  sayBuilt(built, options, terminal)
}

type Asked = ReturnType<typeof readAsked>

/** Every option is read before any file, so that a slip costs no waiting. */
function readAsked(options: BuildOptions, terminal: Terminal) {
  const outside = options.outside === undefined ? undefined : columnsOf(options.outside)
  const fiscalYearStart = options.fiscalStart === undefined ? undefined : monthOf(options.fiscalStart)
  const reading = {
    ...(fiscalYearStart === undefined ? {} : { fiscalYearStart }), ...(outside === undefined ? {} : { outside }), ...(options.order === undefined ? {} : { order: options.order }),
  }
  return { today: dayOf(options.today ?? terminal.today()), audience: builtInAudience(options.audience), outside, reading }
}

async function readBoth(names: readonly string[], options: BuildOptions, { today, outside, reading }: Asked, terminal: Terminal): Promise<{ earlier: readonly Reading[] | undefined; readings: readonly Reading[] }> {
  if (names.includes('-') && options.since?.includes('-') === true) throw new UsageError('Standard input (-) can be read once: for the plan, or for --since.')
  const read = async (from: readonly string[]) => readPlanFiles(await readPlanFilesFrom(from, terminal), { ...reading, today, handOver: true })
  const first = read(options.since ?? names)
  loadFonts()
  const earlier = options.since === undefined ? undefined : await first
  const readings = earlier === undefined ? await first : await read(names)
  if (outside !== undefined) checkColumns(outside, [...(earlier ?? []), ...readings])
  return { earlier, readings }
}

/** Opened while the reader reads: both take about as long. */
function loadFonts(): void {
  const measure = fontMeasure()
  measure('Roadmap', { face: 'title', bold: false, size: 10 })
  for (const bold of [false, true]) measure('Roadmap', { face: 'text', bold, size: 10 })
}

function found({ company }: BuildOptions, { today, reading: { fiscalYearStart } }: Asked): State {
  const args = { name: company ?? 'Roadmap', zone: 'UTC', ...(fiscalYearStart === undefined ? {} : { fiscalYearStart }) }
  return decided(State.empty, 'workspace.found', args, 'found', today)
}

function brought(state: State, readings: readonly Reading[], step: string, today: string, renames: boolean): { state: State; report: ImportReport } {
  const { report } = reconcile(state, readings, { today, renames, newId: (name) => `new:${name}` })
  return { state: decided(state, 'import.commit', { readings, renames }, step, today), report }
}

function decided(state: State, name: string, args: unknown, step: string, today: string): State {
  const command = { id: uuidV5(namespace, step), name, args: args as never }
  return state.apply(decide(state, command, { actor: { id: 'build', role: 'owner' }, now: `${today}T00:00:00Z`, today }))
}

function bytesOf({ slides }: MadeDeck, format: 'pptx' | 'html' | 'pdf', notes: boolean): Uint8Array | string {
  if (format === 'html') return toHtml(slides)
  return format === 'pptx' ? toPptx(slides, { notes }) : toPdf(slides, { notes })
}
