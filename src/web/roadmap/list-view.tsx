import { useVirtualizer } from '@tanstack/react-virtual'
import { useMemo, useRef, useState } from 'react'
import { activities, type Activity, buckets, type Roadmap } from '../../core/roadmap/roadmap.ts'
import { labelWindow } from '../../core/time/label.ts'
import type { Id } from '../../core/kernel/change.ts'
import { people } from '../../core/workspace/workspace.ts'
import { Told } from '../accounts/told.tsx'
import { Button } from '../parts/button.tsx'
import { StatusMark, statusWords } from '../parts/status-mark.tsx'
import { useOpened } from '../shell/use-opened.ts'
import { useSeen } from '../workspace/open-workspace.tsx'
import { personName } from '../workspace/persons.ts'
import { useAct } from '../workspace/use-act.ts'
import { useDateStyle } from '../workspace/use-date-style.ts'
import { useMay } from '../workspace/use-may.ts'
import { shownBy } from './filter.ts'
import css from './list-view.module.css'
import { useRoadmap } from './use-roadmap.ts'
import { useSetSearch } from './use-set-search.ts'

type Column = 'title' | 'bucket' | 'window' | 'owner' | 'status' | 'effort'
const columns: readonly (readonly [Column, string])[] = [['title', 'Activity'], ['bucket', 'Bucket'], ['window', 'Date'], ['owner', 'Owner'], ['status', 'Status'], ['effort', 'Days']]

/** The same activities as a list: sorted by any column, several changed at once. */
export function ListView({ roadmap }: { readonly roadmap: Roadmap }) {
  const { state } = useSeen()
  const { search } = useRoadmap()
  const setSearch = useSetSearch()
  const style = useDateStyle()
  const { open, opened } = useOpened()
  const may = useMay('activity.change')
  const scroll = useRef<HTMLDivElement>(null)
  const [selected, setSelected] = useState<ReadonlySet<Id>>(new Set())
  const isDown = search.sort?.startsWith('-') === true
  const sort = (search.sort?.replace('-', '') ?? 'window') as Column
  const { text, owner, bucket, kind, status, region } = search
  const rows = useMemo(() => {
    const isShown = shownBy({ text, owner, bucket, kind, status, region })
    const list = activities.list(state).filter((one) => one.roadmap === roadmap.id && (isShown === undefined || isShown(one)))
    const keyOf = (one: Activity): string => keys[sort]?.(one, (id) => buckets.get(state, id)?.title, (id) => personName(state, id)) ?? ''
    return list.map((one) => [keyOf(one), one] as const).sort(([a], [b]) => (isDown ? b.localeCompare(a) : a.localeCompare(b))).map(([, one]) => one)
  }, [state, roadmap.id, text, owner, bucket, kind, status, region, sort, isDown])
  const virtual = useVirtualizer({ count: rows.length, getScrollElement: () => scroll.current, estimateSize: () => 32, overscan: 12 })
  const toggle = (id: Id) => {
    const next = new Set(selected)
    if (!next.delete(id)) next.add(id)
    setSelected(next)
  }
  return (
    <div ref={scroll} className={css.scroll}>
      <div role="table" aria-label={roadmap.title} aria-rowcount={rows.length + 1} className={css.table}>
        <div role="row" className={css.head} aria-rowindex={1}>
          <span role="columnheader">
            <input type="checkbox" aria-label="Select all" checked={rows.length > 0 && selected.size === rows.length} onChange={() => setSelected(selected.size === rows.length ? new Set() : new Set(rows.map(({ id }) => id)))} />
          </span>
          {columns.map(([name, word]) => (
            <span key={name} role="columnheader" aria-sort={sort === name ? (isDown ? 'descending' : 'ascending') : 'none'}>
              <button type="button" onClick={() => setSearch({ sort: sort === name && !isDown ? `-${name}` : name })}>
                {word}
                {sort === name ? (isDown ? ' ↓' : ' ↑') : ''}
              </button>
            </span>
          ))}
        </div>
        <div role="rowgroup" style={{ height: virtual.getTotalSize(), position: 'relative' }}>
          {virtual.getVirtualItems().map(({ index, start, key }) => {
            const row = rows[index]
            if (row === undefined) return null
            return (
              <div key={key} role="row" className={css.row} aria-rowindex={index + 2} aria-selected={selected.has(row.id)} data-opened={opened?.id === row.id ? '' : undefined} style={{ transform: `translateY(${start}px)` }}>
                <span role="cell">
                  <input type="checkbox" aria-label={`Select ${row.title}`} checked={selected.has(row.id)} onChange={() => toggle(row.id)} />
                </span>
                <span role="cell">
                  <button type="button" className={css.title} onClick={() => open('activities', row.id)}>
                    <Told text={row.title} />
                  </button>
                </span>
                <span role="cell">{row.bucket === undefined ? <i>none</i> : buckets.get(state, row.bucket)?.title}</span>
                <span role="cell">{row.window === undefined ? <i>no date</i> : labelWindow(row.window, style)}</span>
                <span role="cell">{personName(state, row.owner) ?? <i>nobody</i>}</span>
                <span role="cell" className={css.status}>
                  <StatusMark status={row.status} besideWord /> {statusWords[row.status ?? 'planned']}
                </span>
                <span role="cell">{row.effort ?? ''}</span>
              </div>
            )
          })}
        </div>
        {rows.length === 0 ? <p className={css.none}>No activity fits what you asked for.</p> : null}
      </div>
      {selected.size > 0 && may ? <ManyBar selected={selected} clear={() => setSelected(new Set())} /> : null}
    </div>
  )
}

/** What is done to several at once: one act, one undo. */
function ManyBar({ selected, clear }: { readonly selected: ReadonlySet<Id>; readonly clear: () => void }) {
  const { state } = useSeen()
  const act = useAct()
  const change = async (fields: object, said: string) => {
    const group = crypto.randomUUID()
    for (const id of selected) await act('activity.change', { id, ...fields }, { group, said })
  }
  const many = `${selected.size} ${selected.size === 1 ? 'activity' : 'activities'}`
  return (
    <div className={css.many} role="toolbar" aria-label={many}>
      <b>{many}</b>
      <select aria-label="Owner of all" value="" onChange={(event) => void change({ owner: event.target.value === '-' ? null : event.target.value }, `Another owner for ${many}`)}>
        <option value="" disabled>
          Owner …
        </option>
        <option value="-">Nobody</option>
        {people.list(state).map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
      <select aria-label="Status of all" value="" onChange={(event) => void change({ status: event.target.value }, `Another status for ${many}`)}>
        <option value="" disabled>
          Status …
        </option>
        {Object.entries(statusWords).map(([id, text]) => (
          <option key={id} value={id}>
            {text}
          </option>
        ))}
      </select>
      <Button kind="bare" onPress={clear}>
        Done
      </Button>
    </div>
  )
}

/** Sorts behind every word: what has no bucket, no date, or nobody. */
const last = '\uffff'

const keys: Readonly<Record<Column, (one: Activity, bucketOf: (id: Id | undefined) => string | undefined, nameOf: (id: Id | undefined) => string | undefined) => string>> = {
  title: ({ title }) => title.toLowerCase(),
  bucket: ({ bucket }, bucketOf) => bucketOf(bucket)?.toLowerCase() ?? last,
  window: ({ window, title }) => `${window?.start ?? last} ${title}`,
  owner: ({ owner }, _bucketOf, nameOf) => nameOf(owner)?.toLowerCase() ?? last,
  status: ({ status }) => status ?? 'planned',
  effort: ({ effort }) => String(effort ?? 0).padStart(8, '0'),
}
