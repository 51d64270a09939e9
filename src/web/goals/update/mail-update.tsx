import { useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { labelDays } from '../../../core/time/label.ts'
import { mailUpdate } from '../../../protocol/metric-routes.ts'
import { Button } from '../../parts/button.tsx'
import { sentenceOf } from '../../settings/use-asked.ts'
import { useSeen } from '../../workspace/open-workspace.tsx'
import { personName } from '../../workspace/persons.ts'
import { useClient } from '../../workspace/use-client.tsx'
import { useMay } from '../../workspace/use-may.ts'
import css from './update.module.css'

interface MailUpdateProps {
  readonly day: string
  readonly mail: { readonly sends: boolean; readonly to: readonly string[]; readonly without: readonly string[]; readonly outside: readonly string[]; readonly mailed: readonly { readonly person: string; readonly on: string }[] }
  readonly again: () => Promise<void>
}

/** Who has had the update by mail, and who is still to have it: each person once. */
export function MailUpdate({ day, mail: { sends, to, without, outside, mailed }, again }: MailUpdateProps) {
  const { ws } = useParams({ from: '/$ws' })
  const { state } = useSeen()
  const client = useClient()
  const may = useMay('quarterly-update.mailed')
  const [isSending, setIsSending] = useState(false)
  const [sentence, setSentence] = useState<string>()
  const names = (ids: readonly string[]) => ids.map((id) => personName(state, id) ?? 'somebody').join(', ')
  const send = async () => {
    setIsSending(true)
    try {
      await client.call(mailUpdate, { params: { ws }, body: { id: crypto.randomUUID(), on: day } })
      setSentence(undefined)
      await again()
    } catch (error) {
      setSentence(sentenceOf(error))
    } finally {
      setIsSending(false)
    }
  }
  return (
    <section className={css.section} aria-label="By mail">
      <h2>By mail</h2>
      {mailed.length === 0 ? null : <p>Mailed to {mailed.map(({ person, on }) => `${personName(state, person) ?? 'somebody'} (${labelDays(on)})`).join(', ')}.</p>}
      {to.length === 0 ? <p className={css.quiet}>{mailed.length === 0 ? 'Nobody speaks for a stakeholder group yet: say who does under Roadmap, Stakeholders.' : 'Everybody who speaks for a stakeholder group has had it.'}</p> : <p>To be mailed to {names(to)}, who speak for the stakeholder groups.</p>}
      {without.length === 0 ? null : <p className={css.quiet}>No address is known of {names(without)}.</p>}
      {outside.length === 0 ? null : <p className={css.quiet}>Not mailed to {names(outside)}: as sales or guests they read nothing of the activity roadmap.</p>}
      {to.length === 0 || !may ? null : sends ? <Button isDisabled={isSending} onPress={() => void send()}>{isSending ? 'Being mailed …' : `Mail it to ${to.length === 1 ? 'one person' : `${to.length} people`}`}</Button> : <p className={css.quiet}>This service sends no mail yet: save the deck and send it yourself.</p>}
      {sentence === undefined ? null : <p role="alert" className={css.refused}>{sentence}</p>}
    </section>
  )
}
