import { accounts } from '../../../core/accounts/accounts.ts'
import { standingOfSupport } from '../../../core/intake/request-standing.ts'
import { requestKinds, supportRequests } from '../../../core/intake/support-requests.ts'
import { dayWindow } from '../../../core/time/window.ts'
import { teams } from '../../../core/workspace/workspace.ts'
import { Told } from '../../accounts/told.tsx'
import { RecordHistory } from '../../history/record-history.tsx'
import { Section } from '../../inspector/section.tsx'
import { ChoiceField } from '../../parts/choice-field.tsx'
import { PersonField } from '../../parts/person-field.tsx'
import { TextField } from '../../parts/text-field.tsx'
import { WindowField } from '../../parts/window-field.tsx'
import { Comments } from '../../together/comments.tsx'
import { useSeen } from '../../workspace/open-workspace.tsx'
import { useAct } from '../../workspace/use-act.ts'
import { useMay } from '../../workspace/use-may.ts'
import { useMoment } from '../../workspace/use-moment.ts'
import { RequestActs } from './request-acts.tsx'
import css from './requests.module.css'

/** One request: what is asked and for whom, and what becomes of it. */
export function RequestInspector({ id }: { readonly id: string }) {
  const { state } = useSeen()
  const { today } = useMoment()
  const act = useAct()
  const may = useMay('support-request.ask')
  const request = supportRequests.get(state, id)
  if (request === undefined) return null
  const { sentence, isLate } = standingOfSupport(request, today)
  const change = (fields: object, said: string) => act('support-request.change', { id, ...fields }, { said })
  const effort = async (text: string | null) => {
    const days = text === null ? null : Number(text.replace(',', '.'))
    if (days !== null && !(days > 0)) return { done: false as const, code: 'invalid' as const, sentence: 'Days are a number, such as 2 or 0.5.' }
    return change({ effort: days }, 'Said how many days it takes')
  }
  return (
    <>
      <Section>
        <TextField kind="title" label="Title" value={request.title} isReadOnly={!may} save={(title) => (title === null ? Promise.resolve(undefined) : change({ title }, 'Renamed the request'))} />
        <p className={css.standing} data-late={isLate || undefined}><Told text={sentence} /></p>
        <TextField label="What for" kind="prose" value={request.what} isReadOnly={!may} save={(what, was) => act('support-request.change', { id, what }, { over: { collection: 'support-requests', id, field: 'what', was } })} />
        <ChoiceField label="For" value={request.kind} choices={requestKinds.map((kind) => ({ value: kind, text: kind === 'one-to-one' ? 'One deal or team' : 'Many' }))} isReadOnly={!may} save={(kind) => change({ kind }, 'Said whom it is for')} />
        <ChoiceField label="Customer" value={request.account} none="None" choices={accounts.list(state).map(({ id: account, name }) => ({ value: account, text: name }))} isReadOnly={!may} save={(account) => change({ account }, 'Said which customer it is for')} />
        <ChoiceField label="Team" value={request.team} none="No team of this list" choices={teams.list(state).map(({ id: team, title }) => ({ value: team, text: title }))} isReadOnly={!may} save={(team) => change({ team }, 'Said which team asks')} />
        <PersonField label="Asked by" value={request.askedBy} isReadOnly={!may} save={(askedBy) => change({ askedBy }, 'Said who asks')} />
        <WindowField label="Wanted by" value={request.wantedBy === undefined ? undefined : dayWindow(request.wantedBy)} isReadOnly={!may} save={(window) => change({ wantedBy: window?.end ?? null }, 'Said by when it is wanted')} />
        <TextField label="Days of work" value={request.effort === undefined ? undefined : String(request.effort)} isReadOnly={!may} save={effort} />
        <PersonField label="Owner" value={request.owner} isReadOnly={!may} save={(owner) => change({ owner }, 'Changed the owner')} />
      </Section>
      <RequestActs request={request} />
      <Comments collection="support-requests" id={id} />
      <RecordHistory collection="support-requests" id={id} />
    </>
  )
}
