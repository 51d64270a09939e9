import { tieBit } from '../../../core/roadmap/ties.ts'
import type { Blank, Filled } from '../layout/blanks.ts'
import { fitsOneLine } from '../layout/heights.ts'
import { measures } from '../layout/measures.ts'
import type { Row } from '../layout/grid-layout.ts'
import { ElementPool } from './element-pool.ts'
import css from './cards.module.css'
import { blankKey, type Picture, type Viewport } from './picture.ts'
import { columnsIn, lanesIn, membersIn, rowsIn } from './visible.ts'

const statuses = ['planned', 'under-way', 'done', 'deferred', 'dropped'] as const

/**
 * Draws rows, cells and cards, and of these only what is in view. Outside React, which would compare a thousand elements at every step of a
 * scroll; here an element is written to when it comes to show something else, and only then. Row heads, cards and blank cells carry the
 * roles of a grid, so that a screen reader walks it as one.
 */
export class GridPainter {
  private readonly body: HTMLElement
  private readonly rows = new ElementPool(madeRow)
  private readonly cards = new ElementPool(madeCard)
  private readonly blanks = new ElementPool(madeBlank)
  private readonly loads = new ElementPool(madeLoad)
  private picture: Picture | undefined
  private view: Viewport = { left: 0, top: 0, width: 0, height: 0 }
  private tabStop: HTMLElement | undefined
  private stop: string | undefined

  constructor(body: HTMLElement) {
    this.body = body
  }

  /** Shows another picture: everything in view is written anew. */
  show(picture: Picture, view: Viewport): void {
    this.picture = picture
    this.view = view
    const { axis, tops } = picture.layout
    this.body.style.width = `${measures.nameWidth + axis.width}px`
    this.body.style.height = `${tops.at(-1) ?? 0}px`
    this.body.style.setProperty('--column', `${axis.columnWidth}px`)
    this.paint(true)
  }

  /** Shows another part of the picture: only what comes into view is written. */
  look(view: Viewport): void {
    this.view = view
    this.paint(false)
  }

  /** What the keys are on: the key of a card or a blank cell. Nothing is written anew for it. */
  stopAt(key: string | undefined): void {
    this.stop = key
  }

  cardOf(id: string): HTMLElement | undefined {
    return this.cards.get(id)
  }

  focus(key: string): boolean {
    const element = this.cards.get(key) ?? this.blanks.get(key)
    element?.focus({ preventScroll: true })
    return element !== undefined
  }

  private paint(anew: boolean): void {
    const { picture, view } = this
    if (picture === undefined) return
    const { layout } = picture
    const [firstRow, endRow] = rowsIn(layout, view)
    const columns = columnsIn(layout, view)
    const found: number[] = []
    for (let at = firstRow; at < endRow; at++) {
      const row = layout.rows[at] as Row
      const top = layout.tops[at] as number
      this.rows.want(row.bucket.id)
      found.length = 0
      for (const member of membersIn(row, lanesIn(row, top, view), columns, found)) this.toDraw(this.cards, row.members.activities[member]?.id ?? '', at, member)
      for (const [n, blank] of row.blanks.entries()) if (blank.from <= columns[1] && blank.to >= columns[0]) this.toDraw(this.blanks, blankKey(row.bucket.id, blank.period.start), at, n)
      for (const [n, cell] of row.filled.entries()) if (cell.column <= columns[1] && cell.column >= columns[0]) this.toDraw(this.loads, `${row.bucket.id}|${cell.column}`, at, n)
    }
    this.settle(anew, firstRow, endRow)
  }

  /** What each wanted key shows: its row and its place there, in one number. */
  private readonly places = new Map<string, number>()

  private toDraw(pool: ElementPool, key: string, row: number, at: number): void {
    pool.want(key)
    this.places.set(key, row * places + at)
  }

