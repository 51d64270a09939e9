import { useCallback } from 'react'
import { type Item, items } from '../../../core/plans/plans.ts'
import { say } from '../../parts/toast-store.ts'
import { useSeen } from '../../workspace/open-workspace.tsx'
import { useAct } from '../../workspace/use-act.ts'
import type { Placed } from './place-below.ts'

/** Puts an item where it was placed, and says so; a place that cannot be is told in its sentence. */
export function usePutBelow(): (item: Item, placed: Placed) => Promise<boolean> {
  const { state } = useSeen()
  const act = useAct()
  return useCallback(
    async (item, placed) => {
      if ('sentence' in placed) return refuse(item, placed.sentence)
      const above = placed.value === null ? 'nothing: it stands at the top' : `*${items.get(state, placed.value)?.title.replaceAll('*', '∗') ?? ''}*`
      const outcome = await act('item.change', { id: item.id, [placed.field]: placed.value }, { said: `Put *${item.title.replaceAll('*', '∗')}* below ${above}` })
      return outcome.done || refuse(item, outcome.sentence)
    },
    [state, act],
  )
}

function refuse({ id }: Item, sentence: string): false {
  say({ key: id, sentence: sentence.replace(/\.$/, ''), kind: 'refused' })
  return false
}
