import { useState } from 'react'
import type { Json } from '../../../lib/json.ts'
import type { PolicyRules } from '../../../core/launches/default-policy.ts'
import { policyDifferences } from '../../../core/launches/policy-differences.ts'
import type { PolicyActivity, TierPolicy } from '../../../core/launches/tier-policies.ts'
import { FormFoot } from '../../parts/form-foot.tsx'
import { useAct } from '../../workspace/use-act.ts'
import { useMoment } from '../../workspace/use-moment.ts'
import { ActivitiesTable } from './activities-table.tsx'
import { ActivityForm } from './activity-form.tsx'
import { Differences } from './differences.tsx'
import { OffsetField } from './offset-field.tsx'
import { TiersForm } from './tiers-form.tsx'
import css from './policies.module.css'

const turned = { yes: 'sometimes', sometimes: 'no', no: 'yes' } as const

interface PolicyEditorProps {
  /** What it is made from, and what it comes after. */
  readonly base: PolicyRules & Partial<TierPolicy>
  readonly latest: PolicyRules & Partial<TierPolicy>
  readonly close: () => void
  readonly written: () => void
}

/** The next version, made from one that stands. No launch is changed by it; each takes it over when somebody says so. */
export function PolicyEditor({ base, latest, close, written }: PolicyEditorProps) {
  const act = useAct()
  const { today } = useMoment()
  const [draft, setDraft] = useState<PolicyRules>({ title: base.title, tiers: base.tiers, activities: base.activities, notice: base.notice, releaseDay: base.releaseDay })
  const [from, setFrom] = useState(today)
  const [why, setWhy] = useState('')
  const [opened, setOpened] = useState<string>()
  const [sentence, setSentence] = useState<string>()
  const change = (next: Partial<PolicyRules>) => setDraft({ ...draft, ...next })
  const setActivity = (next: PolicyActivity) => change({ activities: draft.activities.map((one) => (one.key === next.key ? next : one)) })
  const remove = (key: string) => change({ activities: draft.activities.filter((one) => one.key !== key) })
  const add = (group: PolicyActivity['group']) => {
    const fresh: PolicyActivity = { key: freshKey(draft.activities), title: '', group, tiers: { L1: 'yes', L2: 'no', L3: 'no' }, anchor: 'announce', due: { amount: -5, unit: 'business-days' }, role: 'Product marketing' }
    change({ activities: [...draft.activities, fresh] })
    setOpened(fresh.key)
  }
  const differences = policyDifferences(latest, draft)
  const version = (latest.version ?? 1) + 1
  const write = async () => {
    const outcome = await act('tier-policy.write', { ...draft, from } as unknown as Json, why.trim() === '' ? {} : { reason: why.trim() })
    if (outcome.done) written()
    else setSentence(outcome.sentence)
  }
  const isWhole = draft.activities.every(({ title, role }) => title.trim() !== '' && role.trim() !== '') && Object.values(draft.tiers).every(({ name }) => name.trim() !== '')
  return (
    <div className={css.editor}>
      <header>
        <h1>Version {version} of the policy</h1>
        <p>Launches keep to the version they have. New ones follow this one from its day on.</p>
      </header>
      <section>
        <h2>What each tier means</h2>
        <TiersForm tiers={draft.tiers} set={(tiers) => change({ tiers })} />
      </section>
      <section>
        <h2>Activities <span>{draft.activities.length}; press a mark to change it, a title to edit it</span></h2>
        <ActivitiesTable
          activities={draft.activities}
          tiers={draft.tiers}
          editing={{
            turn: (key, tier) => change({ activities: draft.activities.map((one) => (one.key === key ? { ...one, tiers: { ...one.tiers, [tier]: turned[one.tiers[tier]] } } : one)) }),
            open: (key) => setOpened(opened === key ? undefined : key),
            add,
            below: (activity) => (activity.key === opened ? <ActivityForm activity={activity} set={setActivity} remove={() => remove(activity.key)} close={() => setOpened(undefined)} /> : null),
          }}
        />
      </section>
      <section>
        <h2>Rules of all tiers</h2>
        <div className={css.form}>
          <label>Title <input value={draft.title} maxLength={200} onChange={(event) => change({ title: event.target.value })} /></label>
          <div><span>Legal, sales operations and finance hear, before it ships</span><OffsetField label="Legal, sales operations and finance hear" isBefore value={draft.notice} set={(notice) => change({ notice })} /></div>
          <label>Releases come out on this day of the month <input type="number" min={1} max={31} value={draft.releaseDay} onChange={(event) => change({ releaseDay: Math.min(31, Math.max(1, Math.trunc(Number(event.target.value)))) })} /></label>
        </div>
      </section>
      <section>
        <h2>What changes <span>against version {latest.version ?? 1}</span></h2>
        <Differences differences={differences} />
      </section>
      <form
        className={css.form}
        onSubmit={(event) => {
          event.preventDefault()
          void write()
        }}
      >
        <label>Holds from <input type="date" min={today} value={from} onChange={(event) => setFrom(event.target.value || today)} /></label>
        <label>Why <textarea rows={2} value={why} maxLength={2_000} onChange={(event) => setWhy(event.target.value)} /></label>
        <FormFoot send={`Write version ${version}`} isDisabled={differences.length === 0 || !isWhole} cancel={close} sentence={sentence} />
      </form>
    </div>
  )
}

function freshKey(activities: readonly PolicyActivity[]): string {
  const keys = new Set(activities.map(({ key }) => key))
  let count = 1
  while (keys.has(`own-${count}`)) count += 1
  return `own-${count}`
}
