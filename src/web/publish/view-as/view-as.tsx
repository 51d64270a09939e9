import { useSearch } from '@tanstack/react-router'
import { Eye } from 'lucide-react'
import { useMemo } from 'react'
import type { Audience } from '../../../core/audiences/audiences.ts'
import type { View } from '../../../core/audiences/view.ts'
import type { Deck } from '../../../core/decks/decks.ts'
import type { State } from '../../../core/kernel/state.ts'
import { Button } from '../../parts/button.tsx'
import { useSeen } from '../../workspace/open-workspace.tsx'
import { Pick } from '../pick.tsx'
import { useSetPublish } from '../use-set-publish.ts'
import { possibleAgainst } from './against.ts'
import { BothSidesPane } from './both-sides-pane.tsx'
import { SeenChanges } from './seen-changes.tsx'
import { SeenPage } from './seen-page.tsx'
import { seenPlan } from './seen-plan.ts'
import { useHeldAgainst } from './use-held-against.ts'
import css from './view-as.module.css'

/** The plan with an audience's eyes, before anything is published: what becomes visible, reads otherwise or goes against what they hold now. */
export function ViewAs({ deck, audience, all }: { readonly deck: Deck; readonly audience: Audience; readonly all: readonly Audience[] }) {
  const search = useSearch({ from: '/$ws/publish' })
  const { state, today, asOf } = useSeen()
  const set = useSetPublish()
  const day = asOf ?? today
  const possible = useMemo(() => possibleAgainst(state, deck, audience, all, day), [state, deck, audience, all, day])
  const against = possible.find(({ key }) => key === search.against) ?? possible[0]
  const held = useHeldAgainst(audience, against)
  const groups = useMemo(() => seenPlan(held.view, held.before, held.changes), [held])
  const told = useMemo(() => [valuesIn(held.view), valuesOf(state)] as const, [held.view, state])
  const reader = audience.title.toLowerCase()
  const choose = (id: string | undefined) => set({ item: id })
  return (
    <>
      <p className={css.eyes}>
        <span className={css.as}>
          <Eye size={14} strokeWidth={1.75} aria-hidden /> Seen as {reader}, read only
        </span>
        <span className={css.count}>
          {told[0].toLocaleString('en')} of {told[1].toLocaleString('en')} values of items reach them
        </span>
        <span className={css.tools}>
          <Pick label="Held against" value={against?.key ?? ''} choices={possible.map(({ key, text }) => ({ value: key, text: `Against ${text}` }))} choose={(key) => set({ against: key === possible[0]?.key ? undefined : key })} />
          <Button kind="plain" onPress={() => set({ view: undefined, against: undefined, item: undefined })}>
            Back to mine
          </Button>
        </span>
      </p>
      <div className={css.three}>
        <SeenChanges held={held} against={against} reader={reader} chosen={search.item} choose={choose} />
        <SeenPage deck={deck} view={held.view} groups={groups} chosen={search.item} choose={choose} />
        {search.item === undefined ? null : <BothSidesPane held={held} id={search.item} reader={reader} close={() => choose(undefined)} />}
      </div>
    </>
  )
}

/** Values of items that an audience is told, and all that there are. */
function valuesIn(view: View): number {
  return view.list('items').reduce((sum, item) => sum + Object.keys(item).length - 1, 0)
}

function valuesOf(state: State): number {
  let count = 0
  for (const item of state.each('items')) count += Object.keys(item).length - 1
  return count
}
