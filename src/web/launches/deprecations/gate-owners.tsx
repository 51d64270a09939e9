import { type Deprecation, type Gate, gates } from '../../../core/deprecations/deprecations.ts'
import { gateTitles } from '../../../core/deprecations/gates-of.ts'
import { PersonField } from '../../parts/person-field.tsx'
import { useAct } from '../../workspace/use-act.ts'
import { wholeField } from '../../workspace/whole-field.ts'
import css from './deprecations.module.css'

/** Who does what the gates to come ask for: one person each; the owner, where nobody is named. */
export function GateOwners({ deprecation, may }: { readonly deprecation: Deprecation; readonly may: boolean }) {
  const act = useAct()
  const { id, owners = [], passed = [] } = deprecation
  const give = (gate: Gate, person: string | null) => {
    const others = owners.filter((one) => one.gate !== gate).map((one) => ({ ...one }))
    const next = person === null ? others : [...others, { gate, person }]
    return act('deprecation.change', { id, owners: next.length === 0 ? null : next }, { said: `Said who does *${gateTitles[gate]}*`, over: wholeField('deprecations', deprecation, 'owners') })
  }
  const left = gates.filter((gate) => !passed.some((one) => one.gate === gate))
  if (left.length === 0) return null
  return (
    <details className={css.owners}>
      <summary>Who does each gate to come</summary>
      {left.map((gate) => (
        <PersonField key={gate} label={gateTitles[gate]} none="The owner" value={owners.find((one) => one.gate === gate)?.person} isReadOnly={!may} save={(person) => give(gate, person)} />
      ))}
    </details>
  )
}
