import { useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { labelDays } from '../../core/time/label.ts'
import { closeSurvey, type SurveyTold } from '../../protocol/survey-routes.ts'
import { Button } from '../parts/button.tsx'
import { sentenceOf } from '../settings/use-asked.ts'
import { useClient } from '../workspace/use-client.tsx'
import css from './survey.module.css'

type Results = NonNullable<SurveyTold['results']>

const told = { works: 'works', optimise: 'to optimise' } as const

/** For whoever may publish: how many have answered while it is open, and once it is closed what they said, beside the slide that it is about. */
export function SurveyResults({ told: survey, again }: { readonly told: SurveyTold; readonly again: () => Promise<void> }) {
  const { results, isOpen, slides } = survey
  if (results === undefined) return isOpen ? null : <p className={css.lede}>Thank you to everybody who answered.</p>
  if (isOpen) return <Closing edition={survey.edition.id} answered={results.answered} again={again} />
  if (results.closedOn === undefined) return null
  const pages = [{ page: undefined, title: 'The edition as a whole' }, ...slides.map(({ page, title }) => ({ page, title }))]
  return (
    <section className={css.results} aria-label="What was said">
      <p className={css.lede}>Closed on {labelDays(results.closedOn)}. What fewer than three people said of a slide is not kept.</p>
      {results.tallies.length === 0 ? <p className={css.quiet}>No three people said the same of anything.</p> : null}
      <ol>
        {pages.map(({ page, title }) => (
          <Slide key={page ?? 0} page={page} title={title} results={results} />
        ))}
      </ol>
    </section>
  )
}

function Slide({ page, title, results }: { readonly page: number | undefined; readonly title: string; readonly results: Results }) {
  const tallies = results.tallies.filter((one) => one.page === page)
  return (
    <li className={css.row}>
      <p className={css.slide}>
        {page === undefined ? null : <span className={css.number}>{page}</span>}
        {title}
      </p>
      <div className={css.tallies}>
        {tallies.map(({ verdict, people }) => (
          <p key={verdict} data-verdict={verdict}>
            <b>{people}</b> {told[verdict]}
          </p>
        ))}
        {tallies.length === 0 ? <p className={css.quiet}>too few to tell</p> : null}
      </div>
      {tallies.map(({ verdict }) => {
        const said = results.said.filter((one) => one.page === page && one.verdict === verdict)
        return said.length === 0 ? null : (
          <ul key={verdict} className={css.said}>
            {said.map(({ text }, at) => (
              <li key={at}>
                “{text}” <span>{told[verdict]}</span>
              </li>
            ))}
          </ul>
        )
      })}
    </li>
  )
}

/** Closing is for good, so it is asked once more. */
function Closing({ edition, answered, again }: { readonly edition: string; readonly answered: number | undefined; readonly again: () => Promise<void> }) {
  const { ws } = useParams({ from: '/$ws/publish/survey/$edition' })
  const client = useClient()
  const [isAsked, setIsAsked] = useState(false)
  const [sentence, setSentence] = useState<string>()
  const close = async () => {
    try {
      await client.call(closeSurvey, { params: { ws, edition } })
      await again()
    } catch (error) {
      setSentence(sentenceOf(error))
    }
  }
  return (
    <div className={css.closing}>
      <p>{answered === undefined ? 'Fewer than three have answered so far.' : `${answered} have answered so far.`} What they say is told once the survey is closed.</p>
      {sentence === undefined ? null : <p role="alert" className={css.refused}>{sentence}</p>}
      {isAsked ? (
        <p className={css.asks}>
          It closes for good: tallies of three and more are kept, single answers are deleted.
          <span>
            <Button onPress={() => setIsAsked(false)}>Leave it open</Button>
            <Button kind="main" onPress={() => void close()}>Close the survey</Button>
          </span>
        </p>
      ) : (
        <Button onPress={() => setIsAsked(true)}>Close the survey …</Button>
      )}
    </div>
  )
}
