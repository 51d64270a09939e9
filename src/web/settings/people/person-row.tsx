import { Ellipsis } from 'lucide-react'
import { useState } from 'react'
import type { Role } from '../../../core/kernel/permission.ts'
import { labelDays } from '../../../core/time/label.ts'
import { IconButton } from '../../parts/button.tsx'
import { Face } from '../../parts/face.tsx'
import { Menu } from '../../parts/menu.tsx'
import { ErasePerson } from './erase-person.tsx'
import { InvitePerson } from './invite-person.tsx'
import { type Fresh, freshInvitation } from './fresh.ts'
import css from './people-page.module.css'
import type { Person } from './person.ts'
import { RoleChoice } from './role-choice.tsx'
import type { Standing } from './standings.ts'
import { usePersonActs } from './use-person-acts.ts'

export interface PersonRowProps {
  readonly person: Person
  readonly role: Role | undefined
  readonly duties: readonly string[]
  readonly isMe: boolean
  /** Nothing where the reader may not know who comes in, and in which role. */
  readonly standing: Standing | undefined
  /** Asks anew who can sign in. */
  readonly again: () => Promise<void>
  /** Shows a link that was just made. */
  readonly tell: (fresh: Fresh) => void
}

/** One person: who, what they may do, how they come in, what they stand for, and what can be done about them. */
export function PersonRow({ person, role, duties, isMe, standing, again, tell }: PersonRowProps) {
  const [open, setOpen] = useState<'erase' | 'invite'>()
  const groups = usePersonActs({ person, role, isMe, standing, again, tell, open: setOpen })
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
        {standing === undefined ? null : (
          <>
            <td>
              <RoleChoice person={person} role={role} />
            </td>
            <td className={css.comes}>{comesIn(standing, role)}</td>
          </>
        )}
        <td className={css.duties}>{duties.length === 0 ? <span className={css.quiet}>—</span> : duties.join(', ')}</td>
        <td className={css.act}>
          {groups.length === 0 ? null : (
            <Menu label={`More about ${person.name}`} groups={groups}>
              <IconButton label={`More about ${person.name}`} icon={Ellipsis} />
            </Menu>
          )}
        </td>
      </tr>
      {open === undefined ? null : (
        <tr>
          <td colSpan={5}>
            {open === 'erase' ? (
              <ErasePerson person={person} done={() => setOpen(undefined)} />
            ) : (
              <InvitePerson
                person={person} role={role} cancel={() => setOpen(undefined)}
                done={(invited) => {
                  setOpen(undefined)
                  tell(freshInvitation(invited))
                  void again()
                }}
              />
            )}
          </td>
        </tr>
      )}
    </>
  )
}

function comesIn(standing: Standing, role: Role | undefined) {
  if (standing.is === 'invited') return <>Invited, until {labelDays(standing.until)}</>
  if (standing.is === 'can') return role === undefined ? <span className={css.warn}>Has an account, and no role: kept out</span> : <>Can sign in</>
  return <span className={css.quiet}>{standing.is === 'cannot' && role !== undefined ? 'No account yet' : '—'}</span>
}
