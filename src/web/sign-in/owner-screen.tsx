import { KeyRound } from 'lucide-react'
import { useState } from 'react'
import { changeAccount } from '../../protocol/auth-routes.ts'
import { Button } from '../parts/button.tsx'
import { useClient } from '../workspace/use-client.tsx'
import { LineField } from './line-field.tsx'
import { NewPassword } from './new-password.tsx'
import { addPasskey, canUsePasskeys } from './passkeys.ts'
import { refusedBy } from './refused-by.ts'
import { SignInFrame } from './sign-in-frame.tsx'
import css from './sign-in.module.css'
import { useDoing } from './use-doing.ts'

/** Where the first start's address leads: who the owner is, and how they come in from now on. */
export function OwnerScreen() {
  const client = useClient()
  const doing = useDoing()
  const [name, setName] = useState('')
  const [email, setEmail] = useState('')
  const [password, setPassword] = useState('')
  const [wantsPassword, setWantsPassword] = useState(!canUsePasskeys())
  const save = async (more: { readonly password?: string }) => {
    if (name.trim() === '') return { sentence: 'What are you called? Colleagues and the history know you by it.', field: 'name' }
    if (email.trim() === '') return { sentence: 'Which e-mail will you sign in with?', field: 'email' }
    try {
      await client.call(changeAccount, { body: { name: name.trim(), email: email.trim(), ...more } })
      return undefined
    } catch (error) {
      return refusedBy(error)
    }
  }
  const byPassword = async () => {
    const refused = await save({ password })
    if (refused === undefined) goOn()
    return refused
  }
  const byPasskey = async () => {
    const refused = await save({})
    if (refused !== undefined) return refused
    const said = await addPasskey(email.trim(), 'This computer')
    if (!said.ok) return { sentence: said.sentence, field: 'passkey' }
    goOn()
    return undefined
  }
  return (
    <SignInFrame label="First start" title="You are the owner of this workspace" lede="The address that your server printed has brought you here. It works once, and this was it.">
      <form
        className={css.form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          void doing.run(wantsPassword ? byPassword : byPasskey)
        }}
      >
        <LineField label="Your name" name="name" autoComplete="name" autoFocus value={name} onText={setName} sentence={doing.at('name', true)} />
        <LineField label="E-mail, for signing in" type="email" name="email" autoComplete="username" value={email} onText={setEmail} sentence={doing.at('email')} />
        {wantsPassword ? <NewPassword value={password} onText={setPassword} sentence={doing.at('password')} /> : null}
        {doing.at('passkey') === undefined ? null : (
          <p className={css.refused} role="alert">
            {doing.at('passkey')}
          </p>
        )}
        <p className={css.row}>
          {wantsPassword ? (
            <Button kind="main" tall type="submit" isDisabled={doing.isDoing}>
              Set the password
            </Button>
          ) : (
            <>
              <Button kind="main" tall type="submit" icon={KeyRound} isDisabled={doing.isDoing}>
                Use a passkey
              </Button>
              <Button tall onPress={() => setWantsPassword(true)}>
                Choose a password
              </Button>
            </>
          )}
        </p>
        <p className={css.under}>{underFor(wantsPassword)}</p>
      </form>
    </SignInFrame>
  )
}

function goOn(): void {
  location.assign('/welcome')
}

function underFor(wantsPassword: boolean): string {
  if (wantsPassword) return 'You can add a passkey and a second step later, in Settings under Your account.'
  return 'A passkey stays on this computer and cannot be phished. Add a second way in afterwards, so that you are never locked out.'
}
