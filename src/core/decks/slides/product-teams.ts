import type { DeckContext } from '../deck-context.ts'
import type { Words } from '../fit-text.ts'
import type { SlideDraft } from '../sheet.ts'
import { byText, capital, counted } from '../words.ts'
import { wordTableSlides } from './word-table.ts'

interface SeenTeam {
  readonly id: string
  readonly title: string
  readonly org?: string
  readonly productManager?: string
  readonly productMarketer?: string
}

/**
 * The teams of product data by org (row C5), for people inside: who is in charge, and how many features each has. What is in no team that is told has a row of
 * its own, so the features of all rows are those of the deck.
 */
export function teamSlides({ view, measure, plan, inside }: DeckContext): SlideDraft[] {
  const teams = view.list<SeenTeam>('teams')
  if (!inside || teams.length === 0) return []
  const named = (collection: string, field: string) => new Map(view.list<{ readonly id: string } & Readonly<Record<string, unknown>>>(collection).map((one) => [one.id, String(one[field] ?? '')]))
  const [orgs, people] = [named('orgs', 'title'), named('people', 'name')]
  const count = new Map<string, number>()
  const known = new Set(teams.map(({ id }) => id))
  // As in the matrices: a feature is one of its first team.
  for (const { item } of plan.features) {
    const team = (item.teams ?? []).find((id) => known.has(id)) ?? ''
    count.set(team, (count.get(team) ?? 0) + 1)
  }
  const orgOf = ({ org }: SeenTeam) => (org === undefined ? '' : (orgs.get(org) ?? ''))
  const sorted = [...teams].sort((a, b) => byText(orgOf(a) === '' ? '\u{10ffff}' : orgOf(a), orgOf(b) === '' ? '\u{10ffff}' : orgOf(b)) || byText(a.title, b.title))
  const rows = sorted.map((team): Words[] => [[{ text: team.title, bold: true }], orgOf(team) === '' ? 'In no org' : orgOf(team), nameOf(people, team.productManager), nameOf(people, team.productMarketer), String(count.get(team.id) ?? 0)])
  const loose = count.get('') ?? 0
  return wordTableSlides({
    titles: [`${capital(counted(teams.length, 'team'))} and ${counted(plan.features.length, 'feature')}`, 'Product teams'], runningHead: 'Product teams', alt: `Product teams: who is in charge of ${counted(teams.length, 'team')}, and how many features each has.`,
    columns: [{ head: 'Team', share: 0.3 }, { head: 'Org', share: 0.22 }, { head: 'Product', share: 0.18 }, { head: 'Product marketing', share: 0.18 }, { head: 'Features', share: 0.12 }],
    rows: loose === 0 ? rows : [...rows, ['In no team', '', '', '', String(loose)]],
  }, measure).map((slide) => ({ ...slide, internal: true }))
}

function nameOf(people: ReadonlyMap<string, string>, id: string | undefined): string {
  return id === undefined ? 'Nobody yet' : (people.get(id) ?? '')
}
