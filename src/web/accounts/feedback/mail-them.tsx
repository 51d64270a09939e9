import { useParams } from '@tanstack/react-router'
import { useState } from 'react'
import type { Outcome } from '../../../client/live-workspace.ts'
import { draftShippedMail, sendShippedMail } from '../../../protocol/customer-feedback-routes.ts'
import { ActForm } from '../../parts/act-form.tsx'
import { Button } from '../../parts/button.tsx'
import { copyText } from '../../parts/copy-text.ts'
import field from '../../parts/field.module.css'
import { say } from '../../parts/toast-store.ts'
import { useClient } from '../../workspace/use-client.tsx'
import marketing from '../marketing.module.css'
import css from './feedback.module.css'

interface Draft {
  /** The key of the sending: pressed twice, it is one. */
  readonly id: string
  readonly to: string
  readonly subject: string
  readonly text: string
}

/** The drafted answer to somebody who asked by mail: looked at, changed, and sent by a person. */
export function MailThem({ item, entry, who }: { readonly item: string; readonly entry: string; readonly who: string }) {
  const { ws } = useParams({ from: '/$ws' })
  const client = useClient()
  const [draft, setDraft] = useState<Draft>()
  const [sentence, setSentence] = useState<string>()
  const params = { ws, item, entry }
  const look = async () => {
    try {
      const drafted = await client.call(draftShippedMail, { params, query: {} })
      setDraft({ id: crypto.randomUUID(), ...drafted })
      setSentence(undefined)
    } catch (error) {
      setSentence(error instanceof Error ? error.message : String(error))
    }
  }
  const send = async ({ id, subject, text }: Draft): Promise<Outcome> => {
    try {
      const { to } = await client.call(sendShippedMail, { params, body: { id, subject: subject.trim(), text: text.trim() } })
      say({ key: id, sentence: `On its way to ${to}` })
      return { done: true, group: id }
    } catch (error) {
      return { done: false, code: 'invalid', sentence: error instanceof Error ? error.message : String(error) }
    }
  }
  if (draft === undefined) return <span className={css.aside}><Button kind="bare" aria-label={`Look at the drafted answer … to ${who}`} onPress={() => void look()}>Look at the drafted answer …</Button>{sentence === undefined ? null : <span className={field.refused} role="alert">{sentence}</span>}</span>
  const set = (name: 'subject' | 'text') => (event: { target: { value: string } }) => setDraft({ ...draft, [name]: event.target.value })
  return (
    <div className={css.mail}>
      <ActForm className={marketing.form} send={`Send it to ${draft.to}`} isDisabled={draft.subject.trim() === '' || draft.text.trim() === ''} close={() => setDraft(undefined)} act={() => send(draft)}>
        <label>Subject<input className={field.input} autoFocus value={draft.subject} maxLength={400} onChange={set('subject')} /></label>
        <label>Mail<textarea className={field.input} rows={8} value={draft.text} maxLength={20_000} onChange={set('text')} /></label>
        <p className={marketing.quiet}>Drafted of what customers may be told. It goes once, and cannot be taken back. <Button kind="bare" onPress={() => void copyText(`${draft.subject}\n\n${draft.text}`)}>Copy it</Button></p>
      </ActForm>
    </div>
  )
}
