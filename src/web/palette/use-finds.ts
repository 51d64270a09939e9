import { useMemo } from 'react'
import { useSeen } from '../workspace/open-workspace.tsx'
import { commandFinds, type Find, recordFinds, search, viewFinds } from './finds.ts'
import { fold } from './match.ts'
import { recordPlace } from './record-places.ts'
import { type Act, going, paletteKeys, useActs } from './registry.ts'

export interface FindGroup {
  readonly title: string | undefined
  readonly finds: readonly Find[]
}

/** Lines shown at most: further down nobody looks, and a letter more finds better. */
const most = 40
const ofEach = 6

/** What the palette offers for a text: groups to begin with, then one list with the best first. After ">" only what can be done. */
export function useFinds(text: string, recent: readonly string[]): readonly FindGroup[] {
  const { state, actor, asOf } = useSeen()
  const acts = useActs()
  const offered = useMemo(() => acts.filter(({ run, isDisabled, keys }) => run !== undefined && isDisabled !== true && keys !== paletteKeys).map(actFind), [acts])
  // What is past is only read, so no command is offered there.
  const commands = useMemo(() => (asOf === undefined ? commandFinds(actor) : []), [actor, asOf])
  const views = useMemo(() => viewFinds(state, actor), [state, actor])
  const records = useMemo(() => recordFinds(state).filter(({ key }) => recordPlace(key.slice(7, key.indexOf('/'))) !== undefined), [state])
  return useMemo(() => {
    const isDoing = text.startsWith('>')
    const doing = [...offered.filter(({ kind }) => kind === 'act'), ...commands]
    const asked = isDoing ? text.slice(1) : text
    if (asked.trim() !== '') return [{ title: undefined, finds: search(isDoing ? doing : [...offered, ...views, ...records, ...commands], asked, { limit: most, recent }) }]
    if (isDoing) return [{ title: 'Everything that can be done', finds: doing }]
    const wanted = new Set(recent)
    const known = new Map([offered, views, records, commands].flatMap((finds) => finds.filter(({ key }) => wanted.has(key)).map((find) => [find.key, find] as const)))
    const lately = recent.flatMap((key) => known.get(key) ?? []).slice(0, ofEach)
    return [
      { title: 'Here', finds: offered.filter(({ kind, word }) => kind === 'act' && !everywhere.has(word)).slice(0, ofEach) },
      { title: 'Lately', finds: lately },
      { title: going, finds: offered.filter(({ kind, hasKeys }) => kind === 'place' && hasKeys) },
      { title: 'Saved views', finds: views.slice(0, ofEach) },
      { title: 'Everywhere', finds: offered.filter(({ kind, word }) => kind === 'act' && everywhere.has(word)) },
    ].filter(({ finds }) => finds.length > 0)
  }, [text, recent, offered, commands, views, records])
}

/** Groups of acts that are offered wherever one is. */
const everywhere: ReadonlySet<string> = new Set(['everywhere', 'for developers'])

function actFind({ name, group, keys }: Act): Find & { readonly hasKeys: boolean } {
  return { key: `${group === going ? 'place' : 'act'}:${name}`, kind: group === going ? 'place' : 'act', title: name, folded: fold(name), word: (group ?? 'here').toLowerCase(), hasKeys: keys !== undefined }
}
