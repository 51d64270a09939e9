import { sameJson } from '../../../lib/json.ts'
import type { Compared, PartDraft, Rule } from './draft.ts'
import { levelWords, listed } from './names.ts'

/** How far along an item is, over all and by deployment option. */
export const maturityChanged: Rule = (compared) => [...overall(compared), ...byDeployment(compared)]

function overall({ before, after }: Compared): PartDraft[] {
  const [was, is] = [before.fields['maturity'], after.fields['maturity']]
  if (sameJson(was, is)) return []
  const [old, now] = [was === undefined ? undefined : levelWords(was), is === undefined ? undefined : levelWords(is)]
  return [
    {
      group: 'maturity', field: 'maturity', ...(old === undefined ? {} : { before: old.label }), ...(now === undefined ? {} : { after: now.label }),
      say: ({ name }) => {
        if (now === undefined) return `${name} no longer has a level of maturity; it was ${old?.phrase}`
        return `${name} is now ${now.phrase}${old === undefined ? '' : `; it was ${was === 'beta' || was === 'alpha' ? 'in ' : ''}${old.phrase}`}`
      },
    },
  ]
}

/** Options that went the same way are told together. */
function byDeployment({ before, after, names }: Compared): PartDraft[] {
  const [was, is] = [levelsOf(before.fields['deployment']), levelsOf(after.fields['deployment'])]
  const moves = new Map<string, { from: string | undefined; to: string | undefined; options: string[] }>()
  for (const option of [...new Set([...Object.keys(was), ...Object.keys(is)])].sort()) {
    if (was[option] === is[option]) continue
    const key = `${was[option]} ${is[option]}`
    const move = moves.get(key) ?? { from: was[option], to: is[option], options: [] }
    move.options.push(names.after.deployment(option))
    moves.set(key, move)
  }
  return [...moves.values()].map(({ from, to, options }) => ({
    group: 'maturity', field: 'deployment', before: from === undefined ? 'not said' : levelWords(from).label, after: to === undefined ? 'not said' : levelWords(to).label,
    say: ({ name }) => {
      const where = `on ${listed(options)}`
      if (to === undefined) return `${where.replace('on', 'On')}, nothing more is said of how far along ${inside(name)} is; it was ${levelWords(from).phrase}`
      return `${name} is now ${levelWords(to).phrase} ${where}${from === undefined ? '' : `; it was ${levelWords(from).phrase}`}`
    },
  }))
}

const inside = (name: string): string => (name === 'It' ? 'it' : name)

function levelsOf(value: unknown): { readonly [option: string]: string } {
  return (value ?? {}) as { readonly [option: string]: string }
}
