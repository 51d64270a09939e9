import { z } from 'zod'

/** Labels as trackers have them: words that whoever plans the work hangs on an item. Two that differ by case alone are one. */
const [longest, most] = [100, 100]
export const label = z.string().trim().min(1).max(longest)
/** Those that people and trackers give; what says for which milestones an item was planned may come beside them. */
export const labels = z.array(label).max(2 * most).refine((all) => all.length <= most || all.filter((one) => !isPlannedLabel(one)).length <= most, `must be ${most} labels at the most`)

/** What an item can hold of some labels, each once, and what it cannot: longer ones, and those beyond the most. */
export function fittingLabels(all: readonly string[]): { readonly taken: string[]; readonly left: string[] } {
  const each = eachOnce(all.map((one) => one.trim()).filter((one) => one !== ''))
  const short = each.filter((one) => one.length <= longest)
  const taken = short.slice(0, most)
  return { taken, left: [...each.filter((one) => one.length > longest), ...short.slice(most)] }
}

const plannedFor = 'planned/'

/** The label of what was planned for a milestone when it began; it stays, so that what came of the plan can be told (DOMAIN 1.5). */
export function plannedLabel(milestone: string): string {
  let cut = ''
  // By whole signs: half of one is a text that nothing can ask for again.
  for (const sign of `${plannedFor}${milestone}`) {
    if (cut.length + sign.length > longest) break
    cut += sign
  }
  return cut.trim()
}

/** Does a label say for which milestone something was planned? */
export function isPlannedLabel(one: string): boolean {
  return one.toLowerCase().startsWith(plannedFor)
}

/** The days that `estimate/3d` or `estimate/0.5d` says; of several the most. Undefined where none says any. */
export function estimateOf(all: readonly string[] = []): number | undefined {
  const days = all.flatMap((one) => /^estimate\/(\d{1,3}(?:\.\d{1,2})?)d$/i.exec(one)?.[1] ?? []).map(Number)
  return days.length === 0 ? undefined : Math.max(...days)
}

const none: readonly string[] = []

/** True when these labels are among those, whatever their case. */
export function hasLabels(all: readonly string[] = none, wanted: readonly string[]): boolean {
  const there = inSmallLetters(all)
  for (const one of inSmallLetters(wanted)) if (!there.has(one)) return false
  return true
}

const small = new WeakMap<readonly string[], ReadonlySet<string>>()

/** Asked of every item for every tracking page, again whenever anything changes: worked out once for the labels of a record. */
function inSmallLetters(all: readonly string[]): ReadonlySet<string> {
  const found = small.get(all) ?? new Set(all.map((one) => one.toLowerCase()))
  small.set(all, found)
  return found
}

/** Each label once, by its first spelling. */
export function eachOnce(all: readonly string[]): string[] {
  const seen = new Set<string>()
  return all.filter((one) => !seen.has(one.toLowerCase()) && seen.add(one.toLowerCase()))
}
