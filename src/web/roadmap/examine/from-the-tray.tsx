import type { CSSProperties } from 'react'
import { traysOf } from '../../../core/roadmap/trays.ts'
import type { Roadmap } from '../../../core/roadmap/roadmap.ts'
import { Button } from '../../parts/button.tsx'
import { useSeen } from '../../workspace/open-workspace.tsx'
import { useAct } from '../../workspace/use-act.ts'
import css from './cell.module.css'
import type { WalkCell } from './walk-cells.ts'

const most = 3

/** What waits for a place and could fill a blank cell: what belongs to its row first. */
export function FromTheTray({ cell: { bucket, period, name }, roadmap }: { readonly cell: WalkCell; readonly roadmap: Roadmap }) {
  const { state } = useSeen()
  const act = useAct()
  const { outliers, undated } = traysOf(state, roadmap.id)
  const waiting = [...undated.filter((one) => one.bucket === bucket.id), ...outliers].filter(({ status }) => status !== 'deferred' && status !== 'done').slice(0, most)
  if (waiting.length === 0) return null
  const place = (id: string, title: string) => void act('activity.place', { id, bucket: bucket.id, window: { start: period.start, end: period.end, precision: roadmap.period } }, { said: `Put *${title.replaceAll('*', '∗')}* into ${name}` })
  return (
    <div className={css.tray}>
      <p>Or fill it from the tray</p>
      {waiting.map(({ id, title, bucket: own }) => (
        <Button key={id} onPress={() => place(id, title)}>
          {own === undefined ? null : <i className={css.swatch} style={{ '--h': `var(--b${bucket.hue})` } as CSSProperties} />}
          {title}
        </Button>
      ))}
    </div>
  )
}
