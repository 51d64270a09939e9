import { useState } from 'react'
import type { Id } from '../../../core/kernel/change.ts'
import { say } from '../../parts/toast-store.ts'
import { useSeen, useWorkspace } from '../../workspace/open-workspace.tsx'
import { hangs, type LeftOut, type ManyAct, manyAsked, sayLeftOut } from './many-acts.ts'

/** What became of an act on many items. */
export interface ManyDone {
  readonly sentence: string
  /** What was left out or refused, to be looked at or tried again. */
  readonly left: readonly Id[]
}

/** Does one act to many items: one undo, and a sentence of how many, with what was left out and why. */
export function useManyAct(ids: ReadonlySet<Id>) {
  const { state } = useSeen()
  const workspace = useWorkspace()
  const [done, setDone] = useState<ManyDone>()
  const [isAtIt, setIsAtIt] = useState(false)
  const doAll = async (act: ManyAct, said: (many: string) => string, reason?: string) => {
    const { commands, leftOut } = manyAsked(state, ids, act)
    const group = crypto.randomUUID()
    setDone(undefined)
    setIsAtIt(true)
    const outcomes = await Promise.all(commands.map(async ({ id, name, args }) => ({ id, outcome: await workspace.send(name, args, { group, ...(reason === undefined ? {} : { reason }) }) })))
    setIsAtIt(false)
    const refused = refusals(outcomes.flatMap(({ id, outcome }) => (outcome.done ? [] : [{ id, why: outcome.code === 'in-use' ? hangs : outcome.sentence }])))
    const count = outcomes.filter(({ outcome }) => outcome.done).length
    const sentence = said(`${count} ${count === 1 ? 'item' : 'items'}`)
    if (count > 0) say({ key: group, sentence, undo: () => workspace.undo(group) })
    const left = [...leftOut, ...refused]
    if (left.length > 0 || count === 0) setDone({ sentence: `${count === 0 ? 'Nothing was changed' : sentence}. Left as they are: ${left.map(sayLeftOut).join('; ')}.`, left: left.flatMap((one) => one.ids) })
  }
  return { done, isAtIt, doAll, forget: () => setDone(undefined) }
}

/** Items that were refused, by the reason. */
function refusals(all: readonly { readonly id: Id; readonly why: string }[]): LeftOut[] {
  const found = new Map<string, Id[]>()
  for (const { id, why } of all) found.set(why, [...(found.get(why) ?? []), id])
  return [...found].map(([why, ids]) => ({ why, ids }))
}
