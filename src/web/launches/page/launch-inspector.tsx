import { launches } from '../../../core/launches/launches.ts'
import { policyOf } from '../../../core/launches/policies.ts'
import { items } from '../../../core/plans/plans.ts'
import { RecordHistory } from '../../history/record-history.tsx'
import { Section } from '../../inspector/section.tsx'
import { ChoiceField } from '../../parts/choice-field.tsx'
import { PersonField } from '../../parts/person-field.tsx'
import { RegionsField } from '../../parts/regions-field.tsx'
import { TextField } from '../../parts/text-field.tsx'
import { WindowField } from '../../parts/window-field.tsx'
import { dayWindow } from '../../../core/time/window.ts'
import { Comments } from '../../together/comments.tsx'
import { useSeen } from '../../workspace/open-workspace.tsx'
import { useAct } from '../../workspace/use-act.ts'
import { useMay } from '../../workspace/use-may.ts'
import { WaitsFor } from '../waits/waits-for.tsx'

/** What is kept of a launch beside its plan: who leads, how sure its dates are, since when product marketing is there, and where its document is. */
export function LaunchInspector({ id }: { readonly id: string }) {
  const { state, today } = useSeen()
  const act = useAct()
  const may = useMay('launch.decide-tier')
  const launch = launches.get(state, id)
  if (launch === undefined) return null
  const title = items.get(state, launch.release)?.title ?? 'Launch'
  const roles = [...new Set([...policyOf(state, launch, today).activities.map(({ role }) => role), ...(launch.leads ?? []).map(({ role }) => role)])].toSorted()
  const change = (fields: object, said: string) => act('launch.change', { id, ...fields }, { said })
  const lead = (role: string, person: string | null) => act('launch.lead', { launch: id, role, person }, { said: `Changed who stands for ${role.toLowerCase()}` })
  return (
    <>
      <Section>
        <h1>{title}</h1>
        <ChoiceField label="Dates are" value={launch.confidence} none="Nobody has said" choices={[{ value: 'firm', text: 'Firm' }, { value: 'likely', text: 'Likely' }, { value: 'rough', text: 'Rough' }]} isReadOnly={!may} save={(confidence) => change({ confidence }, 'Said how sure the dates are')} />
        <WindowField label="Product marketing since" value={launch.involvedOn === undefined ? undefined : dayWindow(launch.involvedOn)} isReadOnly={!may} save={(window) => change({ involvedOn: window?.start ?? null }, 'Said since when product marketing is there')} />
        <TextField label="Shared document" value={launch.document?.address} placeholder="https://…" isReadOnly={!may} save={(address) => change({ document: address === null ? null : { address, openedOn: launch.document?.openedOn ?? today } }, 'Said where the shared document is')} />
        <RegionsField value={launch.regions} isReadOnly={!may} save={(regions) => change({ regions }, 'Changed the regions')} />
        <TextField label="Note" kind="prose" value={launch.note} isReadOnly={!may} save={(note, was) => act('launch.change', { id, note }, { over: { collection: 'launches', id, field: 'note', was } })} />
      </Section>
      <Section title="Who stands for what">
        {roles.map((role) => (
          <PersonField key={role} label={role} value={launch.leads?.find((one) => one.role === role)?.person} isReadOnly={!may} save={(person) => lead(role, person)} />
        ))}
      </Section>
      <WaitsFor launch={launch} />
      <Comments collection="launches" id={id} />
      <RecordHistory collection="launches" id={id} />
    </>
  )
}
