import type { Examination } from '../../../core/examine/examination.ts'
import type { Finding } from '../../../core/examine/finding.ts'
import { bandOf, type Who } from '../../../core/roadmap/capacity-load.ts'
import { daysTold, rounded } from '../../../core/roadmap/overload.ts'
import { roadmaps } from '../../../core/roadmap/roadmap.ts'
import { openByCell } from './open-by-cell.ts'

export interface Asked {
  readonly before: Examination
  /** The same once the act is done. */
  readonly after: Examination
  readonly finding: Finding
  /** The cell in hand. */
  readonly cell: string | undefined
}

/** What an act leads to, told before it is done: the load it leaves, how far the roadmap is then, and what it opens anew. */
export function thenLine(asked: Asked): string {
  const { after, finding } = asked
  const goesOn = after.find(finding.key) === undefined ? [] : [`still asked: ${lowerFirst(after.find(finding.key)?.sentence ?? '')}`]
  const said = [...loadLeft(asked), ...progressOf(asked), ...leftHere(asked), ...(finding.kind === 'overload' ? [] : goesOn)]
  return `${said.length === 0 ? 'This question is answered' : upperFirst(said.join('; ').replace(/\.$/, ''))}.${opened(asked)}`
}

/** What is asked of whoever was over, of what there is. */
function loadLeft({ after, finding: { kind, person, team, period } }: Asked): string[] {
  const who: Who | undefined = person !== undefined ? { person } : team === undefined ? undefined : { team }
  const roadmap = roadmaps.get(after.state, after.roadmap)
  if (kind !== 'overload' || who === undefined || roadmap === undefined) return []
  const load = bandOf(after.state, roadmap, who)?.loads.find((one) => one.period.start === period)
  if (load?.there === undefined) return []
  const over = rounded(load.load - load.there)
  return [`${rounded(load.load)} of ${daysTold(load.there)} asked, ${over > 0 ? `still ${over} over` : 'nobody over'}`]
}

function progressOf({ before, after }: Asked): string[] {
  const [was, is] = [before.progress, after.progress]
  return was.agreed === is.agreed ? [] : [`${is.agreed} of ${is.cells} agreed, ${is.cells - is.agreed} open`]
}

function leftHere({ before, after, cell }: Asked): string[] {
  const [was, is] = [openIn(before, cell), openIn(after, cell)]
  if (was === undefined || is === undefined || was === is) return []
  return [is === 0 ? 'nothing is open in this cell' : `${is} ${is === 1 ? 'question' : 'questions'} left in this cell`]
}

function openIn(examination: Examination, key: string | undefined): number | undefined {
  return key === undefined ? undefined : openByCell(examination).get(key)?.length
}

/** Questions that were not asked before. */
function opened({ before, after }: Asked): string {
  const known = new Set(before.findings.map(({ key }) => key))
  const come = after.findings.filter(({ key }) => !known.has(key))
  const [first] = come
  if (first === undefined) return ''
  return ` It asks anew: ${lowerFirst(first.sentence)}${come.length > 1 ? ` And ${come.length - 1} more.` : ''}`
}

function lowerFirst(text: string): string {
  // Names keep theirs: only words that begin a sentence are lowered.
  return /^(A|An|The|Who|What|How|No|Nobody|It)\b/.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text
}

function upperFirst(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