  private settle(anew: boolean, firstRow: number, endRow: number): void {
    const { picture } = this
    if (picture === undefined) return
    const { rows } = picture.layout
    const indexOf = new Map<string, number>()
    for (let at = firstRow; at < endRow; at++) indexOf.set(rows[at]?.bucket.id ?? '', at)
    const hasFocus = (element: HTMLElement) => !anew && element.contains(document.activeElement)
    const writeRow = (element: HTMLElement, key: string) => this.writeRow(element, indexOf.get(key) ?? 0)
    this.rows.settle((element, key) => {
      this.body.append(element)
      if (!anew) writeRow(element, key)
    }, hasFocus)
    if (anew) for (const key of this.rows.keys()) if (indexOf.has(key)) writeRow(this.rows.get(key) as HTMLElement, key)
    this.settlePool(this.cards, anew, hasFocus, (element, row, at) => writeCard(element, picture, row, at))
    this.settlePool(this.blanks, anew, hasFocus, (element, row, at) => writeBlank(element, picture, row, row.blanks[at] as Blank))
    this.settlePool(this.loads, anew, () => false, (element, row, at) => writeLoad(element, picture, row, row.filled[at] as Filled))
    this.setTabStop()
    this.places.clear()
  }

  private settlePool(pool: ElementPool, anew: boolean, isHeld: (element: HTMLElement) => boolean, write: (element: HTMLElement, row: Row, at: number) => void): void {
    const rows = this.picture?.layout.rows ?? []
    const put = (element: HTMLElement, key: string) => {
      const place = this.places.get(key)
      const row = place === undefined ? undefined : rows[Math.floor(place / places)]
      if (place === undefined || row === undefined) return
      const home = this.rows.get(row.bucket.id)
      if (home !== undefined && element.parentElement !== home) home.append(element)
      write(element, row, place % places)
    }
    pool.settle((element, key) => (anew ? undefined : put(element, key)), isHeld)
    if (anew) for (const key of pool.keys()) put(pool.get(key) as HTMLElement, key)
  }

  /** One thing can be reached by Tab: what the keys were on, or else the first in view. */
  private setTabStop(): void {
    const key = this.stop
    const wanted = (key === undefined ? undefined : (this.cards.get(key) ?? this.blanks.get(key))) ?? this.first()
    if (wanted === this.tabStop && wanted?.tabIndex === 0) return
    if (this.tabStop !== undefined) this.tabStop.tabIndex = -1
    if (wanted !== undefined) wanted.tabIndex = 0
    this.tabStop = wanted
  }

  private first(): HTMLElement | undefined {
    for (const pool of [this.cards, this.blanks]) for (const key of pool.keys()) return pool.get(key)
    return undefined
  }

  private writeRow(element: HTMLElement, at: number): void {
    const picture = this.picture as Picture
    const { layout } = picture
    const row = layout.rows[at] as Row
    const { bucket, members } = row
    element.style.cssText = `transform:translateY(${layout.tops[at]}px);height:${row.heights.row}px;--h:var(--b${bucket.hue})`
    element.ariaRowIndex = String(at + 2)
    element.ariaLabel = bucket.title
    element.dataset['bucket'] = bucket.id
    const [name, count] = element.firstElementChild?.firstElementChild?.children ?? []
    if (name === undefined || count === undefined) return
    name.textContent = bucket.title
    const many = members.activities.length
    count.textContent = many === 1 ? '1 activity' : `${many} activities`
  }
}

const places = 2 ** 20

function madeRow(): HTMLElement {
  const row = document.createElement('div')
  row.className = css['row'] ?? ''
  row.setAttribute('role', 'row')
  row.innerHTML = `<div class="${css['head']}" role="rowheader" aria-colindex="1"><div><b></b><span></span></div></div>`
  return row
}

function madeCard(): HTMLElement {
  const card = document.createElement('div')
  card.setAttribute('role', 'gridcell')
  card.tabIndex = -1
  card.append(document.createElement('b'), ' ', document.createElement('span'))
  return card
}

function madeBlank(): HTMLElement {
  const blank = document.createElement('div')
  blank.setAttribute('role', 'gridcell')
  blank.tabIndex = -1
  return blank
}

function madeLoad(): HTMLElement {
  const load = document.createElement('div')
  load.setAttribute('aria-hidden', 'true')
  return load
}

