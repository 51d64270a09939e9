import { useState } from 'react'
import { type Role, roles } from '../../../core/kernel/permission.ts'
import { useAct } from '../../workspace/use-act.ts'
import { useMay } from '../../workspace/use-may.ts'
import { roleHints, roleWords } from '../roles/role-words.ts'
import css from './people-page.module.css'
import type { Person } from './person.ts'

/** A person's role, changed where it stands; a refusal stands below it. */
export function RoleChoice({ person, role }: { readonly person: Person; readonly role: Role | undefined }) {
  const act = useAct()
  const may = useMay('membership.set')
  const [sentence, setSentence] = useState<string>()
  const choose = async (value: string) => {
    const outcome = await act('membership.set', { person: person.id, role: value === '' ? null : (value as Role) })
    setSentence(outcome.done ? undefined : outcome.sentence)
  }
  return (
    <>
      <select className={css.role} aria-label={`Role of ${person.name}`} value={role ?? ''} disabled={!may} title={role === undefined ? 'named in plans, and never comes in' : roleHints[role]} onChange={(event) => void choose(event.target.value)}>
        <option value="">No role</option>
        {roles.map((one) => (
          <option key={one} value={one}>
            {roleWords[one]}
          </option>
        ))}
      </select>
      {sentence === undefined ? null : (
        <p role="alert" className={css.refused}>
          {sentence}
        </p>
      )}
    </>
  )
}
