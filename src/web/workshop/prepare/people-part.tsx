import { X } from 'lucide-react'
import { useState } from 'react'
import { labelDays } from '../../../core/time/label.ts'
import { dayIn } from '../../../core/time/zones.ts'
import { participantsOf } from '../../../core/workshop/taking-part.ts'
import type { Participant, Workshop } from '../../../core/workshop/workshops.ts'
import { people, settings } from '../../../core/workspace/workspace.ts'
import { Button, IconButton } from '../../parts/button.tsx'
import { PagePart } from '../../settings/page-head.tsx'
import { useSeen } from '../../workspace/open-workspace.tsx'
import { useAct } from '../../workspace/use-act.ts'
import { AddParticipant } from './add-participant.tsx'
import { InlineText } from './inline-text.tsx'
import css from './people-part.module.css'
import { useChange } from './use-change.ts'

/** Everybody who is asked to come, with what they bring and where their invitation goes. */
export function PeoplePart({ workshop }: { readonly workshop: Workshop }) {
  const { state } = useSeen()
  const { isReadOnly } = useChange(workshop)
  const [isAdding, setIsAdding] = useState(false)
  const asked = participantsOf(state, workshop.id).filter(({ sameAs }) => sameAs === undefined).toSorted((a, b) => Number(b.id === workshop.leader) - Number(a.id === workshop.leader) || a.name.localeCompare(b.name))
  const add = isReadOnly || isAdding ? undefined : (
    <Button kind="go" onPress={() => setIsAdding(true)}>
      Add somebody
    </Button>
  )
  return (
    <PagePart title="People" note={asked.length === 0 ? 'nobody yet' : `${asked.length} on the list`} acts={add} id="part-people">
      {isAdding ? <AddParticipant workshop={workshop.id} done={() => setIsAdding(false)} /> : null}
      {asked.length === 0 && !isAdding ? <p className={css.none}>Put the whole product-marketing team in the room, and somebody from outside of it who leads. Guests need no account: a name and an address are enough.</p> : null}
      {asked.length === 0 ? null : (
        <table className={css.table}>
          <thead>
            <tr>
              <th scope="col">Name</th>
              <th scope="col">Brings</th>
              <th scope="col">Invitation goes to</th>
              <th scope="col">On the team</th>
              <th scope="col">Standing</th>
              <th scope="col"><span className="unseen">Take off</span></th>
            </tr>
          </thead>
          <tbody>
            {asked.map((one) => (
              <Row key={one.id} one={one} workshop={workshop} isReadOnly={isReadOnly} />
            ))}
          </tbody>
        </table>
      )}
    </PagePart>
  )
}

function Row({ one, workshop, isReadOnly }: { readonly one: Participant; readonly workshop: Workshop; readonly isReadOnly: boolean }) {
  const { state } = useSeen()
  const act = useAct()
  const [sentence, setSentence] = useState<string>()
  const save = (field: string) => (text: string) => act('participant.change', { id: one.id, [field]: text.trim() === '' ? null : text.trim() })
  const off = async () => {
    const outcome = await act('participant.remove', { id: one.id }, { said: `Took *${one.name.replaceAll('*', '∗')}* off the list` })
    setSentence(outcome.done ? undefined : outcome.sentence)
  }
  return (
    <tr>
      <td data-label="Name">
        <InlineText label={`Name of ${one.name}`} value={one.name} save={save('name')} isReadOnly={isReadOnly} />
        {workshop.leader === one.id ? <small>leads the day</small> : one.person === undefined ? <small>guest</small> : null}
        {sentence === undefined ? null : <small role="alert" className={css.refused}>{sentence}</small>}
      </td>
      <td data-label="Brings"><InlineText label={`What ${one.name} brings`} value={one.from} placeholder="Add" save={save('from')} isReadOnly={isReadOnly} /></td>
      <td data-label="Invitation"><InlineText label={`Address of ${one.name}`} type="email" value={one.email} placeholder={people.get(state, one.person)?.email ?? 'No address yet'} save={save('email')} isReadOnly={isReadOnly} /></td>
      <td data-label="On the team"><input type="checkbox" aria-label={`${one.name} is on the team`} checked={one.onTeam === true} disabled={isReadOnly} onChange={(event) => void act('participant.change', { id: one.id, onTeam: event.target.checked })} /></td>
      <td data-label="Standing">{standingOf(one, settings.get(state, 'settings')?.zone ?? 'UTC')}</td>
      <td className={css.off}>{isReadOnly ? null : <IconButton label={`Take ${one.name} off the list`} icon={X} onPress={() => void off()} />}</td>
    </tr>
  )
}

function standingOf({ joinedAt, leftAt, invitedAt }: Participant, zone: string): string {
  if (leftAt !== undefined) return 'has left'
  if (joinedAt !== undefined) return 'is in the room'
  return invitedAt === undefined ? 'not invited yet' : `invited ${labelDays(dayIn(invitedAt, zone))}`
}
