import { useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { launchOf } from '../../../core/launches/back-plan.ts'
import { type Criteria, launches, type LaunchTier, launchTiers } from '../../../core/launches/launches.ts'
import { policyOf } from '../../../core/launches/policies.ts'
import { tierAsked } from '../../../core/launches/tier-question.ts'
import { type Item, items } from '../../../core/plans/plans.ts'
import { labelDays } from '../../../core/time/label.ts'
import { people } from '../../../core/workspace/workspace.ts'
import { Button } from '../../parts/button.tsx'
import { EmptyState } from '../../parts/empty-state.tsx'
import field from '../../parts/field.module.css'
import { PersonField } from '../../parts/person-field.tsx'
import { Switch } from '../../parts/switch.tsx'
import { useSeen } from '../../workspace/open-workspace.tsx'
import { useAct } from '../../workspace/use-act.ts'
import { useMay } from '../../workspace/use-may.ts'
import { LaunchesFrame } from '../launches-frame.tsx'
import { criteriaChoices } from './criteria-words.ts'
import { TierChoice } from './tier-choice.tsx'
import css from './tier.module.css'

/** The tier question: whom it is for, what it brings, what is sold; what that asks for; and the decision, with who and why (row E1). */
export function TierScreen() {
  const { launch } = useParams({ strict: false }) as { readonly launch?: string }
  const { release } = useSearch({ strict: false }) as { readonly release?: string }
  const { state } = useSeen()
  const found = items.get(state, launches.get(state, launch)?.release ?? release)
  return (
    <LaunchesFrame current="launches">
      {found?.kind === 'release' ? <TierQuestion key={found.id} release={found} /> : <EmptyState title="There is no such release"><p>It was removed, or the address is another’s.</p></EmptyState>}
    </LaunchesFrame>
  )
}

function TierQuestion({ release }: { readonly release: Item }) {
  const { state, today } = useSeen()
  const act = useAct()
  const navigate = useNavigate()
  const may = useMay('launch.decide-tier')
  const launch = launchOf(state, release.id)
  const policy = policyOf(state, launch ?? {}, today)
  const [criteria, setCriteria] = useState<Criteria>(launch?.criteria ?? {})
  const [chosen, setChosen] = useState<LaunchTier | undefined>(launch?.tier)
  const [who, setWho] = useState<readonly string[]>(launch?.decidedBy ?? [])
  const [reason, setReason] = useState('')
  const [sentence, setSentence] = useState<string>()
  const asked = tierAsked(criteria)
  const tier = chosen !== undefined && !asked.forbidden.includes(chosen) ? chosen : asked.tier
  const answer = <K extends keyof Criteria>(key: K, value: Criteria[K]) => setCriteria((now) => ({ ...now, [key]: value }))
  const decide = async () => {
    if (tier === undefined) return
    const outcome = await act('launch.decide-tier', { release: release.id, tier, criteria: { ...criteria }, ...(who.length === 0 ? {} : { decidedBy: [...who] }) }, { said: `${release.title} is an *${policy.tiers[tier].name}*`, ...(reason.trim() === '' ? {} : { reason: reason.trim() }) })
    if (!outcome.done) return setSentence(outcome.sentence)
    const made = launch?.id
    void navigate({ to: (made === undefined ? '/$ws/launches' : `/$ws/launches/${made}`) as '.' })
  }
  return (
    <div className={css.page}>
      <header>
        <p>{launch?.tier === undefined ? 'No tier yet' : `Decided as ${policy.tiers[launch.tier].name} on ${labelDays(launch.decidedOn ?? today)}`}</p>
        <h1>How much do we do for {release.title}?</h1>
      </header>
      <ol className={css.questions}>
        {(['audience', 'useCase', 'goal'] as const).map((key) => (
          <li key={key}>
            <h2>{criteriaChoices[key].question}</h2>
            <Switch label={criteriaChoices[key].question} options={criteriaChoices[key].choices.map(([value, text]) => ({ value: value as string, text }))} value={criteria[key] ?? ''} onChange={(value) => answer(key, value as never)} />
          </li>
        ))}
        <li>
          <h2>Is it sold as a new article?</h2>
          <Switch label="Is it sold as a new article?" options={[{ value: 'yes', text: 'Yes' }, { value: 'no', text: 'No, it is in the product' }]} value={criteria.sku === undefined ? '' : criteria.sku ? 'yes' : 'no'} onChange={(value) => answer('sku', value === 'yes')} />
        </li>
        <li>
          <h2>Is it news of the company itself?</h2>
          <Switch label="Is it news of the company itself?" options={[{ value: 'yes', text: 'Yes' }, { value: 'no', text: 'No' }]} value={criteria.companyNews === undefined ? '' : criteria.companyNews ? 'yes' : 'no'} onChange={(value) => answer('companyNews', value === 'yes')} />
        </li>
      </ol>
      <section className={css.asked} aria-label="What that asks for" aria-live="polite">
        <h2>{asked.tier === undefined ? 'Answer one, and see what it asks for' : `That asks for ${policy.tiers[asked.tier].name}`}</h2>
        <ul>
          {asked.because.map(({ of, sentence: says, speaksFor }) => (
            <li key={of}>{says} <small>speaks for {speaksFor.map((one) => policy.tiers[one].name).join(', ')}</small></li>
          ))}
        </ul>
      </section>
      <div className={css.tiers} role="radiogroup" aria-label="Tier">
        {launchTiers.map((one) => (
          <TierChoice key={one} tier={one} policy={policy} isAsked={asked.tier === one} isChosen={tier === one} isForbidden={asked.forbidden.includes(one)} choose={() => setChosen(one)} />
        ))}
      </div>
      {may ? (
        <form
          className={css.decide}
          onSubmit={(event) => {
            event.preventDefault()
            void decide()
          }}
        >
          <div className={css.who}>
            <PersonField label="Decided by" none="Add somebody" value={undefined} save={async (person) => { if (person !== null) setWho([...new Set([...who, person])]); return undefined }} />
            <p>
              {who.map((person) => (
                <Button key={person} kind="bare" onPress={() => setWho(who.filter((one) => one !== person))} aria-label={`Take out ${people.get(state, person)?.name ?? ''}`}>{people.get(state, person)?.name ?? 'Somebody'} ×</Button>
              ))}
            </p>
          </div>
          <label>Why<input className={field.input} value={reason} placeholder="Kept with the decision" maxLength={2_000} onChange={(event) => setReason(event.target.value)} /></label>
          {sentence === undefined ? null : <p className={field.refused} role="alert">{sentence}</p>}
          <Button type="submit" kind="main" isDisabled={tier === undefined}>{tier === undefined ? 'Decide' : `It is an ${policy.tiers[tier].name}`}</Button>
          <p className={css.then}>{tier === undefined ? '' : `Then: ${policy.activities.filter(({ tiers }) => tiers[tier] !== 'no').length} tasks are planned back from its day. What somebody has begun stays.`}</p>
        </form>
      ) : null}
    </div>
  )
}
