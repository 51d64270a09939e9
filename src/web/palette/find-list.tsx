import { ArrowRight, Bookmark, FileText, type LucideIcon, Search, SquareChevronRight, Zap } from 'lucide-react'
import { useDeferredValue, useEffect, useId, useRef, useState } from 'react'
import { useWorkspace } from '../workspace/open-workspace.tsx'
import css from './find-list.module.css'
import type { Find, FindKind } from './finds.ts'
import { Highlighted } from './highlighted.tsx'
import { keysText } from './keys.ts'
import { actsNow } from './registry.ts'
import { isApple } from './use-bound-keys.ts'
import { useChoose } from './use-choose.ts'
import { type FindGroup, useFinds } from './use-finds.ts'
import { useOptionKeys } from './use-option-keys.ts'
import { useRecent } from './use-recent.ts'

/** Finds anything, goes anywhere and does everything. The field keeps the focus; arrows choose, Enter does. */
export function FindList() {
  const id = useId()
  const [text, setText] = useState('')
  const { key } = useWorkspace()
  const { recent, remember } = useRecent(key)
  const asked = useDeferredValue(text)
  const groups = useFinds(asked, recent)
  const finds = groups.flatMap((group) => group.finds)
  const choose = useChoose()
  const take = (at: number) => {
    const find = finds[at]
    if (find === undefined) return
    remember(find.key)
    choose(find)
  }
  const { active, setActive, onKeyDown } = useOptionKeys(finds.length, text, take)
  const list = useRef<HTMLDivElement>(null)
  useEffect(() => void list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' }), [active, finds.length])
  const query = asked.replace(/^>/, '')
  return (
    <>
      <div className={css.field}>
        <Search size={16} strokeWidth={1.75} aria-hidden />
        <input
          data-first value={text} placeholder="Find anything, go anywhere, do anything" aria-label="Find or do anything" role="combobox" aria-expanded aria-controls={id} aria-autocomplete="list" spellCheck={false} autoComplete="off"
          {...(finds.length === 0 ? {} : { 'aria-activedescendant': `${id}-${active}` })} onChange={(event) => setText(event.target.value)} onKeyDown={onKeyDown}
        />
        <kbd>Esc</kbd>
      </div>
      <div className={css.list} id={id} role="listbox" aria-label="Found" ref={list}>
        <Groups groups={groups} id={id} active={active} query={query} take={take} point={setActive} />
        {finds.length === 0 ? (
          <p className={css.none}>
            Nothing is called that. Try fewer letters, or <b>&gt;</b> to see everything that can be done.
          </p>
        ) : null}
      </div>
      <p className={css.foot} aria-hidden>
        <span><kbd>↑</kbd><kbd>↓</kbd> choose</span>
        <span><kbd>↵</kbd> do it</span>
        <span><kbd>&gt;</kbd> only what can be done</span>
      </p>
    </>
  )
}

interface GroupsProps {
  readonly groups: readonly FindGroup[]
  readonly id: string
  readonly active: number
  readonly query: string
  readonly take: (at: number) => void
  readonly point: (at: number) => void
}

function Groups({ groups, id, active, query, take, point }: GroupsProps) {
  let at = -1
  return groups.map(({ title, finds }) => (
    <div key={title ?? ''} role="group" aria-label={title ?? 'Found'}>
      {title === undefined ? null : (
        <p className={css.title} aria-hidden>
          {title}
        </p>
      )}
      {finds.map((find) => {
        at += 1
        const here = at
        return <Line key={find.key} find={find} id={`${id}-${here}`} isActive={here === active} query={query} take={() => take(here)} point={() => point(here)} />
      })}
    </div>
  ))
}

interface LineProps {
  readonly find: Find
  readonly id: string
  readonly isActive: boolean
  readonly query: string
  readonly take: () => void
  readonly point: () => void
}

function Line({ find, id, isActive, query, take, point }: LineProps) {
  const Icon = icons[find.kind]
  const keys = find.kind === 'act' || find.kind === 'place' ? actsNow().find(({ name }) => name === find.title)?.keys : undefined
  return (
    // The field listens to the keys, and points here with aria-activedescendant.
    <div id={id} role="option" aria-selected={isActive} className={css.line} onPointerMove={isActive ? undefined : point} onClick={take}>
      <Icon size={14} strokeWidth={1.75} aria-hidden />
      <span className={css.name}>
        <Highlighted title={find.title} folded={find.folded} query={query} />
      </span>
      {keys === undefined ? <span className={css.word}>{find.kind === 'act' ? '' : find.word}</span> : <kbd>{keysText(keys, isApple)}</kbd>}
    </div>
  )
}

const icons: Readonly<Record<FindKind, LucideIcon>> = { act: Zap, place: ArrowRight, view: Bookmark, record: FileText, command: SquareChevronRight }
