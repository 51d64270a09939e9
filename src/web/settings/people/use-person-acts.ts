import { useParams } from '@tanstack/react-router'
import type { Role } from '../../../core/kernel/permission.ts'
import { makeResetLink, withdrawInvitation } from '../../../protocol/auth-routes.ts'
import type { MenuEntry, MenuGroup } from '../../parts/menu-groups.ts'
import { say } from '../../parts/toast-store.ts'
import { openCommand } from '../../palette/palette-store.ts'
import { useSeen } from '../../workspace/open-workspace.tsx'
import { useAct } from '../../workspace/use-act.ts'
import { useClient } from '../../workspace/use-client.tsx'
import { useMay } from '../../workspace/use-may.ts'
import { sentenceOf } from '../use-asked.ts'
import type { Fresh } from './fresh.ts'
import type { Person } from './person.ts'
import type { Standing } from './standings.ts'

export interface PersonActs {
  readonly person: Person
  readonly role: Role | undefined
  readonly isMe: boolean
  readonly standing: Standing | undefined
  readonly again: () => Promise<void>
  readonly tell: (fresh: Fresh) => void
  readonly open: (what: 'erase' | 'invite') => void
}

/** What can be done about a person, by this reader, as they stand. */
export function usePersonActs({ person, role, isMe, standing, again, tell, open }: PersonActs): readonly MenuGroup[] {
  const client = useClient()
  const act = useAct()
  const { actor } = useSeen()
  const { ws = '' } = useParams({ strict: false })
  const [mayChange, mayInvite, mayErase] = [useMay('person.change'), useMay('membership.set'), useMay('person.erase')]
  const said = person.name.replaceAll('*', '∗')

  const orSay = async (work: () => Promise<void>) => {
    try {
      await work()
    } catch (error) {
      say({ key: `about ${person.id}`, sentence: sentenceOf(error), kind: 'refused' })
    }
  }
  const withdraw = (id: string) =>
    orSay(async () => {
      await client.call(withdrawInvitation, { params: { ws, id } })
      say({ key: `about ${person.id}`, sentence: `The invitation of *${said}* is good for nothing now` })
      await again()
    })
  const resetLink = () =>
    orSay(async () => {
      const { link } = await client.call(makeResetLink, { params: { ws, id: person.id }, body: undefined })
      tell({ title: `Another password for ${person.name}`, hint: 'Good once, for an hour; it is not shown again. Hand it to nobody else.', link })
    })

  const comingIn: MenuEntry[] = [
    ...(mayInvite && standing?.is === 'cannot' ? [{ text: 'Invite …', run: () => open('invite') }] : []),
    ...(mayInvite && standing?.is === 'invited' ? [{ text: 'Make the link anew …', run: () => open('invite') }, { text: 'Withdraw the invitation', run: () => void withdraw(standing.invitation) }] : []),
    ...(actor.role === 'owner' && standing?.is === 'can' ? [{ text: 'Make a link for another password', run: () => void resetLink() }] : []),
    ...(mayInvite && role !== undefined && !isMe ? [{ text: 'Keep out from now on', isGrave: true, run: () => void act('membership.set', { person: person.id, role: null }, { said: `*${said}* has no role now: what they had open has ended` }) }] : []),
  ]
  const record: MenuEntry[] = mayChange ? [{ text: 'Change …', run: () => openCommand('person.change', { id: person.id }) }, { text: 'Remove …', run: () => openCommand('person.remove', { id: person.id }) }] : []
  const erase: MenuEntry[] = mayErase ? [{ text: 'Erase for good …', isGrave: true, run: () => open('erase') }] : []
  return [comingIn, record, erase].filter((entries) => entries.length > 0).map((entries) => ({ entries }))
}
