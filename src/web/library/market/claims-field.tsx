import { useState } from 'react'
import type { Outcome } from '../../../client/live-workspace.ts'
import { type Claim, claimStands, type Competitor } from '../../../core/market/market.ts'
import { dayWindow } from '../../../core/time/window.ts'
import type { Json } from '../../../lib/json.ts'
import { ActForm } from '../../parts/act-form.tsx'
import { Button } from '../../parts/button.tsx'
import { ChoiceField } from '../../parts/choice-field.tsx'
import field from '../../parts/field.module.css'
import { TextField } from '../../parts/text-field.tsx'
import { WindowField } from '../../parts/window-field.tsx'
import { useAct } from '../../workspace/use-act.ts'
import { wholeField } from '../../workspace/whole-field.ts'
import css from './market.module.css'
import { StandMark } from './stand-mark.tsx'
import { standWords } from './words.ts'

/** What is compared with a competitor; one line opens at a time, and everything of it is edited there. */
export function ClaimsField({ competitor, isReadOnly }: { readonly competitor: Competitor; readonly isReadOnly: boolean }) {
  const { id, claims = [] } = competitor
  const act = useAct()
  const [open, setOpen] = useState<number>()
  const [isAdding, setIsAdding] = useState(false)
  const keep = (next: readonly Claim[]) => act('competitor.change', { id, claims: (next.length === 0 ? null : next) as Json }, { over: wholeField('competitors', competitor, 'claims') })
  return (
    <>
      {claims.map((claim, at) => (
        <div key={claim.topic} className={css.claim}>
          <button type="button" aria-expanded={open === at} onClick={() => setOpen(open === at ? undefined : at)}><span>{claim.topic}</span><StandMark stand={claim.stands} /></button>
          {open !== at ? null : (
            <OneClaim
              claim={claim} isReadOnly={isReadOnly} change={(fields) => keep(claims.map((one, which) => (which === at ? asWritten({ ...one, ...fields }) : one)))}
              remove={() => (setOpen(undefined), void keep(claims.filter((_, which) => which !== at)))}
            />
          )}
        </div>
      ))}
      {isReadOnly ? null : isAdding ? <NewClaim close={() => setIsAdding(false)} add={async (topic) => { const outcome = await keep([...claims, { topic, stands: 'unknown' }]); if (outcome.done) setOpen(claims.length); return outcome }} /> : <Button kind="go" onPress={() => setIsAdding(true)}>Compare something</Button>}
    </>
  )
}

type Values = { readonly [field in keyof Claim]?: Claim[field] | null }

/** What is unset is left out. */
function asWritten(claim: Values & Pick<Claim, 'topic' | 'stands'>): Claim {
  return Object.fromEntries(Object.entries(claim).filter(([, value]) => value !== null)) as Claim
}

interface OneClaimProps {
  readonly claim: Claim
  readonly isReadOnly: boolean
  readonly change: (fields: Partial<Pick<Claim, 'topic' | 'stands'>> & Omit<Values, 'topic' | 'stands'>) => Promise<Outcome>
  readonly remove: () => void
}

function OneClaim({ claim, isReadOnly, change, remove }: OneClaimProps) {
  return (
    <>
      <TextField label="What is compared" value={claim.topic} isReadOnly={isReadOnly} save={async (topic) => (topic === null ? undefined : change({ topic }))} />
      <TextField label="Ours" value={claim.ours} isReadOnly={isReadOnly} save={(ours) => change({ ours })} />
      <TextField label="Theirs" value={claim.theirs} isReadOnly={isReadOnly} save={(theirs) => change({ theirs })} />
      <ChoiceField label="We are" value={claim.stands} choices={claimStands.map((value) => ({ value, text: standWords[value] }))} isReadOnly={isReadOnly} save={async (stands) => (stands === null ? undefined : change({ stands: stands as Claim['stands'] }))} />
      <TextField label="Read where" value={claim.source} placeholder="https://…" isReadOnly={isReadOnly} save={(source) => change({ source })} />
      <WindowField label="Read on" value={claim.asOf === undefined ? undefined : dayWindow(claim.asOf)} isReadOnly={isReadOnly} save={(window) => change({ asOf: window?.start ?? null })} />
      {isReadOnly ? null : <Button kind="go" onPress={remove}>Compare this no longer</Button>}
    </>
  )
}

function NewClaim({ add, close }: { readonly add: (topic: string) => Promise<Outcome>; readonly close: () => void }) {
  const [topic, setTopic] = useState('')
  return (
    <ActForm className={css.add} send="Compare it" isDisabled={topic.trim() === ''} close={close} act={() => add(topic.trim())}>
      <label>What is compared<input className={field.input} autoFocus value={topic} placeholder="Until the first source is connected" maxLength={300} onChange={(event) => setTopic(event.target.value)} /></label>
    </ActForm>
  )
}
