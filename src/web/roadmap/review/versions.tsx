import { useState } from 'react'
import type { Id } from '../../../core/kernel/change.ts'
import { reviewQuestions, type ReviewQuestion } from '../../../core/roadmap/roadmap-reviews.ts'
import { labelDays } from '../../../core/time/label.ts'
import { differenceInWords, sayLater } from '../../history/difference-words.ts'
import { ChangeTold } from '../../history/told-act.tsx'
import { useDifference } from '../../history/use-difference.ts'
import { Button } from '../../parts/button.tsx'
import { useSeen } from '../../workspace/open-workspace.tsx'
import { personName } from '../../workspace/persons.ts'
import { useDateStyle } from '../../workspace/use-date-style.ts'
import css from './review.module.css'
import { comparedOf } from './review-facts.ts'
import type { Version } from './use-versions.ts'

const questions = Object.keys(reviewQuestions) as ReviewQuestion[]

/** Every version that a review has made, the newest first, each with what was answered and how it differs from the one before. */
export function Versions({ versions, roadmap }: { readonly versions: readonly Version[]; readonly roadmap: Id }) {
  return (
    <ol className={css.versions}>
      {versions.map((version, at) => (
        <OneVersion key={version.review.id} version={version} before={versions[at + 1]} roadmap={roadmap} />
      ))}
    </ol>
  )
}

function OneVersion({ version: { review, position }, before, roadmap }: { readonly version: Version; readonly before: Version | undefined; readonly roadmap: Id }) {
  const { state } = useSeen()
  const [isCompared, setIsCompared] = useState(false)
  const people = (review.takenPart ?? []).flatMap((id) => personName(state, id) ?? [])
  return (
    <li>
      <h3>
        Version {review.number} <span>{review.closedOn === undefined ? '' : labelDays(review.closedOn)}{people.length === 0 ? '' : `, with ${people.join(', ')}`}</span>
      </h3>
      <dl>
        {questions.map((question) => {
          const said = review[question]
          return (
            <div key={question}>
              <dt>{reviewQuestions[question]}</dt>
              <dd>{said === undefined ? 'Not said' : said.changed ? said.note : `No. ${said.note ?? ''}`}</dd>
            </div>
          )
        })}
      </dl>
      {before === undefined ? null : (
        <Button kind="go" aria-expanded={isCompared} onPress={() => setIsCompared(!isCompared)}>
          {isCompared ? 'Hide the comparison' : `Compare with version ${before.review.number}`}
        </Button>
      )}
      {isCompared && before !== undefined ? <Comparison from={before.position} to={position} roadmap={roadmap} /> : null}
    </li>
  )
}

function Comparison({ from, to, roadmap }: { readonly from: number; readonly to: number; readonly roadmap: Id }) {
  const { state } = useSeen()
  const style = useDateStyle()
  const { difference, failed } = useDifference(String(from), String(to), undefined)
  if (failed !== undefined) return <p role="alert">{failed}</p>
  if (difference === undefined) return <p className={css.quiet}>Comparing the two versions …</p>
  const told = differenceInWords(comparedOf(difference, state, roadmap), state, style)
  return (
    <div className={css.comparison}>
      <p>{told.headline}</p>
      <ul className={css.facts}>
        {told.groups.flatMap((group) => group.told).map(({ change, later, reason }) => (
          <li key={`${change.collection}/${change.id}`}>
            {later === undefined ? null : <span data-later={later > 0 ? '' : undefined}>{sayLater(later)}</span>}
            <ChangeTold change={change} isAlone={false} />
            {reason === undefined ? null : <q>{reason}</q>}
          </li>
        ))}
      </ul>
    </div>
  )
}
