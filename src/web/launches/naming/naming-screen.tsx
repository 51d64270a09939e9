import { useState } from 'react'
import { launchDays } from '../../../core/launches/launch-days.ts'
import type { Launch } from '../../../core/launches/launches.ts'
import { isNamed, namingBegins, namingSteps, signersOf } from '../../../core/launches/naming-of.ts'
import { type Naming, namings } from '../../../core/launches/namings.ts'
import { policyOf } from '../../../core/launches/policies.ts'
import { labelDays } from '../../../core/time/label.ts'
import { Button } from '../../parts/button.tsx'
import { EmptyState } from '../../parts/empty-state.tsx'
import { PersonField } from '../../parts/person-field.tsx'
import { StatusMark } from '../../parts/status-mark.tsx'
import { TextField } from '../../parts/text-field.tsx'
import { useSeen } from '../../workspace/open-workspace.tsx'
import { useAct } from '../../workspace/use-act.ts'
import { personName } from '../../workspace/persons.ts'
import { useMay } from '../../workspace/use-may.ts'
import { LaunchPart } from '../page/launch-part.tsx'
import { useMoment } from '../../workspace/use-moment.ts'
import { Candidates } from './candidates.tsx'
import css from './naming.module.css'

/** How a launch gets its name, before its day (row E4). */
export function NamingScreen() {
  return <LaunchPart current="naming" title="Naming">{(launch) => <NamingPage key={launch.id} launch={launch} />}</LaunchPart>
}

function NamingPage({ launch }: { readonly launch: Launch }) {
  const { state } = useSeen()
  const naming = namings.list(state).find((one) => one.launch === launch.id)
  return naming === undefined ? <NotBegun launch={launch} /> : <Begun launch={launch} naming={naming} />
}

function NotBegun({ launch }: { readonly launch: Launch }) {
  const { state } = useSeen()
  const { today } = useMoment()
  const act = useAct()
  const may = useMay('naming.begin')
  const [sentence, setSentence] = useState<string>()
  const { announce } = launchDays(state, launch)
  const asked = launch.tier === undefined ? undefined : policyOf(state, launch, today).tiers[launch.tier].naming
  const begin = async () => {
    const outcome = await act('naming.begin', { launch: launch.id }, { said: 'Began the naming' })
    setSentence(outcome.done ? undefined : outcome.sentence)
  }
  return (
    <EmptyState title="It goes by its working title">
      <p>{asked === undefined ? 'Its tier says how it is named: decide it first.' : `Its tier asks for the ${asked} process${announce === undefined ? '' : `, which begins by ${labelDays(namingBegins(asked, announce))} for the name to be there on the day`}.`} A bland code name first, then candidates that are scored and signed.</p>
      {may ? <Button kind="main" isDisabled={asked === undefined} onPress={() => void begin()}>Begin the naming</Button> : null}
      {sentence === undefined ? null : <p role="alert">{sentence}</p>}
    </EmptyState>
  )
}

const signerWords = { brand: 'Brand', legal: 'Legal', product: 'Product', owner: 'Owner, last' } as const

function Begun({ launch, naming }: { readonly launch: Launch; readonly naming: Naming }) {
  const { state } = useSeen()
  const { today } = useMoment()
  const act = useAct()
  const [may, maySign] = [useMay('naming.begin'), useMay('naming.sign')]
  const [sentence, setSentence] = useState<string>()
  const { announce } = launchDays(state, launch)
  const change = (fields: object, said: string) => act('naming.change', { id: naming.id, ...fields }, { said })
  const finish = (step: NonNullable<Naming['steps']>[number]['step'], title: string) => change({ steps: [...(naming.steps ?? []).map((one) => ({ ...one })), { step, on: today }] }, `*${title}* is over`)
  const sign = async (signer: string, person: string | null) => {
    if (person === null) return undefined
    const outcome = await act('naming.sign', { id: naming.id, signer, person }, { said: `${signer} signed *${naming.chosen ?? ''}*` })
    setSentence(outcome.done ? undefined : outcome.sentence)
    return outcome
  }
  return (
    <div className={css.page}>
      <p className={css.stand}>{isNamed(naming) ? `It is called “${naming.chosen}”.` : naming.chosen === undefined ? `The ${naming.procedure} process, begun on ${labelDays(naming.begunOn)}. No name is chosen yet.` : `“${naming.chosen}” is chosen, and waits to be signed.`}</p>
      <section aria-label="Steps">
        <h2>Steps</h2>
        <ol className={css.steps}>
          {namingSteps(naming, announce, today).map(({ step, title, by, doneOn, isLate }) => (
            <li key={step} data-late={isLate || undefined}>
              <StatusMark status={doneOn === undefined ? 'planned' : 'done'} />
              <span>{title}</span>
              <span>{doneOn !== undefined ? labelDays(doneOn) : by === undefined ? 'No date' : `by ${labelDays(by)}`}</span>
              {doneOn === undefined && may ? <Button kind="go" onPress={() => void finish(step, title)}>Over</Button> : null}
            </li>
          ))}
        </ol>
      </section>
      <section aria-label="What is known of it">
        <h2>What is known of it</h2>
        <TextField label="Code name" value={naming.codeName} placeholder="Bland, and nobody else’s" isReadOnly={!may} save={(codeName) => change({ codeName }, 'Changed the code name')} />
        <PersonField label="Owner" value={naming.owner} isReadOnly={!may} save={(owner) => change({ owner }, 'Changed who names it')} />
        <TextField label="Score wanted" value={naming.wanted === undefined ? undefined : String(naming.wanted)} placeholder="1 to 5, said before any is scored" isReadOnly={!may} save={(text) => change({ wanted: text === null ? null : Number(text.replace(',', '.')) }, 'Said which score is wanted')} />
      </section>
      <Candidates naming={naming} may={may} />
      <section aria-label="Signatures">
        <h2>Signatures</h2>
        {naming.chosen === undefined ? <p className={css.quiet}>A name is chosen first.</p> : (
          <div className={css.signers}>
            {signersOf(naming.procedure).map((signer) => {
              const signed = naming.signatures?.find((one) => one.signer === signer)
              return signed === undefined ? <PersonField key={signer} label={signerWords[signer]} none="Not signed" value={undefined} isReadOnly={!maySign} save={(person) => sign(signer, person)} /> : <p key={signer}><StatusMark status="done" /> {signerWords[signer]}: {personName(state, signed.person)} on {labelDays(signed.on)}</p>
            })}
          </div>
        )}
        {sentence === undefined ? null : <p role="alert" className={css.refused}>{sentence}</p>}
      </section>
    </div>
  )
}
