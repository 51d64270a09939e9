import { useId, useMemo, useState } from 'react'
import { useOptionKeys } from '../../palette/use-option-keys.ts'
import css from './choose.module.css'
import { OptionList } from './option-list.tsx'
import { findOptions, type Option } from './options.ts'

export interface ChooseListProps {
  readonly label: string
  readonly options: readonly Option[]
  readonly choose: (value: string) => void
  /** What is chosen now: one, or several that are ticked and unticked. */
  readonly chosen?: ReadonlySet<string>
  readonly areMany?: boolean
}

/** A field to type into over what it finds: for a popover. */
export function ChooseList({ label, options, choose, chosen, areMany }: ChooseListProps) {
  const id = useId()
  const [query, setQuery] = useState('')
  const found = useMemo(() => findOptions(options, query), [options, query])
  const take = (at: number) => found[at] !== undefined && choose(found[at].value)
  const { active, setActive, onKeyDown } = useOptionKeys(found.length, query, take)
  return (
    <>
      <input
        className={css.find} autoFocus value={query} role="combobox" aria-label={label} aria-expanded aria-controls={id} aria-autocomplete="list" autoComplete="off" spellCheck={false} placeholder="Type to find"
        {...(found.length > 0 ? { 'aria-activedescendant': `${id}-${active}` } : {})} onChange={(event) => setQuery(event.target.value)} onKeyDown={onKeyDown}
      />
      <OptionList id={id} label={label} found={found} query={query} active={active} setActive={setActive} choose={take} isChosen={(value) => chosen?.has(value) === true} areMany={areMany === true} />
    </>
  )
}
