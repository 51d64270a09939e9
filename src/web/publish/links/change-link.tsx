import { useParams } from '@tanstack/react-router'
import { useId, useState } from 'react'
import { shareDays } from '../../../core/editions/share-links.ts'
import { addDays } from '../../../core/time/days.ts'
import { changeShareLink, type ShareLinkAnswer } from '../../../protocol/share-routes.ts'
import { say } from '../../parts/toast-store.ts'
import { sentenceOf } from '../../settings/use-asked.ts'
import { useSeen } from '../../workspace/open-workspace.tsx'
import { useClient } from '../../workspace/use-client.tsx'
import { changesOf, draftOf } from './link-draft.ts'
import { LabelField, SitesField, WayFields } from './link-fields.tsx'
import { LinkForm } from './link-form.tsx'

interface ChangeLinkProps {
  readonly link: ShareLinkAnswer
  readonly changed: () => void
  readonly cancel: () => void
}

/** Whom a link is for, what opens it, in whose frames it stands and until when, set anew. Its address stays. */
export function ChangeLink({ link, changed, cancel }: ChangeLinkProps) {
  const id = useId()
  const client = useClient()
  const { ws = '' } = useParams({ strict: false })
  const { today } = useSeen()
  const [draft, setDraft] = useState(() => draftOf(link))
  const [expires, setExpires] = useState(link.expires)
  const [sentence, setSentence] = useState<string>()
  const set = (fields: Partial<typeof draft>) => setDraft({ ...draft, ...fields })
  const send = async () => {
    const body = changesOf(link, draft, expires)
    try {
      if (Object.keys(body).length > 0) await client.call(changeShareLink, { params: { ws, link: link.id }, body: { id: crypto.randomUUID(), ...body } })
      say({ key: link.id, sentence: `The link of *${draft.label.trim().replaceAll('*', '∗')}* is changed` })
      changed()
    } catch (error) {
      setSentence(sentenceOf(error))
    }
  }
  return (
    <LinkForm label={`Settings of ${link.label}`} done="Keep these settings" send={send} cancel={cancel} sentence={sentence}>
      <LabelField draft={draft} set={set} />
      <WayFields draft={draft} set={set} hasPassword={link.opensWith === 'password'} />
      <label htmlFor={id}>Good until</label>
      <span>
        <input id={id} type="date" required value={expires} min={expires < today ? expires : today} max={addDays(today, shareDays.most)} onChange={(event) => setExpires(event.target.value)} />
        <small>a year at most</small>
      </span>
      <SitesField draft={draft} set={set} />
    </LinkForm>
  )
}
