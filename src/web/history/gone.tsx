import { RotateCcw } from 'lucide-react'
import { toldChange } from '../../core/history/told-change.ts'
import type { Change } from '../../core/kernel/change.ts'
import { recordTypes } from '../../core/root.ts'
import { labelDays } from '../../core/time/label.ts'
import { actorName } from '../../core/workspace/actor-name.ts'
import { Button } from '../parts/button.tsx'
import { useSeen } from '../workspace/open-workspace.tsx'
import { useAct } from '../workspace/use-act.ts'
import { useDateStyle } from '../workspace/use-date-style.ts'
import { useMay } from '../workspace/use-may.ts'
import css from './gone.module.css'
import { useHistory } from './use-history.ts'

/** A link to something that is gone: what it was, when it went, by whom and why, and the way back. */
export function Gone({ collection, id }: { readonly collection: string; readonly id: string }) {
  const { state, asOf } = useSeen()
  const style = useDateStyle()
  const act = useAct()
  const may = useMay('record.restore')
  const { entries, failed } = useHistory({ record: `${collection}/${id}`, limit: 5 }, id)
  const word = recordTypes.get(collection)?.word ?? 'thing'
  const removing = entries?.find(({ changes }) => changes.some((change) => change.kind === 'remove' && change.id === id))
  const change = removing?.changes.find((one) => one.id === id) as Change | undefined
  if (asOf !== undefined && entries !== undefined && entries.length > 0) return <p className={css.said}>On {labelDays(asOf)} there was no such {word}.</p>
  if (removing === undefined || change === undefined) return <p className={css.said}>{failed ?? (entries === undefined ? 'Looking for what it was …' : `There is no such ${word}, and there was none that you may see.`)}</p>
  const { title } = toldChange(change, state, style)
  return (
    <div className={css.gone}>
      <h2>{title}</h2>
      <p className={css.what}>
        This {word} was removed on {labelDays(removing.effective)} by {actorName(state, removing.actor)}.
      </p>
      {removing.reason === undefined ? null : <q>{removing.reason}</q>}
      {may ? (
        <Button icon={RotateCcw} onPress={() => void act('record.restore', { collection, id, position: removing.position - 1 }, { said: `Brought back *${title}*` })}>
          Bring it back
        </Button>
      ) : null}
    </div>
  )
}
