import { useCallback } from 'react'
import type { Plan } from '../../core/plans/plans.ts'
import { useSeen } from '../workspace/open-workspace.tsx'
import { useAct } from '../workspace/use-act.ts'

/** Says that a plan holds as of today. */
export function useConfirm(): (plan: Plan) => void {
  const { today } = useSeen()
  const act = useAct()
  return useCallback(({ id, title }) => void act('plan.change', { id, confirmedOn: today }, { said: `Confirmed *${title.replaceAll('*', '∗')}*` }), [act, today])
}
