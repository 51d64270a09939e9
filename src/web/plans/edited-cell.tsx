import { ChevronDown } from 'lucide-react'
import { type ReactNode, useRef, useState } from 'react'
import type { Outcome } from '../../client/live-workspace.ts'
import { ChoiceInput } from './choose/choice-input.tsx'
import type { Option } from './choose/options.ts'
import css from './table-view.module.css'

export interface EditedCellProps {
  /** "row/column", by which arrows find it. */
  readonly at: string
  readonly label: string
  readonly text: string
  /** What is shown in place of the text. */
  readonly shown?: string | undefined
  readonly mark?: ReactNode
  readonly isReadOnly: boolean
  readonly save: (text: string) => Promise<Outcome>
  /** What it can be, where it is chosen from a list: asked for when the list is opened. */
  readonly choices?: (() => readonly Option[]) | undefined
  readonly choose?: ((value: string) => Promise<Outcome>) | undefined
  /** Opens the record; Enter then opens, and F2 or typing edits. */
  readonly open?: (() => void) | undefined
}

/**
 * A cell that is edited where it stands: F2, Enter, a double click or typing begins, Enter, Tab or leaving keeps, Escape goes back. A cell of
 * choice opens its list, also by the arrow at its end, and typing finds in it. A refusal stands below, with what was typed.
 */
export function EditedCell({ at, label, text, shown, mark, isReadOnly, save, choices, choose, open }: EditedCellProps) {
  const [typed, setTyped] = useState<string>()
  const [sentence, setSentence] = useState<string>()
  const cell = useRef<HTMLSpanElement>(null)
  const isEdited = typed !== undefined
  const kept = shown ?? text
  const [options, setOptions] = useState<readonly Option[]>()
  const begin = (first?: string) => {
    if (isReadOnly) return
    setTyped(first ?? kept)
    setOptions(choices?.())
  }
  const isKept = (value: string) => options?.find((option) => option.value === value)?.text === kept || (value === '' && kept === '')
  const drop = () => {
    setTyped(undefined)
    setSentence(undefined)
  }
  const goBack = () => {
    drop()
    cell.current?.focus()
  }
  const take = async (outcome: Promise<Outcome>) => {
    const now = await outcome
    if (now.done) drop()
    else setSentence(now.sentence)
    return now.done
  }
  const keep = async () => {
    if (typed === undefined) return false
    if (typed.trim() !== kept) return take(save(typed))
    drop()
    return true
  }
  const onTab = (event: React.KeyboardEvent) => {
    const next = besideOf(cell.current, event.shiftKey ? -1 : 1)
    if (next === undefined) return
    event.preventDefault()
    // Leaving the field keeps what was typed.
    next.focus()
  }
  return (
    <span
      ref={cell} role="gridcell" data-at={at} tabIndex={at === '0/0' ? 0 : -1} aria-label={`${label}: ${kept}`} aria-readonly={isReadOnly} className={css.cell} title={kept.length > 24 ? kept : undefined} onDoubleClick={() => (isEdited ? undefined : begin())}
      onKeyDown={(event) => {
        if (isEdited || event.ctrlKey || event.metaKey || event.altKey) return
        if (event.key === 'Enter' && open !== undefined) open()
        else if (event.key === 'Enter' || event.key === 'F2') begin()
        else if (event.key === 'Delete' || event.key === 'Backspace') begin('')
        else if (event.key.length === 1 && event.key !== ' ') begin(event.key)
        else return
        event.preventDefault()
      }}
    >
      {!isEdited ? (
        open === undefined ? (
          <>
            {mark}
            {kept}
            {choices === undefined || isReadOnly ? null : (
              <button type="button" tabIndex={-1} className={css.opens} aria-label={`Change the ${label}`} onClick={() => begin()}>
                <ChevronDown size={14} aria-hidden />
              </button>
            )}
          </>
        ) : (
          <button type="button" tabIndex={-1} className={css.title} onClick={open}>
            {text}
          </button>
        )
      ) : options !== undefined && choose !== undefined ? (
        <ChoiceInput
          label={label} at={cell} kept={kept} typed={typed} options={options} sentence={sentence} type={setTyped} keep={() => void keep()} drop={goBack} onTab={onTab}
          choose={(value) => (isKept(value) ? goBack() : void take(choose(value)).then((done) => done && cell.current?.focus()))} isKept={isKept}
        />
      ) : (
        <>
          <input
            autoFocus aria-label={label} aria-invalid={sentence !== undefined} value={typed} onChange={(event) => setTyped(event.target.value)} onBlur={() => void keep()}
            onKeyDown={(event) => {
              if (event.key === 'Tab') return onTab(event)
              if (event.key === 'Enter') void keep().then((done) => done && cell.current?.focus())
              else if (event.key === 'Escape') goBack()
              else return
              event.stopPropagation()
              event.preventDefault()
            }}
          />
          {sentence === undefined ? null : (
            <span className={css.refused} role="alert">
              {sentence}
            </span>
          )}
        </>
      )}
    </span>
  )
}

/** The cell before or after one in its row. */
function besideOf(cell: HTMLElement | null, by: 1 | -1): HTMLElement | undefined {
  const [row = '', column = '0'] = (cell?.dataset['at'] ?? '').split('/')
  return cell?.parentElement?.querySelector<HTMLElement>(`[data-at="${row}/${Number(column) + by}"]`) ?? undefined
}
