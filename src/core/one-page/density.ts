import { type Detail, details, type OnePageFeature, type OnePageGroup } from './one-page-shape.ts'

/** What a reader takes in on one page (row J5): beyond these the next level is cut. */
const most: Readonly<Record<Detail, number>> = { values: 9, titles: 24, themes: Number.MAX_SAFE_INTEGER }
const mostGroups = 6
const namedOfTheme = 3
export const mostGoals = 6

interface Group {
  readonly title: string
  readonly tone: OnePageGroup['tone']
  readonly features: readonly OnePageFeature[]
}

/** Groups in the most detail that one page holds, no more than is wanted, and in sentences what was cut for it. */
export function cutTo(groups: readonly Group[], wanted: Detail = 'values'): { readonly groups: OnePageGroup[]; readonly detail: Detail; readonly detailCut: string | undefined; readonly cut: string[] } {
  const count = groups.reduce((sum, { features }) => sum + features.length, 0)
  const detail = details.slice(details.indexOf(wanted)).find((one) => count <= most[one]) ?? 'themes'
  const [shown, rest] = groups.length <= mostGroups ? [groups, []] : [groups.slice(0, mostGroups - 1), groups.slice(mostGroups - 1)]
  const inRest = rest.reduce((sum, { features }) => sum + features.length, 0)
  const detailCut = detailSaid(groups, count, detail)
  const cut = rest.length > 0 ? [`${rest.length} more themes with ${inRest} ${inRest === 1 ? 'feature' : 'features'} are told together.`] : []
  const told = [...shown, ...(rest.length === 0 ? [] : [{ title: `${rest.length} more themes`, tone: 'neutral' as const, features: rest.flatMap(({ features }) => features) }])]
  return { detail, detailCut, cut, groups: told.map((group) => atDetail(group, detail)) }
}

function detailSaid(groups: readonly Group[], count: number, detail: Detail): string | undefined {
  if (detail === 'values') return undefined
  if (detail === 'themes') return `${count} features are more than one page holds: of each theme the first ${namedOfTheme} are named.`
  return groups.some(({ features }) => features.some(({ value }) => value !== undefined)) ? `What each of the ${count} features is worth is left out, so that one page holds them.` : undefined
}

function atDetail({ title, tone, features }: Group, detail: Detail): OnePageGroup {
  if (detail === 'values') return { title, tone, features, more: 0 }
  const bare = features.map(({ value: _value, ...one }) => one)
  return detail === 'titles' ? { title, tone, features: bare, more: 0 } : { title, tone, features: bare.slice(0, namedOfTheme), more: Math.max(0, bare.length - namedOfTheme) }
}
