import { type RefObject, useEffect, useId, useMemo } from 'react'
import { Popover } from 'react-aria-components/Popover'
import { useOptionKeys } from '../../palette/use-option-keys.ts'
import css from './choose.module.css'
import { OptionList } from './option-list.tsx'
import { findOptions, type Option } from './options.ts'

export interface ChoiceInputProps {
  readonly label: string
  /** What it hangs at. */
  readonly at: RefObject<HTMLElement | null>
  /** What stood in the cell: as long as it stands in the field, nothing is being looked for. */
  readonly kept: string
  readonly typed: string
  /** It comes back because of a late refusal: it must not take the focus from where people are by now. */
  readonly isLate: boolean
  readonly options: readonly Option[]
  readonly sentence: string | undefined
  readonly type: (text: string) => void
  readonly choose: (value: string) => void
  readonly isKept: (value: string) => boolean
  /** Keeps what was typed where it is none of the options: it is refused in a sentence, or taken as a new word. */
  readonly keep: () => void
  readonly drop: () => void
  readonly onTab: (event: React.KeyboardEvent) => void
}

/** A cell of choice while it is edited: a field to type into, with what it finds below. */
export function ChoiceInput({ label, at, kept, typed, isLate, options, sentence, type, choose, isKept, keep, drop, onTab }: ChoiceInputProps) {
  const id = useId()
  const query = typed === kept ? '' : typed
  const found = useMemo(() => findOptions(options, query), [options, query])
  const take = (which: number) => found[which] !== undefined && choose(found[which].value)
  const { active, setActive, onKeyDown } = useOptionKeys(found.length, query, take)
  const first = found.findIndex(({ value }) => isKept(value))
  // It opens at what stands there, where nothing has been typed yet.
  useEffect(() => (query === '' && first > 0 ? setActive(first) : undefined), [query])
  return (
    <>
      <input
        autoFocus={!isLate} value={typed} role="combobox" aria-label={label} aria-expanded={found.length > 0} aria-controls={id} aria-autocomplete="list" aria-invalid={sentence !== undefined} autoComplete="off" spellCheck={false}
        {...(found.length > 0 ? { 'aria-activedescendant': `${id}-${active}` } : {})}
        onFocus={(event) => (typed === kept ? event.target.select() : undefined)} onChange={(event) => type(event.target.value)} onBlur={keep}
        onKeyDown={(event) => {
          if (event.key === 'Tab') return onTab(event)
          if (event.key === 'Enter' && found.length === 0) keep()
          else if (event.key === 'Escape') drop()
          else return onKeyDown(event)
          event.stopPropagation()
          event.preventDefault()
        }}
      />
      <Popover className={css.popover ?? ''} triggerRef={at} isOpen isNonModal placement="bottom start" offset={2}>
        <OptionList id={id} label={label} found={found} query={query} active={active} setActive={setActive} choose={take} isChosen={isKept} isQuiet={sentence !== undefined} />
        {sentence === undefined ? null : (
          <p className={css.refused} role="alert">
            {sentence}
          </p>
        )}
      </Popover>
    </>
  )
}
