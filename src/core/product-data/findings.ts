import type { Day } from '../kernel/command.ts'
import type { State } from '../kernel/state.ts'
import { type Maturity, maturityWords } from '../plans/maturity.ts'
import { type LinkLook, linkStanding, looksByAddress } from '../links/link-looks.ts'
import { codeHosts, type Item } from '../plans/plans.ts'
import { labelDays } from '../time/label.ts'
import type { Team } from '../workspace/workspace.ts'
import { unreadOf } from './features.ts'
import { matrixOf, type MatrixRow } from './matrix.ts'
import { teamReviews } from './monthly-review.ts'

export const findingKinds = ['points-at-nothing', 'nobody-has-said', 'review-late'] as const

/** Something open about product data: where it stands, what it is, and what to do. */
export interface DataFinding {
  readonly kind: (typeof findingKinds)[number]
  readonly rule: 'team-gone' | 'level-unknown' | 'host-unknown' | 'no-documentation' | 'link-broken' | 'no-team' | 'no-level' | 'boxes-unsaid' | 'review'
  readonly feature?: Item
  readonly team?: Team
  /** "Sync pause, team". */
  readonly place: string
  /** The word that answers to nothing. */
  readonly said?: string
  /** Keys of the boxes that are meant. */
  readonly boxes?: readonly string[]
  readonly sentence: string
  readonly todo: string
}

/** What customers can use has a page that says how (DOMAIN 1.21): from beta on, until it leaves. */
const needsPage: ReadonlySet<Maturity> = new Set(['beta', 'partial_ga', 'ga', 'stable'])

/** What is open about product data (row C4, DOMAIN 0.8): what points at nothing, what nobody has said, and reviews that are late; in the order of the matrices. */
export function findingsOf(state: State, today: Day): DataFinding[] {
  const { groups, columns } = matrixOf(state, { by: 'compatibility' })
  const titles = new Map(columns.map(({ key, title }) => [key, title]))
  const unknown = new Set(codeHosts.list(state).length === 0 ? [] : columns.filter(({ isKnown }) => !isKnown).map(({ key }) => key))
  const rows = groups.flatMap((group) => group.rows)
  const looks = looksByAddress(state)
  const found = [...rows.flatMap((row) => pointing(row, unknown, titles, looks)), ...rows.flatMap((row) => unsaid(row, titles)), ...late(state, today)]
  return findingKinds.flatMap((kind) => found.filter((finding) => finding.kind === kind))
}

function pointing({ feature, level, levelSaid, teamSaid }: MatrixRow, unknown: ReadonlySet<string>, titles: ReadonlyMap<string, string>, looks: ReadonlyMap<string, LinkLook>): DataFinding[] {
  const { title } = feature
  const found: DataFinding[] = []
  const open = (rule: DataFinding['rule'], where: string, sentence: string, todo: string, more: Pick<DataFinding, 'said' | 'boxes'> = {}) => found.push({ kind: 'points-at-nothing', rule, feature, place: `${title}, ${where}`, sentence, todo, ...more })
  if (teamSaid !== undefined) open('team-gone', 'team', `It points at the team "${teamSaid}", and there is no such team.`, 'Point it at a team that is there.', { said: teamSaid })
  if (levelSaid !== undefined) open('level-unknown', 'maturity', `"${levelSaid}" is none of the levels.`, 'Choose a level, or add this one to the levels.', { said: levelSaid })
  const strange = Object.keys(feature.compatibility ?? {}).filter((key) => unknown.has(key))
  if (strange.length > 0) open('host-unknown', 'works with', `It speaks of ${strange.map((key) => `"${key}"`).join(', ')}, which nothing on record is.`, 'Add what it must fit, or clear the box.', { boxes: strange, said: strange.map((key) => titles.get(key) ?? key).join(', ') })
  if (feature.documentationLink === undefined && feature.maturity !== undefined && needsPage.has(feature.maturity) && level !== undefined) {
    open('no-documentation', 'documentation', `It is ${maturityWords[feature.maturity].label}, and no page says how it works.`, 'Give the link of its page.')
  }
  const look = feature.documentationLink === undefined ? undefined : looks.get(feature.documentationLink)
  if (look?.failingSince !== undefined && linkStanding(look) === 'broken') {
    open('link-broken', 'documentation', `The page that says how it works has not been there since ${labelDays(look.failingSince)}${look.said === undefined ? '' : ` (${look.said})`}.`, 'Give the link of a page that is there.')
  }
  return found
}

function unsaid({ feature, level, levelSaid, teamSaid, boxes }: MatrixRow, titles: ReadonlyMap<string, string>): DataFinding[] {
  const { title } = feature
  const common = { kind: 'nobody-has-said', feature } as const
  const unread = unreadOf(feature, 'compatibility')
  const empty = [...boxes].flatMap(([key, says]) => (says === 'unsaid' ? [key] : []))
  return [
    ...(feature.teams !== undefined && feature.teams.length > 0 || teamSaid !== undefined ? [] : [{ ...common, rule: 'no-team' as const, place: `${title}, team`, sentence: 'Nobody has said which team has it.', todo: 'Choose its team.' }]),
    ...(level !== undefined || levelSaid !== undefined ? [] : [{ ...common, rule: 'no-level' as const, place: `${title}, maturity`, sentence: 'Nobody has said how far along it is.', todo: 'Choose its level.' }]),
    ...(empty.length === 0 ? [] : [{
      ...common, rule: 'boxes-unsaid' as const, place: `${title}, works with`, boxes: empty,
      sentence: `Nobody has said whether it works with ${empty.map((key) => `${titles.get(key) ?? key}${unread.has(key) ? ` (its source says "${unread.get(key) ?? ''}")` : ''}`).join(', ')}.`,
      todo: 'Say for each whether it works.',
    }]),
  ]
}

function late(state: State, today: Day): DataFinding[] {
  return teamReviews(state, today).filter(({ stands }) => stands === 'late').map(({ team, features, by }) => ({
    kind: 'review-late', rule: 'review', team, place: `${team.title}, review of the month`,
    sentence: `${features} ${features === 1 ? 'feature' : 'features'}; the review was due by ${labelDays(by)}.`, todo: 'Look them through, and confirm where nothing has changed.',
  }))
}
