import { useId, useState } from 'react'
import { Button } from '../parts/button.tsx'
import type { SettingChoice } from './setting.tsx'
import css from './several-setting.module.css'

interface SeveralSettingProps {
  readonly label: string
  /** What it means that none is chosen. */
  readonly none: string
  readonly choices: readonly SettingChoice[]
  readonly chosen: readonly string[] | undefined
  readonly choose: (chosen: readonly string[] | undefined) => void
  readonly isReadOnly: boolean
}

/** Some of several: told in one line, with all of them behind it. */
export function SeveralSetting({ label, none, choices, chosen, choose, isReadOnly }: SeveralSettingProps) {
  const id = useId()
  const [isOpen, setIsOpen] = useState(false)
  const named = (chosen ?? []).map((value) => choices.find((choice) => choice.value === value)?.text ?? value)
  const toggle = (value: string) => {
    const next = chosen === undefined ? [value] : chosen.includes(value) ? chosen.filter((one) => one !== value) : [...chosen, value]
    choose(next.length === 0 ? undefined : next)
  }
  return (
    <div role="group" aria-labelledby={id} className={css.several}>
      <span id={id}>{label}</span>
      <div>
        <p className={css.told}>
          <span>{chosen === undefined ? none : named.join(', ')}</span>
          {isReadOnly || choices.length === 0 ? null : (
            <Button kind="go" aria-expanded={isOpen} aria-label={isOpen ? `Close the choice: ${label}` : `Choose: ${label}`} onPress={() => setIsOpen(!isOpen)}>
              {isOpen ? 'Close' : 'Choose'}
            </Button>
          )}
        </p>
        {isOpen ? (
          <ul>
            {choices.map(({ value, text }) => (
              <li key={value}>
                <label>
                  <input type="checkbox" checked={chosen?.includes(value) === true} onChange={() => toggle(value)} /> {text}
                </label>
              </li>
            ))}
            {chosen === undefined ? null : (
              <li>
                <Button kind="go" onPress={() => choose(undefined)}>
                  {none}
                </Button>
              </li>
            )}
          </ul>
        ) : null}
      </div>
    </div>
  )
}
