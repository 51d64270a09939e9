import { useParams } from '@tanstack/react-router'
import { useCallback, useState } from 'react'
import { listUnsent, settleUnsent, type UnsentMail } from '../../../protocol/rhythm-routes.ts'
import { dayAndMonth } from '../../../core/time/label.ts'
import { localTime } from '../../../core/time/zones.ts'
import { Button } from '../../parts/button.tsx'
import { sentenceOf, useAsked } from '../../settings/use-asked.ts'
import { useClient } from '../../workspace/use-client.tsx'
import css from './rhythms.module.css'

/** Mails of the clock that did not go, or of which nobody knows whether they did (row B5). Nothing goes again by itself that may have arrived: that is said here. */
export function UnsentMails() {
  const client = useClient()
  const { ws = '' } = useParams({ strict: false })
  const ask = useCallback(() => client.call(listUnsent, { params: { ws } }), [client, ws])
  const { asked, again } = useAsked(ask)
  if (asked.is === 'refused') return <p role="alert">{asked.sentence}</p>
  if (asked.is === 'asking') return null
  return (
    <>
      <UnmadeDecks unmade={asked.answer.unmade} />
      {asked.answer.unsent.length === 0 ? null : (
        <section aria-label="Mails that did not go">
          <h2>Mails that did not go <span>{asked.answer.unsent.length}</span></h2>
          <ul>{asked.answer.unsent.map((one) => <UnsentLine key={one.key} mail={one} again={again} />)}</ul>
        </section>
      )}
    </>
  )
}

/** Decks that were refused at their hour: what is missing is done elsewhere, and then they are made by themselves. */
function UnmadeDecks({ unmade }: { readonly unmade: readonly { readonly about: string; readonly sentence: string; readonly since: string; readonly next: string }[] }) {
  if (unmade.length === 0) return null
  return (
    <section aria-label="Decks that could not be made">
      <h2>Decks that could not be made <span>{unmade.length}</span></h2>
      <ul>
        {unmade.map(({ about, sentence, since, next }) => (
          <li key={about} className={css.turn} data-stand="late">
            <span className={css.when}>{moment(since)}</span>
            <b>{about}<span className={css.said}>{sentence} It is made once that is mended; else it is tried again from {moment(next)} on.</span></b>
          </li>
        ))}
      </ul>
    </section>
  )
}

function UnsentLine({ mail: { key, kind, about, to, at, state, said, next }, again }: { readonly mail: UnsentMail; readonly again: () => Promise<void> }) {
  const client = useClient()
  const { ws = '' } = useParams({ strict: false })
  const [sentence, setSentence] = useState<string>()
  const [isBusy, setIsBusy] = useState(false)
  const settle = async (act: 'send-again' | 'arrived') => {
    setIsBusy(true)
    setSentence(undefined)
    try {
      await client.call(settleUnsent, { params: { ws }, body: { key, act } })
      await again()
    } catch (error) {
      setSentence(sentenceOf(error))
    }
    setIsBusy(false)
  }
  const name = `${kinds[kind]} to ${to}: ${about}`
  return (
    <li className={css.turn} data-stand={state === 'failed' ? 'due' : 'late'}>
      <span className={css.when}>{moment(at)}</span>
      <b>{about}<span className={css.said}>{why[state]}{next === undefined ? '' : ` It is tried again from ${moment(next)} on.`}{said === undefined ? '' : ` The mail server said: “${said}”.`}</span></b>
      <span className={css.who}>{kinds[kind]} to {to}</span>
      <span className={css.stand}>{stands[state]}</span>
      <span className={css.acts}>
        <Button isDisabled={isBusy} aria-label={`Send again: ${name}`} onPress={() => void settle('send-again')}>Send again</Button>
        <Button kind="bare" isDisabled={isBusy} aria-label={`${state === 'unknown' ? 'It arrived' : 'Let it be'}: ${name}`} onPress={() => void settle('arrived')}>{state === 'unknown' ? 'It arrived' : 'Let it be'}</Button>
      </span>
      {sentence === undefined ? null : <p role="alert">{sentence}</p>}
    </li>
  )
}

const kinds: Readonly<Record<UnsentMail['kind'], string>> = { reminder: 'Reminder', 'round-up': 'Round-up', room: 'Round-up', 'quarterly-update': 'Quarterly update', 'shipped-notice': 'Notice', 'shipped-answer': 'Answer' }
const stands: Readonly<Record<UnsentMail['state'], string>> = { failed: 'Tried again', refused: 'Refused', 'given-up': 'Given up', unknown: 'Nobody knows' }
const why: Readonly<Record<UnsentMail['state'], string>> = {
  failed: 'It could not be sent yet.', refused: 'It bounced: the mail server takes nothing for that address.', 'given-up': 'It was tried for days, and is tried no more.',
  unknown: 'The service ended while it was sent. It may have arrived, so it is not repeated: ask, and say what to do.',
}

/** "27 Nov, 15:00" on the reader's clocks. */
function moment(at: string): string {
  const { day, time } = localTime(at, Intl.DateTimeFormat().resolvedOptions().timeZone)
  return `${dayAndMonth(day)}, ${time}`
}
