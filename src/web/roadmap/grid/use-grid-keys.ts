import { type RefObject, useMemo, useRef } from 'react'
import type { Id } from '../../../core/kernel/change.ts'
import { type Direction, extent, firstPlace, memberAt, type Place, placeOfActivity, stepFrom } from '../layout/places.ts'
import type { GridLayout, Row } from '../layout/grid-layout.ts'
import type { GridTools } from './grid-tools.ts'
import { blankKey } from './picture.ts'
import type { Load } from './targets.ts'

/** Something that is being placed by keys, with the cell that it would come to. */
interface Grab {
  readonly load: Load
  row: number
  column: number
}

/**
 * Keys on the grid. Arrows walk; Enter opens a card or asks about a cell; Space selects; M has the menu; C draws what it is built on; N adds to the cell. Alt with an arrow
 * takes the card: arrows then choose its cell, Enter puts it there, Escape leaves it where it was.
 */
export function useGridKeys(tools: RefObject<GridTools>, focus: string | undefined) {
  const at = useRef<Place | undefined>(undefined)
  const grabbed = useRef<Grab | undefined>(undefined)
  const focused = useRef(focus)
  focused.current = focus
  return useMemo(() => {
    const layout = () => tools.current.latest.current.layout
    const moveTo = (key: string) => {
      tools.current.setFocus(key)
      requestAnimationFrame(() => tools.current.painter.current?.focus(key))
    }
    const go = (place: Place) => {
      at.current = place
      tools.current.bringInView(place)
      const key = keyAt(layout(), place)
      if (key !== undefined) moveTo(key)
    }
    const here = () => placeOf(layout(), focused.current, at.current)
    const release = (text: string) => {
      grabbed.current = undefined
      tools.current.setTaken(new Set())
      tools.current.toMark(undefined)
      tools.current.setSaid(text)
    }
    const show = (grab: Grab) => {
      const target = { kind: 'cell', row: grab.row, column: grab.column } as const
      tools.current.bringInView({ row: grab.row, column: grab.column, lane: -1 })
      tools.current.toMark(target, grab.load)
      tools.current.setSaid(`${tools.current.latest.current.targetInWords(target)}. Enter puts it here, Escape leaves it where it was.`)
    }
    const grab = (load: Load, from?: Place) => {
      const { axis, rows } = layout()
      if (rows.length === 0) return
      const today = axis.columnOf(tools.current.latest.current.picture.today)
      grabbed.current = { load, row: from?.row ?? 0, column: from?.column ?? Math.max(0, Math.min(axis.columns.length - 1, today)) }
      tools.current.setTaken(new Set(load.ids))
      show(grabbed.current)
      tools.current.rows.current?.querySelector<HTMLElement>('[tabindex="0"]')?.focus({ preventScroll: true })
    }
    const whileGrabbed = (event: React.KeyboardEvent, taken: Grab): boolean => {
      const { axis, rows } = layout()
      if (event.key === 'Escape') release('Left where it was.')
      else if (event.key === 'Enter' || event.key === ' ') {
        release('')
        tools.current.latest.current.acts.drop(taken.load, { kind: 'cell', row: taken.row, column: taken.column })
      } else {
        const by = steps[event.key]
        if (by === undefined) return false
        taken.column = Math.max(0, Math.min(axis.columns.length - 1, taken.column + by[0]))
        taken.row = Math.max(0, Math.min(rows.length - 1, taken.row + by[1]))
        show(taken)
      }
      return true
    }
    const take = (id: Id, place: Place, event: React.KeyboardEvent) => {
      const { picture, isReadOnly } = tools.current.latest.current
      const row = layout().rows[place.row]
      if (isReadOnly || row === undefined) return
      const [from, to] = extent(row, place)
      const ids = picture.selected.has(id) ? [...picture.selected] : [id]
      grabbed.current = { load: { kind: 'activities', ids, grabbed: from, before: 0, span: to - from + 1 }, row: place.row, column: from }
      tools.current.setTaken(new Set(ids))
      whileGrabbed(event, grabbed.current)
    }
    const onKeyDown = (event: React.KeyboardEvent) => {
      const taken = grabbed.current
      if (taken !== undefined && whileGrabbed(event, taken)) return done(event)
      const place = here()
      if (place === undefined || (event.target as HTMLElement).closest('input,textarea,[role=menu]') !== null) return
      const id = idAt(layout(), place)
      if (event.altKey && steps[event.key] !== undefined && id !== undefined) {
        take(id, place, event)
        return done(event)
      }
      const direction = directionOf(event)
      if (direction !== undefined) {
        const next = stepFrom(layout(), place, direction)
        if (next !== undefined) go(next)
        return done(event)
      }
      if (acted(tools.current, event, place, id)) done(event)
    }
    const onFocus = (event: React.FocusEvent) => {
      const element = event.target as HTMLElement
      const key = element.dataset['id'] ?? element.dataset['cell']
      if (key !== undefined && key !== focused.current) tools.current.setFocus(key)
    }
    const onBlur = (event: React.FocusEvent) => {
      if (grabbed.current !== undefined && !(event.relatedTarget instanceof Node && tools.current.rows.current?.contains(event.relatedTarget) === true)) release('Left where it was.')
    }
    return { grab, moveTo, handlers: { onKeyDown, onFocus, onBlur } }
  }, [tools])
}

