import { Link } from '@tanstack/react-router'
import type { Id } from '../../../core/kernel/change.ts'
import { openSlipOf } from '../../../core/slips/opening.ts'
import { slipReachOf } from '../../../core/slips/slip-reach.ts'
import type { Window } from '../../../core/time/window.ts'
import { useSeen } from '../../workspace/open-workspace.tsx'
import { windowText } from './search.ts'

/** The way to what an item's open slip reaches; nothing where none waits for an answer. */
export function SlipLink({ item, className }: { readonly item: Id; readonly className?: string | undefined }) {
  const { state } = useSeen()
  if (openSlipOf(state, item) === undefined) return null
  return (
    <Link from="/$ws" to={`/$ws/plans/slips/${item}` as '.'} className={className}>
      Answer what it reaches
    </Link>
  )
}

/** The way to what an item would reach in another window, before anybody saves that; nothing where nothing hangs on it. */
export function ReachFirst({ item, window, className }: { readonly item: Id; readonly window: Window | null; readonly className?: string | undefined }) {
  const { state } = useSeen()
  const { activities, marketing, partners } = slipReachOf(state, item)
  const count = activities.length + marketing.length + partners.length
  if (count === 0) return null
  return (
    <Link from="/$ws" to={`/$ws/plans/slips/${item}` as '.'} search={{ to: windowText(window) } as never} className={className}>
      {count === 1 ? 'One thing hangs on it: look at it first' : `${count} things hang on it: look at them first`}
    </Link>
  )
}
