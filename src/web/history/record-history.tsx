import { Link } from '@tanstack/react-router'
import { RotateCcw } from 'lucide-react'
import { Section } from '../inspector/section.tsx'
import { IconButton } from '../parts/button.tsx'
import { Moment } from '../parts/moment.tsx'
import { useSeen } from '../workspace/open-workspace.tsx'
import { useAct } from '../workspace/use-act.ts'
import { useDateStyle } from '../workspace/use-date-style.ts'
import { useMay } from '../workspace/use-may.ts'
import css from './history.module.css'
import { ActChanges, Reason } from './told-act.tsx'
import { toldActs } from './told-entries.ts'
import { useHistory } from './use-history.ts'

/** Acts that are shown before "All". */
const most = 5

/** What happened to one record, newest first: who, what, from, to, why (row J7). Each line can be gone back before. */
export function RecordHistory({ collection, id }: { readonly collection: string; readonly id: string }) {
  const { state, asOf } = useSeen()
  const style = useDateStyle()
  const act = useAct()
  const may = useMay('record.restore')
  const { entries, failed } = useHistory({ record: `${collection}/${id}`, limit: 50, ...(asOf === undefined ? {} : { until: asOf }) }, state.get(collection, id))
  const acts = toldActs(entries ?? [], state, style, { collection, id })
  return (
    <Section
      title="History"
      aside={acts.length > most ? (
        <Link className={css.all} from="/$ws" to="/$ws/history" search={(now) => ({ ...now, record: `${collection}/${id}` })}>
          All {acts.length}
        </Link>
      ) : null}
    >
      {failed === undefined ? null : <p className={css.quiet}>{failed}</p>}
      <ol className={css.lines}>
        {acts.slice(0, most).map((one) => (
          <li key={one.position}>
            <ActChanges act={one} isAlone />
            <Reason act={one} />
            <p className={css.who}>
              {one.who}, <Moment at={one.at} />
              {may && one.first > 1 && one.changes.every(({ kind }) => kind === 'update') ? (
                <IconButton label="Back to before this" icon={RotateCcw} onPress={() => void act('record.restore', { collection, id, position: one.first - 1 }, { said: 'Brought back as it was before' })} />
              ) : null}
            </p>
          </li>
        ))}
      </ol>
    </Section>
  )
}