const steps: Readonly<Record<string, readonly [number, number]>> = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] }

function done(event: React.KeyboardEvent): void {
  event.preventDefault()
  event.stopPropagation()
}

function directionOf({ key, ctrlKey, metaKey, altKey, shiftKey }: React.KeyboardEvent): Direction | undefined {
  if (altKey || shiftKey) return undefined
  const far = ctrlKey || metaKey
  const plain: Readonly<Record<string, Direction>> = { ArrowLeft: 'left', ArrowRight: 'right', ArrowUp: 'up', ArrowDown: 'down', Home: 'first', End: 'last', PageUp: 'row-up', PageDown: 'row-down' }
  const wide: Readonly<Record<string, Direction>> = { Home: 'top', End: 'bottom', ArrowUp: 'top', ArrowDown: 'bottom', ArrowLeft: 'first', ArrowRight: 'last' }
  return far ? wide[key] : plain[key]
}

/** Keys that do something with what they are on. */
function acted({ latest, painter, setSaid }: GridTools, event: React.KeyboardEvent, place: Place, id: Id | undefined): boolean {
  const { acts, picture, layout } = latest.current
  const row = layout.rows[place.row] as Row
  const element = id === undefined ? (event.target as HTMLElement) : (painter.current?.cardOf(id) ?? (event.target as HTMLElement))
  if (event.ctrlKey || event.metaKey || event.altKey) return false
  if (event.key === 'Enter') {
    if (id === undefined) acts.cell(row.bucket.id, place.column, element)
    else acts.open(id)
  } else if (event.key === ' ' && id !== undefined) {
    const next = new Set(picture.selected)
    if (!next.delete(id)) next.add(id)
    acts.select(next)
    setSaid(`${next.size} selected`)
  } else if ((event.key === 'm' || event.key === 'ContextMenu') && id !== undefined) acts.cardMenu(id, element)
  else if (event.key === 'c' && id !== undefined) setSaid(acts.trace(id))
  else if (event.key === 'n') acts.cell(row.bucket.id, place.column, element)
  else if (event.key === 'b') acts.bucketMenu(row.bucket.id, element)
  else if (event.key === 'Escape' && picture.selected.size > 0) acts.select(new Set())
  else return false
  return true
}

function idAt(layout: GridLayout, place: Place): Id | undefined {
  const row = layout.rows[place.row]
  const member = row === undefined || place.lane < 0 ? undefined : memberAt(row, place.column, place.lane)
  return member === undefined ? undefined : row?.members.activities[member]?.id
}

function keyAt(layout: GridLayout, place: Place): string | undefined {
  const row = layout.rows[place.row]
  const blank = place.lane < 0 ? row?.blanks.find(({ from, to }) => from <= place.column && place.column <= to) : undefined
  return row !== undefined && blank !== undefined ? blankKey(row.bucket.id, blank.period.start) : idAt(layout, place)
}

/** The place of what has the keys: where the last step led, as long as the same thing stands there. */
function placeOf(layout: GridLayout, key: string | undefined, last: Place | undefined): Place | undefined {
  if (last !== undefined && key !== undefined && keyAt(layout, last) === key) return last
  const [bucket, period] = key?.split('|') ?? []
  const row = period === undefined ? -1 : layout.rows.findIndex((one) => one.bucket.id === bucket)
  const blank = layout.rows[row]?.blanks.find((one) => one.period.start === period)
  if (blank !== undefined) return { row, column: blank.from, lane: -1 }
  return (key === undefined ? undefined : placeOfActivity(layout, key)) ?? firstPlace(layout)
}
