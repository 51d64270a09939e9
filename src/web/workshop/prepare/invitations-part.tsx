import { useParams } from '@tanstack/react-router'
import { useCallback, useState } from 'react'
import { invitationsDue } from '../../../core/workshop/invitations.ts'
import type { Workshop } from '../../../core/workshop/workshops.ts'
import { lookAtInvitations, readInvitationFile, sendInvitations } from '../../../protocol/workshop-planning-routes.ts'
import { Button } from '../../parts/button.tsx'
import { saveFile } from '../../parts/save-file.ts'
import { say } from '../../parts/toast-store.ts'
import { PagePart } from '../../settings/page-head.tsx'
import { sentenceOf, useAsked } from '../../settings/use-asked.ts'
import { useSeen } from '../../workspace/open-workspace.tsx'
import { useClient } from '../../workspace/use-client.tsx'
import { useMay } from '../../workspace/use-may.ts'
import css from './invitations-part.module.css'
import { useChange } from './use-change.ts'

/** Sends the invitations, by mail with a calendar file, or the file alone; and says to whom they would go. */
export function InvitationsPart({ workshop }: { readonly workshop: Workshop }) {
  const { ws = '' } = useParams({ strict: false })
  const { state } = useSeen()
  const client = useClient()
  const { isReadOnly } = useChange(workshop)
  const may = useMay('workshop.change')
  const [isSending, setIsSending] = useState(false)
  const [sentence, setSentence] = useState<string>()
  const params = { ws, workshop: workshop.id }
  const ask = useCallback(async () => (may ? client.call(lookAtInvitations, { params: { ws, workshop: workshop.id } }) : undefined), [client, may, ws, workshop.id])
  const { asked } = useAsked(ask)
  const mails = asked.is === 'here' ? asked.answer?.mails : undefined
  const { due, without } = invitationsDue(state, workshop)
  const isDated = workshop.day !== undefined && workshop.begins !== undefined
  const whole = async (work: () => Promise<void>) => {
    setIsSending(true)
    try {
      await work()
      setSentence(undefined)
    } catch (error) {
      setSentence(sentenceOf(error))
    }
    setIsSending(false)
  }
  const send = () => whole(async () => {
    const { sent } = await client.call(sendInvitations, { params, body: { id: crypto.randomUUID() } })
    say({ key: `invitations ${workshop.id}`, sentence: sent === 1 ? 'One invitation is on its way' : `${sent} invitations are on their way` })
  })
  const file = () => whole(async () => saveFile('workshop.ics', await client.call(readInvitationFile, { params })))
  return (
    <PagePart title="Invitations" id="part-invitations" note="with the day, the agenda and how to join">
      <p className={css.said}>{saying({ isDated, mails, due: due.length, isAgain: workshop.invitedTo !== undefined })}</p>
      {without.length === 0 ? null : <p className={css.said}>No address: {without.map(({ name }) => name).join(', ')}. Send them the calendar file, or tell them.</p>}
      <div className={css.acts}>
        {isReadOnly || mails !== true ? null : (
          <Button kind="main" isDisabled={isSending || !isDated || due.length === 0} onPress={() => void send()}>
            {due.length === 1 ? 'Send one invitation' : due.length === 0 ? 'Send invitations' : `Send ${due.length} invitations`}
          </Button>
        )}
        <Button isDisabled={isSending || !isDated} onPress={() => void file()}>Save the calendar file</Button>
      </div>
      {sentence === undefined ? null : <p role="alert" className={css.refused}>{sentence}</p>}
    </PagePart>
  )
}

function saying({ isDated, mails, due, isAgain }: { readonly isDated: boolean; readonly mails: boolean | undefined; readonly due: number; readonly isAgain: boolean }): string {
  if (!isDated) return 'Name the day and when it begins first: an invitation says when to come.'
  if (mails === false) return 'This service sends no mail: whoever runs it sets SMTP_URL and MAIL_FROM. Until then, save the calendar file and send it yourself.'
  if (due === 0) return isAgain ? 'Everybody who has an address was invited. Another day, time or place sends it to all of them again.' : 'Nobody on the list has an address yet.'
  return isAgain ? 'They go to whoever is new, or to everybody where day, time or place changed since.' : 'Each gets a mail with a file for their calendar.'
}
