import type { OutlineGroup, OutlineLine } from '../../audiences/outline.ts'

/** Two lines of a slide title hold about this many characters (slide grid, type). */
const longest = 100
const words = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve']
const count = (n: number): string => words[n] ?? String(n)

/** One thing that a headline says, and how many lines it covers. */
interface Clause {
  readonly text: string
  readonly lines: number
}

/**
 * A title that says the point: "One date slips, one comes forward, and Alerts joins the plan". At most three things, in the order of the
 * groups; the rest is counted. Lines of what came into or left the window are no news and are not counted.
 */
export function headline(lines: readonly OutlineLine[]): string {
  const clauses = clausesOf(lines)
  const total = clauses.reduce((sum, clause) => sum + clause.lines, 0)
  for (const most of [3, 2, 1]) {
    const said = clauses.slice(0, most)
    const rest = total - said.reduce((sum, clause) => sum + clause.lines, 0)
    const text = joinedClauses([...said.map((clause) => clause.text), ...(rest === 0 ? [] : [rest === 1 ? 'one more thing changes' : `${count(rest)} more things change`])])
    if (text.length <= longest) return capital(text, lines.flatMap((line) => [line.title, line.before ?? line.title]))
  }
  return capital(total === 1 ? 'one thing changes' : `${count(total)} things change`)
}

function clausesOf(lines: readonly OutlineLine[]): Clause[] {
  const moves = lines.filter((line) => line.group === 'moved')
  const only = new Set(lines.map((line) => line.group)).size === 1 && lines.length === 1
  const way = (...wanted: OutlineLine['direction'][]) => moves.filter((line) => wanted.includes(line.direction))
  const slips = way('later')
  const of = (group: OutlineGroup) => lines.filter((line) => line.group === group)
  return [
    ...clause(slips, (line) => (only && line.after !== undefined ? `${line.title} slips to ${line.after}` : 'one date slips'), (n) => `${n} dates slip`),
    ...clause(
      way('earlier'),
      (line) => (only && line.after !== undefined ? `${line.title} comes forward to ${line.after}` : slips.length === 0 ? 'one date comes forward' : 'one comes forward'),
      (n) => (slips.length === 0 ? `${n} dates come forward` : `${n} come forward`),
    ),
    ...clause(way('surer'), (line) => `${line.title} has a surer date`, (n) => `${n} dates are surer`),
    ...clause(way('less-sure'), (line) => `the date of ${line.title} is less sure`, (n) => `${n} dates are less sure`),
    ...clause(way('dated'), (line) => `${line.title} has a date`, (n, all) => `${n} ${nouns(all)} have a date now`),
    ...clause(way('undated'), (line) => `${line.title} no longer has a date`, (n, all) => `${n} ${nouns(all)} no longer have a date`),
    ...clause(way(undefined), (line) => `${line.title} is planned anew`, (n, all) => `${n} ${nouns(all)} are planned anew`),
    ...clause(of('new'), (line) => `${line.title} joins the plan`, (n, all) => `${n} ${nouns(all)} join the plan`),
    ...clause(of('left'), (line) => `${line.title} leaves the plan`, (n, all) => `${n} ${nouns(all)} leave the plan`),
    ...clause(of('renamed'), (line) => `${line.before ?? line.title} has a new name`, (n, all) => `${n} ${nouns(all)} have new names`),
    ...maturityClauses(of('maturity')),
    ...clause(of('compatibility'), (line) => `${line.title} ${fit(line, 'works')}`, (n, all) => `${n} ${nouns(all)} ${fit(all[0], 'work', all)}`),
    ...clause(of('documentation'), (line) => `the documentation of ${line.title} moves`, (n) => `${n} pages of documentation move`),
    ...clause(of('wording'), (line) => `${line.title} is told in new words`, (n, all) => `${n} ${nouns(all)} are told in new words`),
    ...clause(of('reorganised'), (line) => `${line.title} changes ${hands([line])}`, (n, all) => `${n} ${nouns(all)} change ${hands(all)}`),
  ]
}

function clause(lines: readonly OutlineLine[], one: (line: OutlineLine) => string, many: (n: string, lines: readonly OutlineLine[]) => string): Clause[] {
  const [first] = lines
  if (first === undefined) return []
  return [{ text: lines.length === 1 ? one(first) : many(count(lines.length), lines), lines: lines.length }]
}

/** Levels that several reached are told together: "three features are now generally available" is one thing to say. */
function maturityClauses(lines: readonly OutlineLine[]): Clause[] {
  const levels = new Set(lines.map((line) => line.after))
  const [after] = levels
  if (levels.size === 1 && after !== undefined && lines.length > 1) return [{ text: `${count(lines.length)} ${nouns(lines)} reach ${after}`, lines: lines.length }]
  return clause(lines, (line) => (line.after === undefined ? `${line.title} changes its level` : `${line.title} reaches ${line.after}`), (n, all) => `${n} ${nouns(all)} change their level`)
}

/** "works with more", "works with less", or "works with other things" when some came and some went. */
function fit(line: OutlineLine | undefined, verb: string, all: readonly OutlineLine[] = line === undefined ? [] : [line]): string {
  const parts = all.flatMap((one) => one.parts).filter((part) => part.group === 'compatibility')
  const more = parts.filter((part) => part.sentence.includes(' now works with '))
  if (more.length === parts.length) return `${verb} with more`
  return more.length === 0 ? `${verb} with less` : `${verb} with other things`
}

/** "features" where all are features, else "things". */
function nouns(lines: readonly OutlineLine[]): string {
  const kinds = new Set(lines.map((line) => line.kind))
  const [kind] = kinds
  if (kinds.size > 1 || kind === undefined) return 'things'
  return kind.endsWith('y') ? `${kind.slice(0, -1)}ies` : `${kind}s`
}

function hands(lines: readonly OutlineLine[]): string {
  return lines.every((line) => line.field === 'teams') ? (lines.length === 1 ? 'team' : 'teams') : 'hands'
}

function joinedClauses(parts: readonly string[]): string {
  if (parts.length < 3) return parts.join(', and ')
  return `${parts.slice(0, -1).join(', ')}, and ${parts.at(-1)}`
}

/** Our own first word starts with a capital; a name is written as it is. */
function capital(text: string, names: readonly string[] = []): string {
  return names.some((name) => text.startsWith(name)) ? text : text.slice(0, 1).toUpperCase() + text.slice(1)
}
