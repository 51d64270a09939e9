import { useParams } from '@tanstack/react-router'
import { KeyRound } from 'lucide-react'
import { useCallback, useState } from 'react'
import type { Client } from '../../client/client.ts'
import { acceptInvitation, readInvitation, waysIn } from '../../protocol/auth-routes.ts'
import { whoAmI } from '../../protocol/who-am-i.ts'
import { Button } from '../parts/button.tsx'
import { roleHints, roleWords } from '../settings/roles/role-words.ts'
import { useAsked } from '../settings/use-asked.ts'
import { useClient } from '../workspace/use-client.tsx'
import { goToCompany } from './library.ts'
import { NewPassword } from './new-password.tsx'
import { addPasskey, canUsePasskeys } from './passkeys.ts'
import { refusedBy } from './refused-by.ts'
import { SignInFrame } from './sign-in-frame.tsx'
import css from './sign-in.module.css'
import { useDoing } from './use-doing.ts'

/** An invitation: what it is to, and how whoever was invited will come in. */
export function InvitationScreen() {
  const { token = '' } = useParams({ strict: false }) as { readonly token?: string }
  const client = useClient()
  const ask = useCallback(() => look(client, token), [client, token])
  const { asked } = useAsked(ask)
  if (asked.is === 'asking') return <SignInFrame label="An invitation" title="Looking at your invitation …">{null}</SignInFrame>
  if (asked.is === 'refused') return <SignInFrame label="An invitation" title="This invitation is no good any more" lede={asked.sentence}>{null}</SignInFrame>
  const { invitation, me } = asked.answer
  return (
    <SignInFrame label="An invitation" title={`Join ${invitation.name}`} lede={`You come in as ${invitation.personName}, ${roleWords[invitation.role].toLowerCase()}: ${roleHints[invitation.role]}.`}>
      {me !== undefined ? <AsMe token={token} me={me} /> : invitation.hasAccount ? <SignInFirst token={token} email={invitation.email} /> : <NewAccount token={token} email={invitation.email} workspace={invitation.workspace} company={asked.answer.oidc} />}
    </SignInFrame>
  )
}

/** What the link is for, who is signed in here already, and how the company's own sign-in is called. */
async function look(client: Client, token: string) {
  const [invitation, ways, me] = await Promise.all([client.call(readInvitation, { body: { token } }), client.call(waysIn, {}), client.call(whoAmI, {}).catch(() => undefined)])
  return { invitation, oidc: ways.oidc, me: me?.account === undefined ? undefined : (me.account.email ?? 'your account') }
}

const openWorkspace = (workspace: string) => location.assign(`/${workspace}/today`)

function AsMe({ token, me }: { readonly token: string; readonly me: string }) {
  const client = useClient()
  const doing = useDoing()
  const accept = async () => {
    try {
      openWorkspace((await client.call(acceptInvitation, { body: { token } })).workspace)
      return undefined
    } catch (error) {
      return refusedBy(error)
    }
  }
  return (
    <>
      <p className={css.row}>
        <Button kind="main" tall isDisabled={doing.isDoing} onPress={() => void doing.run(accept)}>
          Join as {me}
        </Button>
      </p>
      <Why sentence={doing.refused?.sentence} />
      <p className={css.under}>You are signed in as {me}. The workspace is added to that account.</p>
    </>
  )
}

function SignInFirst({ token, email }: { readonly token: string; readonly email: string }) {
  return (
    <>
      <p className={css.row}>
        <Button kind="main" tall onPress={() => location.assign(`/sign-in?to=${encodeURIComponent(`/sign-in/invitation/${token}`)}`)}>
          Sign in to join
        </Button>
      </p>
      <p className={css.under}>There is an account for {email} already. Sign in with it, and this page is here again.</p>
    </>
  )
}

function NewAccount({ token, email, workspace, company }: { readonly token: string; readonly email: string; readonly workspace: string; readonly company: string | undefined }) {
  const client = useClient()
  const doing = useDoing()
  const [password, setPassword] = useState('')
  const [wantsPassword, setWantsPassword] = useState(!canUsePasskeys())
  const accept = async (more: { readonly password?: string }) => {
    try {
      await client.call(acceptInvitation, { body: { token, ...more } })
      return undefined
    } catch (error) {
      return refusedBy(error)
    }
  }
  const byPassword = async () => {
    const refused = await accept({ password })
    if (refused === undefined) openWorkspace(workspace)
    return refused
  }
  const byPasskey = async () => {
    const refused = await accept({})
    if (refused !== undefined) return refused
    await addPasskey(email, 'This computer')
    // Without a passkey they are in all the same, and set up their way in there.
    location.assign(`/${workspace}/settings/account`)
    return undefined
  }
  return (
    <form
      className={css.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        void doing.run(wantsPassword ? byPassword : byPasskey)
      }}
    >
      <p className={css.note}>Your account is {email}.</p>
      {wantsPassword ? <NewPassword value={password} onText={setPassword} sentence={doing.at('password', true)} /> : <Why sentence={doing.refused?.sentence} />}
      <p className={css.row}>
        {wantsPassword ? null : (
          <Button kind="main" tall type="submit" icon={KeyRound} isDisabled={doing.isDoing}>
            Use a passkey
          </Button>
        )}
        {wantsPassword ? (
          <Button kind="main" tall type="submit" isDisabled={doing.isDoing}>
            Set the password and join
          </Button>
        ) : (
          <Button tall onPress={() => setWantsPassword(true)}>
            Choose a password
          </Button>
        )}
        {company === undefined ? null : (
          <Button tall isDisabled={doing.isDoing} onPress={() => void doing.run(async () => ({ sentence: await goToCompany(`/${workspace}/today`) }))}>
            Continue with {company}
          </Button>
        )}
      </p>
    </form>
  )
}

function Why({ sentence }: { readonly sentence: string | undefined }) {
  if (sentence === undefined || sentence === '') return null
  return (
    <p className={css.refused} role="alert">
      {sentence}
    </p>
  )
}
