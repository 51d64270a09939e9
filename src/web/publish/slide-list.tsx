import { GripVertical, MoreHorizontal } from 'lucide-react'
import type { KeyboardEvent } from 'react'
import { Button as AriaButton } from 'react-aria-components/Button'
import { GridList, GridListItem } from 'react-aria-components/GridList'
import { useDragAndDrop } from 'react-aria-components/useDragAndDrop'
import { slidesOf } from '../../core/decks/deck-slides.ts'
import type { Deck } from '../../core/decks/decks.ts'
import { slideKindOf, slideKinds } from '../../core/decks/slide-kinds.ts'
import { Button, IconButton } from '../parts/button.tsx'
import type { MenuEntry } from '../parts/menu-groups.ts'
import { Menu } from '../parts/menu.tsx'
import { useWorkspace } from '../workspace/open-workspace.tsx'
import { useAct } from '../workspace/use-act.ts'
import { useMay } from '../workspace/use-may.ts'
import { SlidePicture } from './slide-picture.tsx'
import css from './slide-list.module.css'
import { placeAt, placeBeside, type SlideRow } from './slide-rows.ts'

export interface SlideListProps {
  readonly deck: Deck
  readonly rows: readonly SlideRow[]
  readonly styles: string
  readonly current: string | undefined
  readonly choose: (slide: string) => void
}

/** The slides of the deck in order: dragged, moved by keys (Alt with the arrows) or by their menu, added and taken out. */
export function SlideList({ deck, rows, styles, current, choose }: SlideListProps) {
  const act = useAct()
  const may = useMay('slide.move')
  const move = (row: SlideRow, before: string | undefined) => void act('slide.move', { id: row.id, ...(before === undefined ? {} : { before }) }, { said: `Moved *${row.title.replaceAll('*', '∗')}*` })
  const rowOf = (key: unknown) => rows.find(({ id }) => id === key)
  const { dragAndDropHooks } = useDragAndDrop({
    isDisabled: !may,
    getItems: (keys) => [...keys].map((key) => ({ 'text/plain': rowOf(key)?.title ?? String(key) })),
    onReorder: ({ keys, target }) => {
      const row = rowOf([...keys][0])
      if (row !== undefined && row.id !== target.key) move(row, placeAt(rows, row.id, { key: String(target.key), dropPosition: target.dropPosition }))
    },
  })
  const step = (row: SlideRow, by: -1 | 1) => {
    const place = placeBeside(rows, row.id, by)
    if (place !== undefined) move(row, place.before)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const row = rowOf(current)
    if (!may || !event.altKey || row === undefined || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return
    event.preventDefault()
    event.stopPropagation()
    step(row, event.key === 'ArrowUp' ? -1 : 1)
  }
  return (
    <section className={css.list} aria-label="Slides of the deck">
      <header>
        <h2>Slides</h2>
        <span>{rows.reduce((sum, { pages }) => sum + pages.length, 0)}</span>
        {may ? <AddSlide deck={deck} rows={rows} current={current} choose={choose} /> : null}
      </header>
      <div onKeyDownCapture={onKeyDown} className={css.scroll}>
        <GridList aria-label="Slides" items={rows} selectionMode="single" selectionBehavior="replace" disallowEmptySelection selectedKeys={current === undefined ? [] : [current]} dragAndDropHooks={dragAndDropHooks} dependencies={[styles, rows, current]} onSelectionChange={(keys) => keys !== 'all' && choose(String([...keys][0]))}>
          {(row) => (
            <GridListItem id={row.id} textValue={row.title} className={css.row ?? ''}>
              {row.heading === undefined ? null : <p className={css.part}>{row.heading}</p>}
              <div className={css.line} data-empty={row.pages.length === 0 || undefined}>
                {may ? (
                  <AriaButton slot="drag" className={css.grip ?? ''} aria-label={`Move ${row.title}`}>
                    <GripVertical size={12} strokeWidth={1.75} aria-hidden />
                  </AriaButton>
                ) : null}
                <span className={css.number}>{row.pages[0]?.number ?? '–'}</span>
                {row.pages[0] === undefined ? null : (
                  <span className={css.thumb} aria-hidden inert>
                    <SlidePicture html={row.pages[0].html} styles={styles} />
                  </span>
                )}
                <span className={css.name}>
                  {row.title}
                  {row.pages.length === 1 ? null : <em>{row.pages.length === 0 ? 'makes no slide now' : `${row.pages.length} slides`}</em>}
                  {row.waits.length === 0 ? null : <em className={css.waits}>{row.waits.length === 1 ? 'One remark' : `${row.waits.length} remarks`}</em>}
                </span>
                {may ? (
                  <Menu label={row.title} groups={[{ entries: entriesOf(rows, row, step, () => void act('slide.remove', { id: row.id }, { said: `Took *${row.title.replaceAll('*', '∗')}* out of the deck` })) }]}>
                    <IconButton label={`What can be done with ${row.title}`} icon={MoreHorizontal} />
                  </Menu>
                ) : null}
              </div>
            </GridListItem>
          )}
        </GridList>
      </div>
    </section>
  )
}

function entriesOf(rows: readonly SlideRow[], row: SlideRow, step: (row: SlideRow, by: -1 | 1) => void, remove: () => void): MenuEntry[] {
  return [
    { text: 'Move up', keys: '⌥↑', isDisabled: rows[0] === row, run: () => step(row, -1) },
    { text: 'Move down', keys: '⌥↓', isDisabled: rows.at(-1) === row, run: () => step(row, 1) },
    { text: 'Take it out', isDisabled: slideKindOf(row.slide.kind)?.stays !== undefined, run: remove },
  ]
}

/** A new slide comes after the one at hand. */
function AddSlide({ deck, rows, current, choose }: Pick<SlideListProps, 'deck' | 'rows' | 'current' | 'choose'>) {
  const act = useAct()
  const workspace = useWorkspace()
  const add = async (kind: string, title: string) => {
    const before = rows[rows.findIndex(({ id }) => id === current) + 1]?.id
    const args = { deck: deck.id, kind, ...(before === undefined || current === undefined ? {} : { before }), ...(kind === 'context' ? { title: 'New slide', text: 'Say here what people should know.' } : {}) }
    const outcome = await act('slide.add', args, { said: `Added *${title}*` })
    const made = outcome.done ? slidesOf(workspace.shown().state, deck).find(({ id }) => !rows.some((row) => row.id === id)) : undefined
    if (made !== undefined) choose(made.id)
  }
  const free = slideKinds.filter((kind) => kind.decks.includes(deck.kind) && (kind.several === true || !rows.some(({ slide }) => slide.kind === kind.key)))
  return (
    <Menu label="Add a slide" groups={[{ title: 'Add a slide', entries: free.map((kind) => ({ text: kind.title, run: () => void add(kind.key, kind.title) })) }]}>
      <Button kind="go">Add</Button>
    </Menu>
  )
}
