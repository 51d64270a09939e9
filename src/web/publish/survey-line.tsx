import { useParams } from '@tanstack/react-router'
import { useCallback } from 'react'
import { surveys } from '../../core/feedback/surveys.ts'
import type { Edition } from '../../core/editions/editions.ts'
import { listSurveys } from '../../protocol/survey-routes.ts'
import { useAsked } from '../settings/use-asked.ts'
import { useSeen } from '../workspace/open-workspace.tsx'
import { useClient } from '../workspace/use-client.tsx'
import { useMay } from '../workspace/use-may.ts'
import css from './survey-line.module.css'

/** The way to an edition's survey; and for whoever may publish, to surveys about replaced editions that nobody has closed. */
export function SurveyLine({ edition, others }: { readonly edition: Edition; readonly others: readonly Edition[] }) {
  const { ws = '' } = useParams({ strict: false })
  const { state } = useSeen()
  const may = useMay('edition.publish')
  const isClosed = surveys.list(state).some((one) => one.edition === edition.id)
  if (edition.state === 'withdrawn' && !isClosed) return null
  return (
    <p className={css.line}>
      <a href={addressOf(ws, edition.id)}>{isClosed ? 'What was said in the survey' : 'Survey: what works, what could be better'}</a>
      {may ? <Older ws={ws} others={others} /> : null}
    </p>
  )
}

function Older({ ws, others }: { readonly ws: string; readonly others: readonly Edition[] }) {
  const client = useClient()
  const ask = useCallback(() => client.call(listSurveys, { params: { ws } }), [client, ws])
  const { asked } = useAsked(ask)
  const open = asked.is === 'here' ? asked.answer.surveys.filter(({ edition, isReplaced }) => isReplaced && others.some(({ id }) => id === edition.id)) : []
  return open.map(({ edition: { id, number }, answered }) => (
    <a key={id} href={addressOf(ws, id)}>
      Close the survey about edition {number}{answered === undefined ? '' : `, which ${answered} have answered`}
    </a>
  ))
}

function addressOf(ws: string, edition: string): string {
  return `/${encodeURIComponent(ws)}/publish/survey/${encodeURIComponent(edition)}`
}
