import { useCallback } from 'react'
import { waysIn } from '../../protocol/auth-routes.ts'
import { whoAmI } from '../../protocol/who-am-i.ts'
import { useAsked } from '../settings/use-asked.ts'
import { useClient } from '../workspace/use-client.tsx'
import { EmailAndPassword } from './email-and-password.tsx'
import { Passkeys } from './passkeys-part.tsx'
import { Sessions } from './sessions-part.tsx'
import { TwoFactor } from './two-factor.tsx'
import css from './account-ways.module.css'

/** How I come in: e-mail and password, passkeys, the second step, and where I am signed in. A token has no account, and nothing is shown. */
export function AccountWays() {
  const client = useClient()
  const ask = useCallback(() => Promise.all([client.call(whoAmI, {}), client.call(waysIn, {})]), [client])
  const { asked, again } = useAsked(ask)
  if (asked.is === 'asking') return null
  if (asked.is === 'refused') return <p className={css.refused}>{asked.sentence}</p>
  const [{ account }, { oidc }] = asked.answer
  if (account === undefined) return null
  return (
    <div className={css.parts}>
      {account.password || account.passkeys > 0 || account.oidc ? null : (
        <p className={css.told} role="status">
          You have no way in of your own yet. Set a password or add a passkey before you leave, or you will need another invitation.
        </p>
      )}
      <EmailAndPassword account={account} company={account.oidc ? undefined : oidc} changed={again} />
      <Passkeys email={account.email ?? 'Throughline'} changed={again} />
      <TwoFactor isOn={account.twoFactor} hasPassword={account.password} changed={again} />
      <Sessions />
    </div>
  )
}
