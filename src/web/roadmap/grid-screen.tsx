import { useCallback, useMemo, useRef, useState } from 'react'
import type { Id } from '../../core/kernel/change.ts'
import { type Bucket, buckets, type Roadmap } from '../../core/roadmap/roadmap.ts'
import type { Period } from '../../core/time/fiscal.ts'
import { labelDays } from '../../core/time/label.ts'
import type { PeriodCell } from '../../core/time/period.ts'
import { shadesIn } from '../../core/workspace/calendar.ts'
import { MenuAt } from '../parts/menu-at.tsx'
import { say } from '../parts/toast-store.ts'
import { useOpened } from '../shell/use-opened.ts'
import { useSeen } from '../workspace/open-workspace.tsx'
import { useAct } from '../workspace/use-act.ts'
import { useDateStyle } from '../workspace/use-date-style.ts'
import { useMay } from '../workspace/use-may.ts'
import { CellBox } from './cell-box.tsx'
import { EmptyGrid } from './empty-grid.tsx'
import { cardEnds } from './connectors/ends.ts'
import { Strokes } from './connectors/strokes.tsx'
import { threadsOf, threadsTold } from './connectors/threads.ts'
import { useConnectors } from './connectors/use-connectors.ts'
import type { GridActs, GridHandle } from './grid/grid-tools.ts'
import { GridHead } from './grid/grid-head.tsx'
import { GridView } from './grid/grid-view.tsx'
import { ticksOf } from './grid/ruler.ts'
import { stripItems, stripOf } from './grid/strip.ts'
import type { Load, Target } from './grid/targets.ts'
import { dayNumber } from './layout/day-number.ts'
import { measures } from './layout/measures.ts'
import { Legend } from './legend.tsx'
import { bucketMenu, cardMenu, itemMenu } from './menus.ts'
import { MoveAsking } from './move-asking.tsx'
import { NameBox } from './name-box.tsx'
import { PhoneRoadmap } from './phone-roadmap.tsx'
import { Tray } from './tray.tsx'
import { useDerived } from './use-derived.ts'
import { useGridLayout } from './use-grid-layout.ts'
import { useMoves } from './use-moves.tsx'
import { useLiveZoom } from './use-live-zoom.ts'
import { useGridMarks } from './use-grid-marks.ts'
import { usePicture } from './use-picture.ts'
import { usePhone } from '../parts/use-phone.ts'
import { useRoadmap } from './use-roadmap.ts'
import { counted, ownWords } from './words.ts'

/** What hangs at something of the grid: a menu, or what is asked about a cell. */
type Hanging = { readonly kind: 'card'; readonly id: Id } | { readonly kind: 'name'; readonly id: Id } | { readonly kind: 'bucket'; readonly id: Id } | { readonly kind: 'cell'; readonly bucket: Id; readonly column: number }

/** The grid with all that belongs to it: heads, tray, menus, and what is asked on the way. */
export function GridScreen({ roadmap, period, picked = noIds }: GridScreenProps) {
  const isPhone = usePhone()
  return isPhone ? <PhoneRoadmap roadmap={roadmap} period={period} /> : <WideGrid roadmap={roadmap} period={period} picked={picked} />
}

interface GridScreenProps {
  readonly roadmap: Roadmap
  readonly period: Period
  /** Activities that stand out at first. */
  readonly picked?: ReadonlySet<Id>
}

