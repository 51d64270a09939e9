import { functionWords, planKindWords } from '../../core/plans/missing-plans.ts'
import { useAct } from '../workspace/use-act.ts'
import { useMay } from '../workspace/use-may.ts'
import css from './timeline-view.module.css'
import type { Common } from './timeline/line.ts'
import type { Row } from './timeline/rows.ts'
import { useImport } from './use-import.ts'

/** A plan that nobody has given yet, with the two ways to get it. */
export function MissingLine({ row: { missing }, common }: { readonly row: Extract<Row, { kind: 'missing' }>; readonly common: Common }) {
  const toImport = useImport()
  const act = useAct()
  const may = useMay('plan.add')
  const title = missing.function === undefined ? planKindWords[missing.kind] : functionWords[missing.function]
  const add = () => void act('plan.add', { title: `${title} plan`, kind: missing.kind, ...(missing.function === undefined ? {} : { function: missing.function }) }, { said: `Added *${title} plan*` })
  return (
    <div {...common} className={css.row}>
      <span role="rowheader" className={css.name}>
        <span className={css.lacking}>{title}</span>
      </span>
      <span role="gridcell" className={css.missing}>
        Nobody has given this plan yet{missing.elsewhere === 0 ? '.' : `; ${missing.elsewhere} of its items ${missing.elsewhere === 1 ? 'stands' : 'stand'} in other plans.`}{' '}
        {may ? (
          <>
            <button type="button" onClick={toImport}>
              Import it
            </button>{' '}
            <button type="button" onClick={add}>
              Begin it here
            </button>
          </>
        ) : null}
      </span>
    </div>
  )
}
