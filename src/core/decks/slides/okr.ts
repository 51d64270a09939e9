import type { OkrLine } from '../../goals/okr-decks.ts'
import { amountWords, wayWords } from '../../goals/progress.ts'
import { type Status, statusWords } from '../../goals/status.ts'
import { dayAndMonth } from '../../time/label.ts'
import type { Words } from '../fit-text.ts'
import type { SlideDraft } from '../sheet.ts'
import type { Color, Measure, Run } from '../slide.ts'
import { capital, counted, countWord, listedUpTo } from '../words.ts'
import { wordTableSlides } from './word-table.ts'

/** What the slides of an OKR deck are drawn of. */
export interface OkrFacts {
  readonly lines: readonly OkrLine[]
  /** Titles of objectives without a key result. */
  readonly bare: readonly string[]
  /** How each key result stood in the deck of the week before. */
  readonly was: ReadonlyMap<string, OkrLine>
  readonly nameOf: (person: string) => string | undefined
  readonly tell: (text: string) => string
  readonly measure: Measure
}

/** Told of this week: what nobody said anything of is in none of the three. */
const isSaid = ({ said }: OkrLine) => said === 'in-time' || said === 'said-late'
const colorOf: Readonly<Record<Status, Color>> = { 'on-track': 'good', 'at-risk': 'warn', 'off-track': 'bad' }

/** Every objective in a line: how many of its key results stand how, and how many are late. */
export function summarySlides({ lines, bare, tell, measure }: OkrFacts): SlideDraft[] {
  const late = lines.filter(({ said }) => said === 'late').length
  const good = lines.filter((line) => isSaid(line) && line.status === 'on-track').length
  const head = `${capital(countWord(good))} of ${counted(lines.length, 'key result')} ${good === 1 ? 'is' : 'are'} on track`
  return wordTableSlides({
    titles: late === 0 ? [head] : [`${head}, ${late === 1 ? 'one is' : `${countWord(late)} are`} late`, `${head}, ${late} late`],
    runningHead: 'Goals of departments and teams', alt: 'How many key results of each objective stand how.',
    columns: [{ head: 'Objective', share: 0.36 }, { head: 'Whose', share: 0.16 }, { head: 'On track', share: 0.12 }, { head: 'At risk', share: 0.12 }, { head: 'Off track', share: 0.12 }, { head: 'Not said', share: 0.12 }],
    rows: [
      ...byObjective(lines).map((own): Words[] => {
        const [first] = own
        const of = (status: Status): Words => numberOf(own.filter((line) => isSaid(line) && line.status === status).length, colorOf[status])
        const [missing, waits] = [own.filter(({ said }) => said === 'late').length, own.filter(({ said, closed }) => said === 'open' && closed === undefined).length]
        return [
          [{ text: tell(first?.objectiveTitle ?? ''), bold: true }, ...(first?.closed === undefined ? [] : [{ text: `\n${capital(first.closed)}` }])], first?.part ?? (first?.level === 'team' ? 'A team' : 'A department'),
          of('on-track'), of('at-risk'), of('off-track'), missing > 0 ? [{ text: `${missing} late`, color: 'bad', bold: true }] : waits > 0 ? `${waits} to come` : '',
        ]
      }),
      ...(bare.length === 0 ? [] : [[[{ text: `Without a key result: ${listedUpTo(bare.map(tell), 6)}`, color: 'warn' }], '', '', '', '', ''] satisfies Words[]]),
    ],
  }, measure)
}

function numberOf(count: number, color: Color): Words {
  return count === 0 ? '' : [{ text: String(count), bold: true, color }]
}

/** Each objective with its key results: where they stand, and what was said this week. */
export function objectiveSlides(facts: OkrFacts): SlideDraft[] {
  const { tell, measure } = facts
  return byObjective(facts.lines).flatMap((own) => {
    const [first] = own
    const title = tell(first?.objectiveTitle ?? '')
    const late = own.filter(({ said }) => said === 'late').length
    return wordTableSlides({
      titles: late === 0 ? [title] : [`${title}: ${countWord(late)} late`, title],
      runningHead: `${first?.part ?? 'Goals'}${first?.closed === undefined ? '' : `, ${first.closed}`}`, alt: 'Key results, where each stands, and what was said of it this week.',
      columns: [{ head: 'Key result', share: 0.22 }, { head: 'Where it stands', share: 0.24 }, { head: 'Wins', share: 0.18 }, { head: 'Risks', share: 0.18 }, { head: 'Next steps', share: 0.18 }],
      rows: own.map((line): Words[] => [
        [{ text: tell(line.title), bold: true }, { text: `\n${facts.nameOf(line.owner) ?? 'Nobody who is still here'}` }],
        standsWords(facts, line), tell(line.wins ?? ''), tell(line.risks ?? ''), tell(line.nextSteps ?? ''),
      ]),
    }, measure)
  })
}

function standsWords({ was }: OkrFacts, line: OkrLine): Words {
  const percent = line.unit === '%' ? line.unit : ''
  const stands: Run = { text: `${amountWords(line.current, percent)}, ${wayWords(line)}` }
  if (line.closed !== undefined && !isSaid(line)) return [stands]
  if (!isSaid(line)) {
    const last = line.lastSaid === undefined ? 'never said yet' : `last said in the week of ${dayAndMonth(line.lastSaid)}`
    return [{ text: line.said === 'late' ? `Late: ${last}` : capital(last), bold: true, color: line.said === 'late' ? 'bad' : 'ink-2' }, { text: `\n${stands.text}` }]
  }
  const before = was.get(line.keyResult)?.confidence
  const { status, confidence } = line
  const sure: Run[] = status === undefined || confidence === undefined ? [] : [{ text: `\n${statusWords[status]}, ${confidence}%`, bold: true, color: colorOf[status] }, { text: before === undefined || before === confidence ? '' : ` (was ${before}%)` }]
  return [stands, ...sure, ...(line.noChange === true ? [{ text: '\nNothing changed' }] : []), ...(line.said === 'said-late' ? [{ text: '\nSaid late', color: 'bad' as const }] : [])]
}

function byObjective(lines: readonly OkrLine[]): OkrLine[][] {
  const found = new Map<string, OkrLine[]>()
  for (const line of lines) found.set(line.objective, [...(found.get(line.objective) ?? []), line])
  return [...found.values()]
}
