import { useCallback, useState } from 'react'
import { forgotPassword, waysIn } from '../../protocol/auth-routes.ts'
import { Button } from '../parts/button.tsx'
import { useAsked } from '../settings/use-asked.ts'
import { useClient } from '../workspace/use-client.tsx'
import { LineField } from './line-field.tsx'
import { refusedBy } from './refused-by.ts'
import { SignInFrame } from './sign-in-frame.tsx'
import css from './sign-in.module.css'
import { useDoing } from './use-doing.ts'

/** A forgotten password: a mail with a link, or whom to ask where no mail is sent. */
export function ForgottenScreen() {
  const client = useClient()
  const ask = useCallback(() => client.call(waysIn, {}), [client])
  const { asked } = useAsked(ask)
  const doing = useDoing()
  const [email, setEmail] = useState('')
  const [isSent, setIsSent] = useState(false)
  if (asked.is === 'here' && !asked.answer.mail) {
    return (
      <SignInFrame label="A forgotten password" title="Ask an owner for a link" lede="No mail is sent from here. An owner of your workspace makes a link for you in Settings, under People; it works once, and for an hour.">
        <Back />
      </SignInFrame>
    )
  }
  if (isSent) {
    return (
      <SignInFrame label="A forgotten password" title="Look into your mail" lede={`If there is an account for ${email.trim()}, a link is on its way. It works once, and for an hour.`}>
        <Back />
      </SignInFrame>
    )
  }
  const send = async () => {
    if (email.trim() === '') return { sentence: 'Which e-mail is your account under?' }
    try {
      await client.call(forgotPassword, { body: { email: email.trim() } })
      setIsSent(true)
      return undefined
    } catch (error) {
      return refusedBy(error)
    }
  }
  return (
    <SignInFrame label="A forgotten password" title="Set another password" lede="We mail you a link.">
      <form
        className={css.form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          void doing.run(send)
        }}
      >
        <LineField label="E-mail" type="email" name="email" autoComplete="username" autoFocus value={email} onText={setEmail} sentence={doing.at('email', true)} />
        <p className={css.row}>
          <Button kind="main" tall type="submit" isDisabled={doing.isDoing}>
            Mail me a link
          </Button>
        </p>
      </form>
      <Back />
    </SignInFrame>
  )
}

function Back() {
  return (
    <p className={css.under}>
      <a href="/sign-in">Back to signing in</a>
    </p>
  )
}
