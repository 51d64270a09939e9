import { useState } from 'react'
import type { CheckIn, KeyResult } from '../../core/goals/goals.ts'
import { checkInsOf } from '../../core/goals/standing.ts'
import { amountWords } from '../../core/goals/progress.ts'
import { dayAndMonth } from '../../core/time/label.ts'
import { Section } from '../inspector/section.tsx'
import { Button } from '../parts/button.tsx'
import { useSeen } from '../workspace/open-workspace.tsx'
import { personName } from '../workspace/persons.ts'
import css from './check-in.module.css'

/** What was said last, and all that was said before on demand. */
export function LastCheckIns({ keyResult: { id, unit } }: { readonly keyResult: KeyResult }) {
  const { state } = useSeen()
  const [isAll, setIsAll] = useState(false)
  const all = checkInsOf(state, id)
  if (all.length === 0) return null
  return (
    <Section title="Last check-in" aside={all.length > 1 ? <Button kind="go" onPress={() => setIsAll(!isAll)}>{isAll ? 'The last alone' : `All ${all.length}`}</Button> : undefined}>
      <ol className={css.last}>
        {(isAll ? all : all.slice(0, 1)).map((one) => (
          <li key={one.id}>
            {wordsOf(one).map(([label, text]) => <p key={label}>{label === '' ? null : <span>{label} </span>}{text}</p>)}
            <p className={css.quiet}>{[personName(state, one.by), dayAndMonth(one.on), amountWords(one.current, unit === '%' ? '%' : ''), `${one.confidence}%`, ...(one.late === true ? [`late, for the week of ${dayAndMonth(one.week)}`] : [])].filter((part) => part !== undefined).join(', ')}</p>
          </li>
        ))}
      </ol>
    </Section>
  )
}

function wordsOf({ wins, risks, nextSteps, noChange }: CheckIn): [string, string][] {
  if (noChange === true) return [['', 'Nothing changed.']]
  return ([['', wins], ['Risks', risks], ['Next', nextSteps]] as const).flatMap(([label, text]) => (text === undefined ? [] : [[label, text] as [string, string]]))
}
