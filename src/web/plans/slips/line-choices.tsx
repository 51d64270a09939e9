import { TriangleAlert } from 'lucide-react'
import { useId } from 'react'
import type { SlipLine } from '../../../core/slips/slip-lines.ts'
import css from './accept-panel.module.css'
import type { Slipping } from './use-slip.ts'

/** The lines that would break something, each with what can be done. */
export function LineChoices({ lines, slipping, isReadOnly }: { readonly lines: readonly SlipLine[]; readonly slipping: Slipping; readonly isReadOnly: boolean }) {
  const id = useId()
  return (
    <section>
      <h2>{lines.length === 1 ? 'This one needs you' : `These ${lines.length} need you`}</h2>
      {lines.map((line) => (
        <fieldset key={line.key} className={css.choice} disabled={isReadOnly}>
          <legend>
            <TriangleAlert size={13} strokeWidth={1.9} aria-hidden /> {line.title}
          </legend>
          <p>{line.breaks.join('; ')}</p>
          {line.choices.map((choice) => (
            <label key={choice.id}>
              <input type="radio" name={`${id} ${line.key}`} checked={slipping.chosenOf(line) === choice.id} onChange={() => slipping.choose(line, choice.id)} />
              {choice.label}
            </label>
          ))}
        </fieldset>
      ))}
    </section>
  )
}
