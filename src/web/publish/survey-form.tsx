import { useParams } from '@tanstack/react-router'
import { type FormEvent, useState } from 'react'
import type { SurveyAnswer } from '../../core/feedback/survey-answers.ts'
import { answerSurvey, type SurveyTold } from '../../protocol/survey-routes.ts'
import { Button } from '../parts/button.tsx'
import { sentenceOf } from '../settings/use-asked.ts'
import { useClient } from '../workspace/use-client.tsx'
import css from './survey.module.css'

const verdicts = { works: 'Works', optimise: 'To optimise' } as const

/** What is said of a page, by its number; 0 is the whole. */
type Said = ReadonlyMap<number, Pick<SurveyAnswer, 'verdict'> & { readonly text: string }>

/** Two buttons a slide, a line of words where one has some, and one button to send. */
export function SurveyForm({ told: { edition, slides, mine }, sent }: { readonly told: SurveyTold; readonly sent: () => void }) {
  const { ws } = useParams({ from: '/$ws/publish/survey/$edition' })
  const client = useClient()
  const [said, setSaid] = useState<Said>(() => new Map(mine.map(({ page = 0, verdict, text = '' }) => [page, { verdict, text }])))
  const [sentence, setSentence] = useState<string>()
  const [isSending, setIsSending] = useState(false)
  const say = (page: number, answer: { readonly verdict: SurveyAnswer['verdict']; readonly text: string } | undefined) => {
    const next = new Map(said)
    if (answer === undefined) next.delete(page)
    else next.set(page, answer)
    setSaid(next)
  }
  const send = async (event: FormEvent) => {
    event.preventDefault()
    setIsSending(true)
    try {
      await client.call(answerSurvey, { params: { ws, edition: edition.id }, body: { answers: [...said].map(answerOf) } })
      sent()
    } catch (error) {
      setSentence(sentenceOf(error))
      setIsSending(false)
    }
  }
  return (
    <form className={css.form} onSubmit={(event) => void send(event)}>
      <p className={css.lede}>It takes a minute: press what you have an opinion on, and leave the rest. Nobody learns who said what.</p>
      <ol>
        <Row page={0} title="The edition as a whole" said={said} say={say} />
        {slides.map(({ page, title }) => (
          <Row key={page} page={page} title={title} said={said} say={say} />
        ))}
      </ol>
      <footer className={css.foot}>
        {sentence === undefined ? null : <p role="alert" className={css.refused}>{sentence}</p>}
        <Button kind="main" tall type="submit" isDisabled={isSending || (said.size === 0 && mine.length === 0)}>
          {mine.length === 0 ? 'Send' : said.size === 0 ? 'Take my answers back' : 'Send instead of my earlier answers'}
        </Button>
      </footer>
    </form>
  )
}

interface RowProps {
  readonly page: number
  readonly title: string
  readonly said: Said
  readonly say: (page: number, answer: { readonly verdict: SurveyAnswer['verdict']; readonly text: string } | undefined) => void
}

function Row({ page, title, said, say }: RowProps) {
  const answer = said.get(page)
  const [name, words] = [`survey-${page}`, `survey-words-${page}`]
  return (
    <li className={css.row}>
      <p className={css.slide} id={name}>
        {page === 0 ? null : <span className={css.number}>{page}</span>}
        {title}
      </p>
      <div className={css.verdicts} role="group" aria-labelledby={name}>
        {(['works', 'optimise'] as const).map((verdict) => (
          <button key={verdict} type="button" data-verdict={verdict} aria-pressed={answer?.verdict === verdict} onClick={() => say(page, answer?.verdict === verdict ? undefined : { verdict, text: answer?.text ?? '' })}>
            {verdicts[verdict]}
          </button>
        ))}
      </div>
      {answer === undefined ? null : (
        <div className={css.words}>
          <label className="unseen" htmlFor={words}>
            {answer.verdict === 'works' ? 'What works?' : 'What would be better?'}
          </label>
          <input id={words} value={answer.text} maxLength={500} placeholder={answer.verdict === 'works' ? 'What works? (if you like)' : 'What would be better? (if you like)'} enterKeyHint="done" autoComplete="off"
            onKeyDown={(event) => (event.key === 'Enter' ? event.preventDefault() : undefined)} onChange={(event) => say(page, { verdict: answer.verdict, text: event.target.value })} />
        </div>
      )}
    </li>
  )
}

function answerOf([page, { verdict, text }]: readonly [number, Pick<SurveyAnswer, 'verdict'> & { readonly text: string }]): SurveyAnswer {
  const words = text.trim()
  return { verdict, ...(page === 0 ? {} : { page }), ...(words === '' ? {} : { text: words }) }
}
