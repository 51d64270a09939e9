import { useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { resetPassword } from '../../protocol/auth-routes.ts'
import { Button } from '../parts/button.tsx'
import { useClient } from '../workspace/use-client.tsx'
import { NewPassword } from './new-password.tsx'
import { refusedBy } from './refused-by.ts'
import { SignInFrame } from './sign-in-frame.tsx'
import css from './sign-in.module.css'
import { useDoing } from './use-doing.ts'

/** Where a link to set another password leads. */
export function ResetScreen() {
  const { token = '' } = useParams({ strict: false }) as { readonly token?: string }
  const client = useClient()
  const doing = useDoing()
  const [password, setPassword] = useState('')
  const send = async () => {
    try {
      await client.call(resetPassword, { body: { token, password } })
      location.assign('/sign-in?why=reset')
      return undefined
    } catch (error) {
      return refusedBy(error)
    }
  }
  return (
    <SignInFrame label="Another password" title="Choose a password" lede="Everywhere you are signed in, you will be asked for it.">
      <form
        className={css.form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          void doing.run(send)
        }}
      >
        <NewPassword value={password} onText={setPassword} sentence={doing.at('password', true)} />
        <p className={css.row}>
          <Button kind="main" tall type="submit" isDisabled={doing.isDoing}>
            Set the password
          </Button>
        </p>
      </form>
    </SignInFrame>
  )
}