function WideGrid({ roadmap, period, picked = noIds }: GridScreenProps) {
  const { state, today, asOf } = useSeen()
  const { search } = useRoadmap()
  const style = useDateStyle()
  const act = useAct()
  const mayMove = useMay('activity.place')
  const { open, opened } = useOpened()
  const moves = useMoves()
  const grid = useRef<GridHandle>(null)
  const hangs = useRef<HTMLElement | null>(null)
  const [hanging, setHanging] = useState<Hanging>()
  const [selected, setSelected] = useState<ReadonlySet<Id>>(picked)
  const [over, setOver] = useState<Target>()
  const [traced, setTraced] = useState<Id>()
  const [zoom, setZoom] = useLiveZoom(search.zoom)
  const { layout, setRoom, columnWidth } = useGridLayout(roadmap, period, search, zoom)
  const isReadOnly = !mayMove
  const marks = useGridMarks(roadmap)
  const picture = usePicture(layout, { marks, opened: opened?.collection === 'activities' ? opened.id : undefined, selected, isReadOnly })
  const strip = useDerived(state, ['items', 'plans'], stripItems)
  const shown = useMemo(() => stripOf(state, strip, layout.axis, undefined, style), [state, strip, layout.axis, style])
  const current = opened?.collection === 'activities' ? opened.id : undefined
  const chosen = useMemo(() => new Set([current, traced, ...selected].filter((id) => id !== undefined)), [current, traced, selected])
  const nearOf = useCallback((wanted: { readonly has: (id: Id) => boolean }) => cardEnds(layout, wanted), [layout])
  const lines = useConnectors({ axis: layout.axis, strip: shown, isOn: search.connectors === 'on', chosen, nearOf })
  const columns = layout.axis.columns
  const span = useMemo(() => ({ start: columns[0]?.start ?? today, end: columns.at(-1)?.end ?? today }), [columns, today])
  const shades = useMemo(() => shadesIn(state, span), [state, span])
  const day = asOf ?? today
  const todayX = day >= span.start && day <= span.end ? layout.axis.xOf(dayNumber(day)) : undefined
  const words = ownWords(state)
  const strips = lines?.strip ?? shown

  const hang = (next: Hanging, at: HTMLElement) => {
    hangs.current = at
    setHanging(next)
  }
  const makeFrom = (items: readonly Id[], bucket: Bucket, column: PeriodCell | undefined) => {
    const cell = { roadmap: roadmap.id, bucket: bucket.id, items: [...items] }
    void act('activity.from-items', column === undefined ? cell : { ...cell, window: { start: column.start, end: column.end, precision: period } }, { said: `Made ${items.length === 1 ? 'an activity' : `${items.length} activities`} in *${bucket.title}*${column === undefined ? '' : `, ${column.short}`}` })
  }
  const drop = (load: Load, target: Target) => {
    const row = target.kind === 'cell' ? layout.rows[target.row] : undefined
    const column = target.kind === 'cell' ? columns[target.column] : undefined
    if (load.kind === 'items') {
      if (row !== undefined && column !== undefined) makeFrom(load.ids, row.bucket, column)
    } else if (target.kind === 'outliers') moves.move(load.ids, { bucket: null })
    else if (target.kind === 'undated') moves.move(load.ids, { period: null })
    else if (row !== undefined && column !== undefined) moves.move(load.ids, { bucket: row.bucket.id, period: column, length: period, from: load.grabbed === undefined ? undefined : columns[load.grabbed] })
    setSelected(noIds)
  }
  const trace = (id: Id) => {
    setTraced(traced === id ? undefined : id)
    return traced === id ? 'Its connectors are hidden.' : threadsTold(threadsOf(state, new Set([id])).get(id), style)
  }
  const latest = useRef({ drop, hang, trace })
  latest.current = { drop, hang, trace }
  const acts = useMemo<GridActs>(() => ({
    open: (id) => open('activities', id),
    select: setSelected,
    cardMenu: (id, at) => latest.current.hang({ kind: 'card', id }, at),
    trace: (id) => latest.current.trace(id),
    cell: (bucket, column, at) => latest.current.hang({ kind: 'cell', bucket, column }, at),
    bucketMenu: (id, at) => latest.current.hang({ kind: 'bucket', id }, at),
    drop: (load, target) => latest.current.drop(load, target),
    dragOver: setOver,
    besideAt: (x, y) => trayTargetAt(x, y),
    zoomed: (width) => setZoom(width / columnWidth),
  }), [open, setZoom, columnWidth])
  const openItem = useCallback((id: string) => open('items', id), [open])
  const close = () => {
    setHanging(undefined)
    hangs.current?.focus({ preventScroll: true })
  }
  const rows = layout.rows.map(({ bucket }) => bucket)
  const context = { rows, columns, period, move: moves.move, remove: moves.remove, act, open: (id: Id) => open('activities', id), selected, mayMove, grab: (id: Id) => grid.current?.grab({ kind: 'activities', ids: [id] }), trace: (id: Id) => say({ key: 'trace', sentence: trace(id).replace(/\.$/, '') }) }

  const menuFor = (kind: Load['kind'], id: Id) => (kind === 'activities' ? cardMenu(state, id, context) : itemMenu(state, id, context, (bucket, column) => makeFrom([id], bucket, column)))

  if (layout.rows.length === 0) return <EmptyGrid roadmap={roadmap} />
  return (
    <>
      <GridView
        label={`${roadmap.title}: ${counted(rows.length, words.bucket)} by ${counted(columns.length, period)}`} picture={picture} headHeight={70 + (strips.length === 0 ? 0 : 6 + strips.length * 20 + (lines?.band ?? 0))} shades={shades} acts={acts} isReadOnly={isReadOnly} setRoom={setRoom} handle={grid}
        targetInWords={(target) => (target.kind === 'cell' ? `${layout.rows[target.row]?.bucket.title ?? ''}, ${columns[target.column]?.label ?? ''}` : target.kind)}
        head={<GridHead state={state} axis={layout.axis} loads={layout.loads} ticks={ticksOf(layout.axis, period)} strip={strips} lines={lines} corner={[counted(rows.length, words.bucket.length > longestWord ? 'row' : words.bucket), counted(columns.length, period)]} todayX={todayX} today={day} dayWord={asOf === undefined ? undefined : labelDays(asOf)} open={openItem} />}
        under={lines === undefined ? null : <Strokes strokes={lines.rows} left={measures.nameWidth} />}
      />
      <Legend lines={lines} marks={marks} />
      <Tray roadmap={roadmap} book={layout.book} grid={grid} over={over} drop={drop} isReadOnly={isReadOnly} outside={layout.outside} period={period} menuFor={menuFor} />
      {hanging?.kind === 'card' ? <MenuAt label="This activity" groups={cardMenu(state, hanging.id, context)} at={hangs} close={close} /> : null}
      {hanging?.kind === 'bucket' ? <MenuAt label={buckets.get(state, hanging.id)?.title ?? 'Bucket'} groups={bucketMenu(state, hanging.id, context, words, () => setHanging({ kind: 'name', id: hanging.id }))} at={hangs} close={close} /> : null}
      {hanging?.kind === 'cell' ? <CellBox roadmap={roadmap} bucket={hanging.bucket} column={columns[hanging.column]} period={period} at={hangs} close={close} /> : null}
      {hanging?.kind === 'name' ? <NameBox bucket={hanging.id} at={hangs} close={close} /> : null}
      <MoveAsking moves={moves} />
    </>
  )
}

/** Letters of a company's own word that the corner has room for. */
const longestWord = 12

const noIds: ReadonlySet<Id> = new Set()

/** The tray's parts that take what is dragged onto them. */
function trayTargetAt(x: number, y: number): Target | undefined {
  const part = document.elementFromPoint(x, y)?.closest<HTMLElement>('[data-tray]')?.dataset['tray']
  return part === 'outliers' ? outliers : part === 'undated' ? undated : undefined
}

const outliers: Target = { kind: 'outliers' }
const undated: Target = { kind: 'undated' }
