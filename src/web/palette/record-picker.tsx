import { X } from 'lucide-react'
import { useEffect, useMemo, useRef, useState } from 'react'
import type { State } from '../../core/kernel/state.ts'
import { recordTypes } from '../../core/root.ts'
import { useSeen } from '../workspace/open-workspace.tsx'
import type { FormValue } from './command-values.ts'
import { anything } from './command-fields.ts'
import css from './command-form.module.css'
import { type Find, recordFinds, search } from './finds.ts'
import { Highlighted } from './highlighted.tsx'
import { fold } from './match.ts'
import { recordName } from './record-names.ts'
import { useOptionKeys } from './use-option-keys.ts'

export interface RecordPickerProps {
  readonly id: string
  readonly collection: string
  readonly many: boolean
  readonly value: FormValue | undefined
  readonly change: (value: FormValue) => void
  readonly isFirst: boolean
  readonly isInvalid: boolean
}

/** Options shown at most; a letter more finds better. */
const most = 8

/** Chooses a record by its name, or several. The field keeps the focus; emptied, nothing is chosen. */
export function RecordPicker({ id, collection, many, value, change, isFirst, isInvalid }: RecordPickerProps) {
  const all = useNames(collection)
  const chosen = chosenOf(value)
  const nameOf = (which: string | undefined) => all.find(({ key }) => key === which)?.title ?? which ?? ''
  // While it is typed into, the field holds what is typed; else the name of what is chosen.
  const [typed, setTyped] = useState<string>()
  const [isOpen, setIsOpen] = useState(false)
  const query = typed ?? ''
  const open = all.filter(({ key }) => !many || !chosen.includes(key))
  const found = query.trim() === '' ? open.slice(0, most) : search(open, query, { limit: most })
  const choose = (at: number) => {
    const find = found[at]
    if (find === undefined) return
    change(many ? [...chosen, find.key] : find.key)
    setTyped(undefined)
    setIsOpen(false)
  }
  const leave = () => {
    if (!many && typed?.trim() === '') change('')
    setTyped(undefined)
    setIsOpen(false)
  }
  const { active, setActive, onKeyDown } = useOptionKeys(isOpen ? found.length : 0, query, choose)
  const list = useRef<HTMLDivElement>(null)
  useEffect(() => void list.current?.scrollIntoView({ block: 'nearest' }), [isOpen])
  const word = recordTypes.get(collection)?.word ?? 'record'
  return (
    <>
      {many && chosen.length > 0 ? <Chips chosen={chosen} nameOf={nameOf} change={change} /> : null}
      <input
        id={id} data-first={isFirst ? true : undefined} value={typed ?? (many ? '' : nameOf(chosen[0]))} role="combobox" aria-expanded={isOpen} aria-controls={`${id}-list`} aria-autocomplete="list" aria-invalid={isInvalid} autoComplete="off" spellCheck={false}
        placeholder={all.length === 0 ? `There is no ${word} yet` : `Type to find ${/^(?!use)[aeiou]/.test(word) ? 'an' : 'a'} ${word}`}
        {...(isOpen && found.length > 0 ? { 'aria-activedescendant': `${id}-${active}` } : {})}
        onChange={(event) => {
          setTyped(event.target.value)
          setIsOpen(true)
        }}
        onFocus={(event) => {
          event.target.select()
          setIsOpen(many || chosen.length === 0)
        }}
        onClick={() => setIsOpen(true)} onBlur={leave}
        onKeyDown={(event) => {
          if (event.key === 'Backspace' && query === '' && many && chosen.length > 0) change(chosen.slice(0, -1))
          if (event.key === 'ArrowDown' && !isOpen) setIsOpen(true)
          onKeyDown(event)
        }}
      />
      {isOpen && found.length > 0 ? (
        <div id={`${id}-list`} role="listbox" aria-label={word} className={css.options} ref={list}>
          {found.map((find, at) => (
            // Pressing must not take the focus from the field, or the list would close before the choice is made.
            <div key={find.key} id={`${id}-${at}`} role="option" aria-selected={at === active} className={css.option} onPointerDown={(event) => event.preventDefault()} onPointerMove={() => setActive(at)} onClick={() => choose(at)}>
              <Highlighted title={find.title} folded={find.folded} query={query} />
            </div>
          ))}
        </div>
      ) : null}
    </>
  )
}

function Chips({ chosen, nameOf, change }: { readonly chosen: readonly string[]; readonly nameOf: (which: string) => string; readonly change: (value: FormValue) => void }) {
  return (
    <span className={css.chosen}>
      {chosen.map((which) => (
        <span key={which} className={css.chip}>
          {nameOf(which)}
          <button type="button" aria-label={`Not ${nameOf(which)}`} onClick={() => change(chosen.filter((one) => one !== which))}>
            <X size={12} aria-hidden />
          </button>
        </span>
      ))}
    </span>
  )
}

const chosenOf = (value: FormValue | undefined): readonly string[] => (typeof value === 'string' ? [value].filter((one) => one !== '') : Array.isArray(value) ? value : [])

/** The names of a collection's records, in their order; of all that have one where any will do. Erased people are not among them. */
function useNames(collection: string): readonly Find[] {
  const { state } = useSeen()
  return useMemo(() => (collection === anything ? recordFinds(state).map((find) => ({ ...find, key: find.key.slice('record:'.length) })) : namesIn(state, collection)), [state, collection])
}

function namesIn(state: State, collection: string): readonly Find[] {
  return [...state.each(collection)]
    .filter((record) => record['erased'] !== true)
    .map((record) => ({ id: record.id, title: recordName(state, collection, record) }))
    .sort((a, b) => (a.title < b.title ? -1 : 1))
    .map(({ id, title }): Find => ({ key: id, kind: 'record', title, folded: fold(title), word: '' }))
}
