import { Ellipsis } from 'lucide-react'
import { useState } from 'react'
import { type Role, roles } from '../../../core/kernel/permission.ts'
import { IconButton } from '../../parts/button.tsx'
import { Face } from '../../parts/face.tsx'
import { Menu, type MenuEntry } from '../../parts/menu.tsx'
import { openCommand } from '../../palette/palette-store.ts'
import { useAct } from '../../workspace/use-act.ts'
import { useMay } from '../../workspace/use-may.ts'
import { roleHints, roleWords } from '../roles/role-words.ts'
import { ErasePerson } from './erase-person.tsx'
import css from './people-page.module.css'
import type { Person } from './person.ts'

export interface PersonRowProps {
  readonly person: Person
  readonly role: Role | undefined
  readonly seesRoles: boolean
  readonly duties: readonly string[]
  readonly isMe: boolean
}

/** One person: who, what they may do, what they stand for, and what can be done about them. */
export function PersonRow({ person, role, seesRoles, duties, isMe }: PersonRowProps) {
  const mayErase = useMay('person.erase')
  const mayChange = useMay('person.change')
  const [isErasing, setIsErasing] = useState(false)
  const entries: MenuEntry[] = [
    ...(mayChange ? [{ text: 'Change …', run: () => openCommand('person.change', { id: person.id }) }, { text: 'Remove …', run: () => openCommand('person.remove', { id: person.id }) }] : []),
    ...(mayErase ? [{ text: 'Erase for good …', isGrave: true, run: () => setIsErasing(true) }] : []),
  ]
  return (
    <>
      <tr>
        <td>
          <span className={css.person}>
            <Face id={person.id} name={person.name} />
            <span>
              <b>
                {person.name}
                {isMe ? ', you' : ''}
              </b>
              <span>{[person.email, person.zone].filter((one) => one !== undefined).join(' · ') || 'no address kept'}</span>
            </span>
          </span>
        </td>
        <td>{seesRoles ? <RoleChoice person={person} role={role} /> : <span className={css.quiet}>—</span>}</td>
        <td className={css.duties}>{duties.length === 0 ? <span className={css.quiet}>—</span> : duties.join(', ')}</td>
        <td className={css.act}>
          {entries.length === 0 ? null : (
            <Menu label={`More about ${person.name}`} groups={[{ entries }]}>
              <IconButton label={`More about ${person.name}`} icon={Ellipsis} />
            </Menu>
          )}
        </td>
      </tr>
      {isErasing ? (
        <tr>
          <td colSpan={4}>
            <ErasePerson person={person} done={() => setIsErasing(false)} />
          </td>
        </tr>
      ) : null}
    </>
  )
}

function RoleChoice({ person, role }: { readonly person: Person; readonly role: Role | undefined }) {
  const act = useAct()
  const may = useMay('membership.set')
  const [sentence, setSentence] = useState<string>()
  const choose = async (value: string) => {
    const next = value === '' ? null : (value as Role)
    const outcome = await act('membership.set', { person: person.id, role: next })
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
