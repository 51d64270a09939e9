import { ChevronLeft, ChevronRight } from 'lucide-react'
import { type CSSProperties, useMemo, useRef, useState } from 'react'
import type { Id } from '../../core/kernel/change.ts'
import { cellsOf, columnsOf, rowsOf } from '../../core/roadmap/empty-cells.ts'
import { loadByPeriod } from '../../core/roadmap/load.ts'
import type { Activity, Roadmap } from '../../core/roadmap/roadmap.ts'
import { tieBit, tiesOf } from '../../core/roadmap/ties.ts'
import { traysOf } from '../../core/roadmap/trays.ts'
import type { Period } from '../../core/time/fiscal.ts'
import { labelWindow } from '../../core/time/label.ts'
import { Told } from '../accounts/told.tsx'
import { IconButton } from '../parts/button.tsx'
import { StatusMark } from '../parts/status-mark.tsx'
import { useOpened } from '../shell/use-opened.ts'
import { useSeen } from '../workspace/open-workspace.tsx'
import { personName } from '../workspace/persons.ts'
import { useDateStyle } from '../workspace/use-date-style.ts'
import { CellBox } from './cell-box.tsx'
import { EmptyGrid } from './empty-grid.tsx'
import { PhoneMap } from './phone-map.tsx'
import { PhoneReleases } from './phone-releases.tsx'
import css from './phone-roadmap.module.css'
import { useDerived } from './use-derived.ts'
import { useRoadmap } from './use-roadmap.ts'
import { useSetSearch } from './use-set-search.ts'
import { ownWords, workTold } from './words.ts'

/** On a phone: the whole grid as a small map, and one period at a time, with what ships in it. */
export function PhoneRoadmap({ roadmap }: { readonly roadmap: Roadmap; readonly period: Period }) {
  const { state, today, asOf } = useSeen()
  const { search } = useRoadmap()
  const setSearch = useSetSearch()
  const [asked, setAsked] = useState<Id>()
  const hangs = useRef<HTMLElement | null>(null)
  const columns = columnsOf(state, roadmap)
  const day = search.at ?? asOf ?? today
  const at = Math.max(0, columns.findIndex(({ start, end }) => start <= day && day <= end))
  const column = columns[at]
  const rows = rowsOf(state, roadmap.id)
  const cells = useMemo(() => cellsOf(state, roadmap), [state, roadmap])
  const loads = useMemo(() => loadByPeriod(state, roadmap), [state, roadmap])
  const trays = useMemo(() => traysOf(state, roadmap.id), [state, roadmap.id])
  const words = ownWords(state)
  const go = (to: number) => setSearch({ at: columns[to]?.start })
  if (rows.length === 0) return <EmptyGrid roadmap={roadmap} />
  if (column === undefined) return null
  const effort = loads[at]?.effort ?? 0
  return (
    <div className={css.page}>
      <PhoneMap columns={columns} rows={rows} cells={cells} at={at} go={go} />
      <header className={css.head}>
        <IconButton label="Earlier" icon={ChevronLeft} isDisabled={at === 0} onPress={() => go(at - 1)} />
        <div>
          <h1>{column.short}</h1>
          <p>
            {/\((.*)\)$/.exec(column.label)?.[1] ?? column.label}
            {effort === 0 ? '' : ` · ${workTold(effort)} of work`}
          </p>
        </div>
        <IconButton label="Later" icon={ChevronRight} isDisabled={at === columns.length - 1} onPress={() => go(at + 1)} />
      </header>
      <PhoneReleases column={column} />
      {rows.map(({ id, title, hue }) => {
        const cell = cells.find((one) => one.bucket.id === id && one.period.start === column.start)
        if (cell === undefined) return null
        return (
          <section key={id} className={css.bucket} style={{ '--h': `var(--b${hue})` } as CSSProperties}>
            <h2>
              <i aria-hidden /> {title}
            </h2>
            <Cards list={cell.activities} />
            {cell.standing === 'empty' ? <p className={css.empty}>Empty on purpose: {cell.agreement?.reason}</p> : null}
            {cell.standing === 'undecided' ? (
              <button
                type="button"
                className={css.undecided}
                onClick={(event) => {
                  hangs.current = event.currentTarget
                  setAsked(id)
                }}
              >
                undecided
              </button>
            ) : null}
          </section>
        )
      })}
      <Waiting title={words.outliers} list={trays.outliers} />
      <Waiting title="undated" list={trays.undated} />
      {asked === undefined ? null : <CellBox roadmap={roadmap} bucket={asked} column={column} period={roadmap.period} at={hangs} close={() => setAsked(undefined)} />}
    </div>
  )
}

/** What waits for a place, behind its number. */
function Waiting({ title, list }: { readonly title: string; readonly list: readonly Activity[] }) {
  if (list.length === 0) return null
  return (
    <details className={css.waiting}>
      <summary>
        <b>{list.length}</b> {title} in the tray
      </summary>
      <Cards list={list} />
    </details>
  )
}

function Cards({ list }: { readonly list: readonly Activity[] }) {
  const { state } = useSeen()
  const style = useDateStyle()
  const { open } = useOpened()
  const ties = useDerived(state, ['connectors', 'items', 'plans'], tiesOf)
  return list.map(({ id, title, status, owner, window }) => (
    <button key={id} type="button" className={css.card} onClick={() => open('activities', id)}>
      <StatusMark status={status} />
      <b>
        <Told text={title} />
      </b>
      <span>
        {personName(state, owner) ?? 'nobody'}
        {window === undefined ? '' : ` · ${labelWindow(window, style)}`}
      </span>
      <i className={css.ties} style={{ '--ties': ties.get(id), '--ties-x': ties.get(id) < tieBit.sales ? '10px' : 0 } as CSSProperties} aria-hidden />
    </button>
  ))
}
