import { useParams } from '@tanstack/react-router'
import { useId, useState } from 'react'
import { forgetSubscriber } from '../../../protocol/subscription-routes.ts'
import { Button } from '../../parts/button.tsx'
import { say } from '../../parts/toast-store.ts'
import { sentenceOf } from '../../settings/use-asked.ts'
import { useClient } from '../../workspace/use-client.tsx'
import css from '../links/links.module.css'

/** Forgets a reader's address for whoever asks for it by other ways than the mails. */
export function ForgetReader({ again }: { readonly again: () => Promise<void> }) {
  const id = useId()
  const client = useClient()
  const { ws = '' } = useParams({ strict: false })
  const [email, setEmail] = useState('')
  const forget = async () => {
    try {
      const { forgotten } = await client.call(forgetSubscriber, { params: { ws }, body: { email } })
      say({ key: id, sentence: forgotten === 0 ? 'That address was on no link' : `The address is forgotten: it was on ${forgotten} ${forgotten === 1 ? 'link' : 'links'}` })
      setEmail('')
      await again()
    } catch (error) {
      say({ key: id, sentence: sentenceOf(error), kind: 'refused' })
    }
  }
  return (
    <form
      className={css.forget}
      onSubmit={(event) => {
        event.preventDefault()
        void forget()
      }}
    >
      <label htmlFor={id}>Forget the address of a reader who asks for it</label>
      <input id={id} type="email" required maxLength={254} value={email} placeholder="ida@norrvik.example" onChange={(event) => setEmail(event.target.value)} />
      <Button type="submit">Forget it</Button>
    </form>
  )
}
