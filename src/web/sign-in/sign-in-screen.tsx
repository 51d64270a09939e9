import { useSearch } from '@tanstack/react-router'
import { KeyRound } from 'lucide-react'
import { useCallback, useState } from 'react'
import { waysIn } from '../../protocol/auth-routes.ts'
import { Button } from '../parts/button.tsx'
import { useAsked } from '../settings/use-asked.ts'
import { useClient } from '../workspace/use-client.tsx'
import { CodeStep } from './code-step.tsx'
import { askLibrary, goToCompany } from './library.ts'
import { LineField } from './line-field.tsx'
import { canUsePasskeys, signInWithPasskey } from './passkeys.ts'
import type { SignInSearch } from './search.ts'
import { SignInFrame } from './sign-in-frame.tsx'
import css from './sign-in.module.css'
import { toldWhy } from './told-why.ts'
import { useDoing } from './use-doing.ts'
import { placeAfter } from './where-to.ts'

/** The way in: a password, a passkey, or the company's own sign-in. */
export function SignInScreen() {
  const search = useSearch({ strict: false }) as SignInSearch
  const { to } = search
  const why = toldWhy(search)
  const [asksCode, setAsksCode] = useState(false)
  const goOn = () => location.assign(placeAfter(to))
  if (asksCode) return <CodeStep done={goOn} again={() => setAsksCode(false)} />
  return (
    <SignInFrame label="Throughline" title="Sign in">
      {why === undefined ? null : (
        <p className={css.told} role="status">
          {why}
        </p>
      )}
      <PasswordForm done={goOn} askCode={() => setAsksCode(true)} />
      <OtherWays to={placeAfter(to)} done={goOn} />
      <p className={css.under}>New here? Accounts come by invitation: ask whoever looks after your roadmap.</p>
    </SignInFrame>
  )
}

function PasswordForm({ done, askCode }: { readonly done: () => void; readonly askCode: () => void }) {
  const [email, setEmail] = useState('')
  const [password, setPassword] = useState('')
  const doing = useDoing()
  const send = () =>
    doing.run(async () => {
      if (email.trim() === '') return { sentence: 'Which e-mail is your account under?', field: 'email' }
      if (password === '') return { sentence: 'Type your password.', field: 'password' }
      const said = await askLibrary<{ twoFactorRedirect?: boolean }>('POST', '/sign-in/email', { email: email.trim(), password })
      if (!said.ok) return { sentence: said.sentence, field: 'password' }
      if (said.answer.twoFactorRedirect === true) askCode()
      else done()
      return undefined
    })
  return (
    <form
      className={css.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        void send()
      }}
    >
      <LineField label="E-mail" type="email" name="email" autoComplete="username webauthn" autoFocus value={email} onText={setEmail} sentence={doing.at('email')} />
      <LineField label="Password" type="password" name="password" autoComplete="current-password" value={password} onText={setPassword} sentence={doing.at('password', true)} beside={<a href="/sign-in/forgotten">Forgotten?</a>} />
      <p className={css.row}>
        <Button kind="main" tall type="submit" isDisabled={doing.isDoing}>
          {doing.isDoing ? 'Signing in …' : 'Sign in'}
        </Button>
      </p>
    </form>
  )
}

function OtherWays({ to, done }: { readonly to: string; readonly done: () => void }) {
  const client = useClient()
  const ask = useCallback(() => client.call(waysIn, {}), [client])
  const { asked } = useAsked(ask)
  const doing = useDoing()
  const oidc = asked.is === 'here' ? asked.answer.oidc : undefined
  const byPasskey = async () => {
    const said = await signInWithPasskey()
    if (!said.ok) return { sentence: said.sentence }
    done()
    return undefined
  }
  if (oidc === undefined && !canUsePasskeys()) return null
  return (
    <div className={css.or}>
      {canUsePasskeys() ? (
        <Button icon={KeyRound} isDisabled={doing.isDoing} onPress={() => void doing.run(byPasskey)}>
          Use a passkey
        </Button>
      ) : null}
      {oidc === undefined ? null : (
        <Button isDisabled={doing.isDoing} onPress={() => void doing.run(async () => ({ sentence: await goToCompany(to) }))}>
          Continue with {oidc}
        </Button>
      )}
      {doing.refused === undefined || doing.refused.sentence === '' ? null : (
        <p className={css.refused} role="alert">
          {doing.refused.sentence}
        </p>
      )}
    </div>
  )
}
