import type { ToldAct } from './told-entries.ts'

/** Acts one after another that are told as one line. */
export const longRun = 4

/** Names that stand under a run, so that one sees what is in it. */
const mostNames = 3

/** Acts in their order, with those side by side that one person did in the same way to the same kinds of record. */
export function runsOf(acts: readonly ToldAct[]): ToldAct[][] {
  const runs: ToldAct[][] = []
  for (const act of acts) {
    const last = runs.at(-1)
    const [same] = last ?? []
    if (last !== undefined && same?.actor === act.actor && likeness(same) === likeness(act)) last.push(act)
    else runs.push([act])
  }
  return runs
}

/** Three words for a run: "Added 12 cell agreements", and what some of them are called. */
export function toldRun(run: readonly ToldAct[]): { readonly said: string; readonly names: string } {
  const changes = run.flatMap((act) => act.changes)
  const records = new Map(changes.map((change) => [`${change.collection}/${change.id}`, change]))
  const titles = [...new Set([...records.values()].map(({ title }) => title))]
  const more = titles.length - mostNames
  const [first] = changes
  const isOfOne = first !== undefined && changes.every(({ kind, word }) => kind === first.kind && word === first.word)
  const said = isOfOne ? `${verbs[first.kind]} ${records.size} ${records.size === 1 ? first.word : pluralOf(first.word)}` : `${run.length} acts on ${records.size} things`
  return { said, names: `${titles.slice(0, mostNames).join('; ')}${more > 0 ? `; and ${more} more` : ''}` }
}

const verbs = { create: 'Added', update: 'Changed', remove: 'Removed' } as const

function likeness({ changes }: ToldAct): string {
  return [...new Set(changes.map(({ kind, collection }) => `${kind} ${collection}`))].sort().join()
}

const same: ReadonlySet<string> = new Set(['settings', 'coverage'])

function pluralOf(word: string): string {
  if (word === 'person') return 'people'
  if (same.has(word)) return word
  return /[^aeiou]y$/.test(word) ? `${word.slice(0, -1)}ies` : `${word}s`
}
