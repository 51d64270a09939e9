import { useParams } from '@tanstack/react-router'
import { useCallback, useEffect, useState } from 'react'
import { labelDays } from '../../core/time/label.ts'
import { readSurvey } from '../../protocol/survey-routes.ts'
import { Button } from '../parts/button.tsx'
import { EmptyState } from '../parts/empty-state.tsx'
import { useAsked } from '../settings/use-asked.ts'
import { OuterBar } from '../shell/outer-bar.tsx'
import { useClient } from '../workspace/use-client.tsx'
import { SurveyForm } from './survey-form.tsx'
import { SurveyResults } from './survey-results.tsx'
import css from './survey.module.css'

/** The survey about an edition, on a page of its own: whoever reads Views answers it too, and opens no workspace for it. */
export function SurveyScreen() {
  const { ws, edition } = useParams({ from: '/$ws/publish/survey/$edition' })
  const client = useClient()
  const ask = useCallback(() => client.call(readSurvey, { params: { ws, edition } }), [client, ws, edition])
  const { asked, again } = useAsked(ask)
  const [isSent, setIsSent] = useState(false)
  useEffect(() => {
    document.title = 'Survey · Throughline'
  }, [])
  return (
    <div className={css.screen}>
      <OuterBar>
        <a href={`/${ws}`}>Back</a>
      </OuterBar>
      <main className={css.main}>
        {asked.is === 'here' ? null : <h1>The survey</h1>}
        {asked.is === 'asking' ? <p role="status" className={css.quiet}>Looking for the edition …</p> : null}
        {asked.is === 'refused' ? (
          <EmptyState title="This survey cannot be shown" steps={<Button kind="main" onPress={() => void again()}>Try again</Button>}>
            <p>{asked.sentence}</p>
          </EmptyState>
        ) : null}
        {asked.is !== 'here' ? null : isSent ? (
          <Thanks />
        ) : (
          <>
            <p className={css.quiet}>
              {asked.answer.edition.deck}, edition {asked.answer.edition.number} for {asked.answer.edition.audience}, {labelDays(asked.answer.edition.day)}
            </p>
            <h1>{asked.answer.isOpen ? 'What works, and what could be better?' : 'The survey is over'}</h1>
            <SurveyResults told={asked.answer} again={again} />
            {asked.answer.isOpen ? <SurveyForm told={asked.answer} sent={() => setIsSent(true)} /> : null}
          </>
        )}
      </main>
    </div>
  )
}

function Thanks() {
  return (
    <div className={css.thanks} role="status">
      <h1>Thank you</h1>
      <p>Your answers are in. What many say shapes the next edition.</p>
    </div>
  )
}
