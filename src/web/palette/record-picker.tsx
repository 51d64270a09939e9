import { X } from 'lucide-react'
import { useEffect, useMemo, useRef, useState } from 'react'
import { recordTypes } from '../../core/root.ts'
import { useSeen } from '../workspace/open-workspace.tsx'
import css from './command-form.module.css'
import type { FormValue } from './command-values.ts'
import type { Find } from './finds.ts'
import { search } from './finds.ts'
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

/** Chooses a record by its name, or several. */
export function RecordPicker({ id, collection, many, value, change, isFirst, isInvalid }: RecordPickerProps) {
  const { state } = useSeen()
  const [text, setText] = useState('')
  const [isOpen, setIsOpen] = useState(false)
  const chosen = (Array.isArray(value) ? value : typeof value === 'string' && value !== '' ? [value] : []) as readonly string[]
  const all = useMemo(() => [...state.each(collection)].filter((record) => record['erased'] !== true).map((record): Find => findOf(record.id, recordName(state, collection, record))), [state, collection])
  const open = all.filter(({ key }) => !chosen.includes(key))
  const found = text.trim() === '' ? [...open].sort((a, b) => a.title.localeCompare(b.title)).slice(0, most) : search(open, text, { limit: most })
  const choose = (at: number) => {
    const find = found[at]
    if (find === undefined) return
    change(many ? [...chosen, find.key] : find.key)
    setText('')
    setIsOpen(false)
  }
  const { active, setActive, onKeyDown } = useOptionKeys(isOpen ? found.length : 0, text, choose)
  const list = useRef<HTMLDivElement>(null)
  useEffect(() => list.current?.scrollIntoView({ block: 'nearest' }), [isOpen])
  const nameOf = (which: string) => all.find(({ key }) => key === which)?.title ?? which
  const word = recordTypes.get(collection)?.word ?? 'record'
  const isFull = !many && chosen.length > 0
  return (
    <>
      {chosen.length === 0 ? null : (
        <span className={css.chosen}>
          {chosen.map((which) => (
            <span key={which} className={css.chip}>
              {nameOf(which)}
              <button type="button" aria-label={`Not ${nameOf(which)}`} autoFocus={isFull && isFirst} onClick={() => change(many ? chosen.filter((one) => one !== which) : '')}>
                <X size={12} aria-hidden />
              </button>
            </span>
          ))}
        </span>
      )}
      {isFull ? null : (
        <input
          id={id} autoFocus={isFirst} value={text} role="combobox" aria-expanded={isOpen} aria-controls={`${id}-list`} aria-autocomplete="list" aria-invalid={isInvalid} autoComplete="off" spellCheck={false}
          placeholder={all.length === 0 ? `There is no ${word} yet` : `Type to find ${/^(?!use)[aeiou]/.test(word) ? 'an' : 'a'} ${word}`}
          {...(isOpen && found.length > 0 ? { 'aria-activedescendant': `${id}-${active}` } : {})}
          onChange={(event) => {
            setText(event.target.value)
            setIsOpen(true)
          }}
          onFocus={() => setIsOpen(true)} onBlur={() => setIsOpen(false)} onClick={() => setIsOpen(true)}
          onKeyDown={(event) => {
            if (event.key === 'Backspace' && text === '' && many && chosen.length > 0) change(chosen.slice(0, -1))
            if (event.key === 'ArrowDown' && !isOpen) setIsOpen(true)
            onKeyDown(event)
          }}
        />
      )}
      {isOpen && !isFull && found.length > 0 ? (
        <div id={`${id}-list`} role="listbox" aria-label={word} className={css.options} ref={list}>
          {found.map((find, at) => (
            // Pressing must not take the focus from the field, or the list would close before the choice is made.
            <div key={find.key} id={`${id}-${at}`} role="option" aria-selected={at === active} className={css.option} onPointerDown={(event) => event.preventDefault()} onPointerMove={() => setActive(at)} onClick={() => choose(at)}>
              <Highlighted title={find.title} folded={find.folded} query={text} />
            </div>
          ))}
        </div>
      ) : null}
    </>
  )
}

function findOf(id: string, title: string): Find {
  return { key: id, kind: 'record', title, folded: fold(title), word: '' }
}