function writeCard(card: HTMLElement, picture: Picture, row: Row, at: number): void {
  const { layout, today, opened, selected, taken, present } = picture
  const { members, placing, heights } = row
  const activity = members.activities[at]
  if (activity?.window === undefined) return
  const { axis } = layout
  const [from, to, lane] = [placing.from[at] as number, placing.to[at] as number, placing.lane[at] as number]
  const [top, next] = [heights.laneTop[lane] as number, heights.laneTop[lane + 1] as number]
  const left = from * axis.columnWidth + measures.beside
  const width = (to - from + 1) * axis.columnWidth - 2 * measures.beside
  // The window's own place, held within the card: what is known to the quarter fills it without reaching its neighbour.
  const start = Math.max(axis.xOf(members.first[at] as number) - left, measures.barInset)
  const long = Math.min(axis.xOf((members.last[at] as number) + 1) - left, width - measures.barInset) - start
  const { initials, ownerName, ties } = picture.factsOf(activity)
  const status = statuses.indexOf(activity.status ?? 'planned')
  const isPast = (members.last[at] as number) < today
  const here = present.get(activity.id)
  const { precision } = activity.window
  card.className = `${css['card']} ${precision === 'day' ? '' : precision === 'month' ? css['month'] : css['quarter']} ${fitsOneLine(members, at, to - from + 1, axis.columnWidth) ? '' : css['tall']} ${isPast ? css['past'] : ''} ${taken.has(activity.id) ? css['taken'] : ''}`
  card.style.cssText = `left:${measures.nameWidth + left}px;top:${top}px;width:${width}px;height:${next - top - measures.gap}px;--from:${Math.min(start, width - 7)}px;--long:${Math.max(long, 3)}px;--ties:${ties};--state:${status}${ties >= tieBit.sales ? ';--ties-x:0' : ''}${here === undefined ? '' : `;--there:${here.hue}`}`
  card.dataset['id'] = activity.id
  card.dataset['status'] = activity.status ?? 'planned'
  set(card, 'data-here', here?.initials)
  set(card, 'data-unsupported', picture.marks.unsupported.has(activity.id) ? '' : undefined)
  set(card, 'aria-current', opened === activity.id ? 'true' : undefined)
  set(card, 'aria-selected', selected.has(activity.id) ? 'true' : undefined)
  card.ariaColIndex = String(from + 2)
  card.ariaColSpan = String(to - from + 1)
  // What is seen comes first, as it is seen, so that whoever speaks to the page can name it.
  const seen = activity.status === 'deferred' ? `${initials} Deferred` : initials
  card.ariaLabel = `${picture.titleOf(activity)} ${seen}, ${picture.labelOf(activity)}${ownerName === undefined ? ', nobody owns it' : `, ${ownerName}`}${here === undefined ? '' : `, ${here.name} has it open`}`
  const [title, meta] = card.children as unknown as [HTMLElement, HTMLElement]
  title.textContent = picture.titleOf(activity)
  meta.textContent = seen
}

function writeBlank(element: HTMLElement, picture: Picture, row: Row, blank: Blank): void {
  const { axis } = picture.layout
  const width = (blank.to - blank.from + 1) * axis.columnWidth
  const isOpen = blank.standing === 'undecided'
  element.className = `${isOpen ? css['undecided'] : css['purpose']}`
  element.style.cssText = `left:${measures.nameWidth + blank.from * axis.columnWidth}px;width:${width}px`
  element.ariaColIndex = String(blank.from + 2)
  element.ariaColSpan = String(blank.to - blank.from + 1)
  element.ariaLabel = picture.blankLabelOf(row, blank)
  element.dataset['cell'] = blankKey(row.bucket.id, blank.period.start)
  if (isOpen) {
    const word = document.createElement('span')
    word.textContent = 'undecided'
    element.replaceChildren(word)
    return
  }
  const [said, why] = [document.createElement('b'), document.createElement('span')]
  said.textContent = 'Empty on purpose'
  why.textContent = blank.reason ?? ''
  element.replaceChildren(said, ' ', why)
}

function writeLoad(element: HTMLElement, picture: Picture, row: Row, { column, period, agreed }: Filled): void {
  const { axis, loads } = picture.layout
  const share = Math.min(1, (row.placing.effort[column] ?? 0) / Math.max(1, loads[column]?.working ?? 1))
  const over = row.over[column] ?? 0
  const questions = period === undefined ? undefined : picture.marks.questions.get(blankKey(row.bucket.id, period.start))
  element.className = `${css['load']} ${over > 0 ? css['over'] : ''} ${agreed ? css['agreed'] : ''}`
  element.style.cssText = `left:${measures.nameWidth + column * axis.columnWidth}px;width:${axis.columnWidth}px;--share:${share}`
  set(element, 'data-questions', questions === undefined || agreed ? undefined : String(questions))
  element.textContent = over > 0 ? `${over} ${over === 1 ? 'day' : 'days'} over` : ''
}

function set(element: HTMLElement, name: string, value: string | undefined): void {
  if (value === undefined) element.removeAttribute(name)
  else element.setAttribute(name, value)
}
