import { ChevronDown } from 'lucide-react'
import { type ReactNode, useRef, useState } from 'react'
import type { Outcome } from '../../client/live-workspace.ts'
import { Told } from '../accounts/told.tsx'
import { say } from '../parts/toast-store.ts'
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
  /** What stood there when the edit began: as long as it stands in the field, nothing was typed. */
  const [base, setBase] = useState('')
  const [sentence, setSentence] = useState<string>()
  const [options, setOptions] = useState<readonly Option[]>()
  const [isLate, setIsLate] = useState(false)
  /** What was typed or chosen is on its way, or given up: leaving the field must not send it, or what stood there before, once more. */
  const isSent = useRef(false)
  /** Counts the edits: a late refusal of an older one must not stand in the field of a newer one. */
  const edits = useRef(0)
  const cell = useRef<HTMLSpanElement>(null)
  const isEdited = typed !== undefined
  const kept = shown ?? text
  const isKept = (value: string) => options?.find((option) => option.value === value)?.text === base || (value === '' && base === '')
  const begin = (first?: string) => {
    if (isReadOnly) return
    isSent.current = false
    edits.current++
    setTyped(first ?? kept)
    setBase(kept)
    setOptions(choices?.())
  }
  const drop = () => {
    setTyped(undefined)
    setSentence(undefined)
    setIsLate(false)
  }
  const goBack = () => {
    isSent.current = true
    drop()
    cell.current?.focus()
  }
  const refuse = (why: string, was: string, late: boolean) => {
    isSent.current = false
    setTyped(was)
    setSentence(why)
    setIsLate(late)
  }
  /** Shows the cell as it will be without waiting for the service; when that refuses later, what was typed comes back with the sentence. */
  const take = async (outcome: Promise<Outcome>, was: string) => {
    isSent.current = true
    const edit = edits.current
    const first = await Promise.race([outcome, new Promise<undefined>((soon) => setTimeout(soon, 0))])
    if (first?.done === false) {
      refuse(first.sentence, was, false)
      return false
    }
    drop()
    if (first !== undefined) return true
    void outcome.then((late) => {
      if (late.done) return
      if (edit === edits.current) refuse(late.sentence, was, true)
      else say({ key: label, sentence: late.sentence, kind: 'refused' })
    })
    return true
  }
  const keep = async () => {
    if (typed === undefined || isSent.current) return false
    if (typed.trim() !== base || sentence !== undefined) return take(save(typed), typed)
    drop()
    return true
  }
  /** Whoever kept it by a key or a click goes on from the cell itself, unless they are somewhere else by then. */
  const stay = (isDone: boolean) => {
    const { activeElement } = document
    if (isDone && (activeElement === document.body || cell.current?.contains(activeElement) === true)) cell.current?.focus()
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
            <Told text={kept} />
            {choices === undefined || isReadOnly ? null : (
              <button type="button" tabIndex={-1} className={css.opens} aria-label={`Change the ${label}`} onClick={() => begin()}>
                <ChevronDown size={14} aria-hidden />
              </button>
            )}
          </>
        ) : (
          <button type="button" tabIndex={-1} className={css.title} onClick={open}>
            <Told text={text} />
          </button>
        )
      ) : options !== undefined && choose !== undefined ? (
        <ChoiceInput
          label={label} at={cell} kept={base} typed={typed} isLate={isLate} options={options} sentence={sentence} type={setTyped} keep={() => void keep()} drop={goBack} onTab={onTab}
          choose={(value) => (isKept(value) ? goBack() : void take(choose(value), options.find((option) => option.value === value)?.text ?? '').then(stay))} isKept={isKept}
        />
      ) : (
        <>
          <input
            autoFocus={!isLate} aria-label={label} aria-invalid={sentence !== undefined} value={typed} onChange={(event) => setTyped(event.target.value)} onBlur={() => void keep()}
            onKeyDown={(event) => {
              if (event.key === 'Tab') return onTab(event)
              if (event.key === 'Enter') void keep().then(stay)
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
