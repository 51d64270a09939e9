import { useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { lazy, Suspense } from 'react'
import { items } from '../../../core/plans/plans.ts'
import { Button } from '../../parts/button.tsx'
import { EmptyState } from '../../parts/empty-state.tsx'
import { useSeen } from '../../workspace/open-workspace.tsx'
import { useMay } from '../../workspace/use-may.ts'
import { AcceptPanel } from './accept-panel.tsx'
import { proposedWindow, type SlipSearch } from './search.ts'
import css from './slip.module.css'
import { roadmapsOf } from './roadmaps-of.ts'
import { SlipHead } from './slip-head.tsx'
import { SlipLaunch } from './slip-launch.tsx'
import { SlipTable } from './slip-table.tsx'
import { useSlip } from './use-slip.ts'

const SlipGrid = lazy(async () => ({ default: (await import('./slip-grid.tsx')).SlipGrid }))

/** What one item's move reaches, as a proposal: ticked line by line, looked at on the grid, and accepted in one act (row I4). */
export function SlipScreen() {
  const { state } = useSeen()
  const { ws = '', item = '' } = useParams({ strict: false })
  const search = useSearch({ strict: false }) as SlipSearch
  const navigate = useNavigate()
  const may = useMay('slip.accept')
  const tried = proposedWindow(search.to)
  const slipping = useSlip(item, tried)
  const show = (next: SlipSearch['show']) => void navigate({ to: '.', search: ((now: object) => ({ ...now, show: next })) as never })
  const leave = () => void navigate({ to: '/$ws/plans/slips' as '/$ws/plans', params: { ws } })
  if (slipping === undefined) {
    const known = items.get(state, item)
    return (
      <EmptyState title={known === undefined ? 'No such item' : `${known.title} has no open slip`}>
        <p>{known === undefined ? 'It is not in any plan, or not any more.' : 'It was answered, or the item is back where it was.'}</p>
        <Button onPress={leave}>Open slips</Button>
      </EmptyState>
    )
  }
  const { slip, open, asked } = slipping
  if (search.show === 'grid') {
    return (
      <Suspense fallback={null}>
        <h1 className="unseen">{slip.item.title} on the grid</h1>
        <SlipGrid slipping={slipping} back={() => show(undefined)} />
      </Suspense>
    )
  }
  return (
    <div className={css.page}>
      <div className={css.main}>
        <SlipHead slip={slip} reason={open?.reason} />
        <SlipTable slipping={slipping} isReadOnly={!may} />
        {slip.launch === undefined ? null : <SlipLaunch launch={slip.launch} />}
      </div>
      <AcceptPanel key={item} slipping={slipping} isTried={tried !== undefined} isReadOnly={!may} seeGrid={roadmapsOf(state, slip).length === 0 ? undefined : () => show('grid')} done={() => (asked.length <= slipping.ticked.length ? leave() : tried === undefined ? undefined : void navigate({ to: '.', search: ((now: object) => ({ ...now, to: undefined })) as never }))} />
    </div>
  )
}
