import { useParams } from '@tanstack/react-router'
import { useId, useState } from 'react'
import type { z } from 'zod'
import { type Role, roles } from '../../../core/kernel/permission.ts'
import { invite } from '../../../protocol/auth-routes.ts'
import { Button } from '../../parts/button.tsx'
import { useSeen } from '../../workspace/open-workspace.tsx'
import { useClient } from '../../workspace/use-client.tsx'
import { roleHints, roleWords } from '../roles/role-words.ts'
import { sentenceOf } from '../use-asked.ts'
import css from './people-page.module.css'
import type { Person } from './person.ts'

export type Invited = z.infer<typeof invite.answer>

export interface InvitePersonProps {
  /** Whom it is for, when they are known already. */
  readonly person?: Person
  readonly role?: Role | undefined
  readonly done: (invited: Invited) => void
  readonly cancel: () => void
}

/** Asks whom to let in, and in which role. The link is in the answer, once. */
export function InvitePerson({ person, role: kept, done, cancel }: InvitePersonProps) {
  const id = useId()
  const client = useClient()
  const { actor } = useSeen()
  const { ws = '' } = useParams({ strict: false })
  const [email, setEmail] = useState(person?.email ?? '')
  const [name, setName] = useState('')
  const [role, setRole] = useState<Role>(kept ?? 'contributor')
  const [command] = useState(() => crypto.randomUUID())
  const [sentence, setSentence] = useState<string>()
  const [isAsking, setIsAsking] = useState(false)
  const send = async () => {
    setIsAsking(true)
    try {
      const whom = person === undefined ? (name.trim() === '' ? {} : { name: name.trim() }) : { person: person.id }
      done(await client.call(invite, { params: { ws }, body: { id: command, email: email.trim(), role, ...whom } }))
    } catch (error) {
      setSentence(sentenceOf(error))
      setIsAsking(false)
    }
  }
  return (
    <form
      className={css.invite}
      aria-label={person === undefined ? 'Invite somebody' : `Invite ${person.name}`}
      onSubmit={(event) => {
        event.preventDefault()
        void send()
      }}
    >
      <label htmlFor={`${id}-email`}>
        E-mail
        <input id={`${id}-email`} type="email" autoFocus required value={email} placeholder="bea@fernhill.example" aria-invalid={sentence !== undefined} onChange={(event) => setEmail(event.target.value)} />
      </label>
      {person === undefined ? (
        <label htmlFor={`${id}-name`}>
          Name
          <input id={`${id}-name`} value={name} placeholder="Bea" maxLength={300} onChange={(event) => setName(event.target.value)} />
        </label>
      ) : null}
      <label htmlFor={`${id}-role`}>
        Role
        <select id={`${id}-role`} value={role} onChange={(event) => setRole(event.target.value as Role)}>
          {roles.filter((one) => one !== 'owner' || actor.role === 'owner').map((one) => (
            <option key={one} value={one}>
              {roleWords[one]}
            </option>
          ))}
        </select>
      </label>
      <div className={css.acts}>
        <Button type="submit" kind="main" isDisabled={isAsking}>
          {isAsking ? 'Making the link …' : 'Make the invitation'}
        </Button>
        <Button kind="bare" onPress={cancel}>
          Cancel
        </Button>
      </div>
      <p className={sentence === undefined ? css.hint : css.refused} role={sentence === undefined ? undefined : 'alert'}>
        {sentence ?? `${roleWords[role]}: ${roleHints[role]}.`}
      </p>
    </form>
  )
}
