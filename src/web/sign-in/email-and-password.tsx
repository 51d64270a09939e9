import { useState } from 'react'
import type { z } from 'zod'
import { changeAccount } from '../../protocol/auth-routes.ts'
import type { whoAmI } from '../../protocol/who-am-i.ts'
import { Button } from '../parts/button.tsx'
import { say } from '../parts/toast-store.ts'
import { PagePart } from '../settings/page-head.tsx'
import { useClient } from '../workspace/use-client.tsx'
import { addCompany } from './library.ts'
import { LineField } from './line-field.tsx'
import { NewPassword } from './new-password.tsx'
import { refusedBy } from './refused-by.ts'
import ways from './account-ways.module.css'
import css from './sign-in.module.css'
import { useDoing } from './use-doing.ts'

type Account = NonNullable<z.output<(typeof whoAmI)['answer']>['account']>

/** Ties the account to the company's own sign-in. */
function AddCompany({ company }: { readonly company: string }) {
  const doing = useDoing()
  return (
    <>
      <Button isDisabled={doing.isDoing} onPress={() => void doing.run(async () => ({ sentence: await addCompany(location.pathname) }))}>
        Sign in with {company}, too
      </Button>
      {doing.refused === undefined || doing.refused.sentence === '' ? null : (
        <p className={css.refused} role="alert">
          {doing.refused.sentence}
        </p>
      )}
    </>
  )
}

/** The e-mail and the password that one signs in with. Whoever has a password says it before either changes. */
export function EmailAndPassword({ account, company, changed }: { readonly account: Account; readonly company: string | undefined; readonly changed: () => Promise<void> }) {
  const [isOpen, setIsOpen] = useState(false)
  const told = [account.email ?? 'No e-mail yet', account.password ? 'with a password' : 'without a password', account.oidc ? 'and by your company’s sign-in' : undefined].filter((one) => one !== undefined).join(', ')
  const done = async () => {
    setIsOpen(false)
    say({ key: 'account', sentence: 'How you sign in has changed; other sessions have ended' })
    await changed()
  }
  return (
    <PagePart title="E-mail and password" acts={isOpen ? undefined : <Button onPress={() => setIsOpen(true)}>Change</Button>}>
      <p className={ways.said}>{told}.</p>
      {company === undefined ? null : <AddCompany company={company} />}
      {isOpen ? <ChangeForm account={account} done={done} cancel={() => setIsOpen(false)} /> : null}
    </PagePart>
  )
}

function ChangeForm({ account, done, cancel }: { readonly account: Account; readonly done: () => Promise<void>; readonly cancel: () => void }) {
  const client = useClient()
  const doing = useDoing()
  const [email, setEmail] = useState(account.email ?? '')
  const [password, setPassword] = useState('')
  const [current, setCurrent] = useState('')
  const send = async () => {
    const body = {
      ...(email.trim() === (account.email ?? '') ? {} : { email: email.trim() }), ...(password === '' ? {} : { password }), ...(account.password ? { currentPassword: current } : {}),
    }
    try {
      await client.call(changeAccount, { body })
      await done()
      return undefined
    } catch (error) {
      return refusedBy(error)
    }
  }
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        void doing.run(send)
      }}
    >
      <LineField label="E-mail" type="email" name="email" autoComplete="username" value={email} onText={setEmail} sentence={doing.at('email', true)} />
      <NewPassword label={account.password ? 'New password, if you want another' : 'Password'} value={password} onText={setPassword} sentence={doing.at('password')} />
      {account.password ? <LineField label="Your password of now" type="password" name="current-password" autoComplete="current-password" value={current} onText={setCurrent} sentence={doing.at('currentPassword')} /> : null}
      <p className={css.row}>
        <Button kind="main" type="submit" isDisabled={doing.isDoing}>
          Save
        </Button>
        <Button onPress={cancel}>Cancel</Button>
      </p>
    </form>
  )
}
