import { useState } from 'react'
import type { Launch } from '../../../core/launches/launches.ts'
import type { Readiness } from '../../../core/readiness/readiness.ts'
import { labelDays } from '../../../core/time/label.ts'
import { Button } from '../../parts/button.tsx'
import { useSeen } from '../../workspace/open-workspace.tsx'
import { initialsOf, personName } from '../../workspace/persons.ts'
import { VerdictMark, verdictWords } from '../verdict-mark.tsx'
import { CheckActs } from './check-acts.tsx'
import css from './readiness-band.module.css'

/** Are we ready? The verdict, and the three reasons that decide it, each with whom it waits for and what answers it; of one that is out, what is still open. All is one press away. */
export function ReadinessBand({ launch, readiness, move }: { readonly launch: Launch; readonly readiness: Readiness; readonly move: () => void }) {
  const [isAll, setIsAll] = useState(false)
  const { verdict, reasons, checks, passed, out } = readiness
  const [all, most] = out === undefined ? [checks, `${passed} of ${checks.length} checks pass`] : [out.open, `All ${out.open.length} that are open`]
  return (
    <section className={css.band} aria-label="Readiness">
      <div className={css.verdict}>
        <p className={css.label}>{out === undefined ? 'Readiness, today' : `Since ${labelDays(out.since)}`}</p>
        <p className={css.word} data-verdict={verdict}>
          <VerdictMark verdict={verdict} size={20} besideWord />
          {verdictWords[verdict]}
        </p>
        <p>{inWords(readiness)}</p>
        {out !== undefined && out.open.length <= reasons.length ? null : <Button kind="go" onPress={() => setIsAll(!isAll)} aria-expanded={isAll}>{!isAll ? most : out === undefined ? 'Only what decides' : 'Only the first three'}</Button>}
      </div>
      {isAll ? (
        <ul className={css.all} aria-label={out === undefined ? 'All checks' : 'Still open'}>
          {all.toSorted((a, b) => Number(a.passes) - Number(b.passes)).map((check) => (
            <li key={check.key} data-passes={check.passes}>
              <VerdictMark verdict={check.passes ? 'go' : check.fails === 'blocks' ? 'no-go' : 'at-risk'} size={12} />
              <span>
                {check.title}
                {check.accepted === undefined ? null : <small>accepted: {check.accepted}</small>}
                {check.passes || check.sentence === undefined ? null : <small>{check.sentence}</small>}
              </span>
            </li>
          ))}
        </ul>
      ) : (
        <ol className={css.reasons} data-count={reasons.length}>
          {reasons.map((check, at) => (
            <li key={check.key}>
              <b>{at + 1}</b>
              <div>
                <h2>{check.title}</h2>
                <p>{check.sentence}</p>
                <p className={css.acts}>
                  <Waited person={check.person} />
                  <CheckActs check={check} launch={launch} move={move} />
                </p>
              </div>
            </li>
          ))}
          {reasons.length === 0 ? <li className={css.none}><p>{verdict === 'cancelled' ? `Given up on ${labelDays(launch.cancelled?.on ?? '')}: ${launch.cancelled?.why ?? ''}` : out === undefined ? 'Nothing stands in its way today.' : 'What it taught is written down, and all its tasks are done.'}</p></li> : null}
        </ol>
      )}
    </section>
  )
}

function Waited({ person }: { readonly person: string | undefined }) {
  const { state } = useSeen()
  const name = personName(state, person)
  return name === undefined ? null : <span title={`Waits for ${name}`}>{initialsOf(name)}</span>
}

function inWords({ verdict, reasons, out }: Readiness): string {
  if (out !== undefined) return out.open.length === 0 ? 'Nothing of it is open any more.' : out.open.length === 1 ? 'One thing of it is still open.' : `${out.open.length} things of it are still open.`
  if (verdict === 'go') return 'Nothing that is checked stands in its way.'
  if (verdict === 'cancelled') return 'Nothing of it is waited for.'
  const [one, all] = ['Go needs this answered.', reasons.length === 2 ? 'Go needs these two answered.' : 'Go needs these three answered, first.']
  return reasons.length === 1 ? one : all
}
