import { useCallback } from 'react'
import { labelDays } from '../../core/time/label.ts'
import { Button } from '../parts/button.tsx'
import { PagePart } from '../settings/page-head.tsx'
import { useAsked } from '../settings/use-asked.ts'
import css from './account-ways.module.css'
import { askLibrary } from './library.ts'
import { addPasskey, canUsePasskeys } from './passkeys.ts'
import { useDoing } from './use-doing.ts'

interface Passkey {
  readonly id: string
  readonly name?: string
  readonly createdAt?: string
}

/** Passkeys of the account: each is a device. */
export function Passkeys({ email, changed }: { readonly email: string; readonly changed: () => Promise<void> }) {
  const ask = useCallback(listed, [])
  const { asked, again } = useAsked(ask)
  const doing = useDoing()
  const all = asked.is === 'here' ? asked.answer : []
  const act = (work: () => ReturnType<typeof askLibrary>) =>
    doing.run(async () => {
      const said = await work()
      await Promise.all([again(), changed()])
      return said.ok ? undefined : { sentence: said.sentence }
    })
  return (
    <PagePart
      title="Passkeys"
      acts={
        canUsePasskeys() ? (
          <Button isDisabled={doing.isDoing} onPress={() => void act(() => addPasskey(email, deviceName()))}>
            Add a passkey
          </Button>
        ) : undefined
      }
    >
      <p className={css.said}>{canUsePasskeys() ? 'A passkey stays on its device and cannot be phished. It needs no second step.' : 'Passkeys are tied to a name, and this address is a number. Open the service by its name to add one, as in localhost.'}</p>
      {all.length === 0 ? null : (
        <ul className={css.list}>
          {all.map(({ id, name, createdAt }) => (
            <li key={id}>
              <span>
                {name ?? 'A device'}
                {createdAt === undefined ? null : <small>since {labelDays(createdAt.slice(0, 10))}</small>}
              </span>
              <Button kind="bare" isDisabled={doing.isDoing} onPress={() => void act(() => askLibrary('POST', '/passkey/delete-passkey', { id }))} aria-label={`Remove the passkey ${name ?? ''}`}>
                Remove
              </Button>
            </li>
          ))}
        </ul>
      )}
      {doing.refused === undefined ? null : (
        <p className={css.refused} role="alert">
          {doing.refused.sentence}
        </p>
      )}
    </PagePart>
  )
}

async function listed(): Promise<readonly Passkey[]> {
  const said = await askLibrary<readonly Passkey[]>('GET', '/passkey/list-user-passkeys')
  return said.ok ? said.answer : []
}

/** What a person would call this device. */
function deviceName(): string {
  const agent = navigator.userAgent
  const system = [['iPhone', 'iPhone'], ['iPad', 'iPad'], ['Android', 'Android phone'], ['Mac OS', 'Mac'], ['Windows', 'Windows computer'], ['Linux', 'Linux computer']].find(([mark]) => agent.includes(mark ?? ''))
  return system?.[1] ?? 'This device'
}
