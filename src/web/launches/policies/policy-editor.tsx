import { useState } from 'react'
import type { Json } from '../../../lib/json.ts'
import type { PolicyRules } from '../../../core/launches/default-policy.ts'
import { policyDifferences } from '../../../core/launches/policy-differences.ts'
import type { PolicyActivity, TierPolicy } from '../../../core/launches/tier-policies.ts'
import { FormFoot } from '../../parts/form-foot.tsx'
import { useAct } from '../../workspace/use-act.ts'
import { Button } from '../../parts/button.tsx'
import { useDraft } from '../../parts/use-draft.ts'
import { useMoment } from '../../workspace/use-moment.ts'
import { ActivitiesTable } from './activities-table.tsx'
import { ActivityForm } from './activity-form.tsx'
import { Differences } from './differences.tsx'
import { type KeptPolicy, readKept } from './kept-policy.ts'
import { OffsetField } from './offset-field.tsx'
import { TiersForm } from './tiers-form.tsx'
import css from './policies.module.css'

const turned = { yes: 'sometimes', sometimes: 'no', no: 'yes' } as const

interface PolicyEditorProps {
  /** Where this browser keeps what is being written: one of each workspace and person. */
  readonly place: string
  /** What it is made from, and what it comes after. */
  readonly base: PolicyRules & Partial<TierPolicy>
  readonly latest: PolicyRules & Partial<TierPolicy>
  readonly close: () => void
  readonly written: () => void
}

/** The next version, made from one that stands. No launch is changed by it; each takes it over when somebody says so. */
export function PolicyEditor({ place, base, latest, close, written }: PolicyEditorProps) {
  const act = useAct()
  const { today } = useMoment()
  const [text, keep] = useDraft(place)
  const fresh: KeptPolicy = { rules: { title: base.title, tiers: base.tiers, activities: base.activities, notice: base.notice, releaseDay: base.releaseDay }, from: today, why: '', after: latest.version ?? 1 }
  const kept = readKept(text)
  const { rules: draft, from: day, why, after } = kept ?? fresh
  const from = day < today ? today : day
  const write = (next: Partial<KeptPolicy>) => keep(JSON.stringify({ rules: draft, from, why, after, ...next }))
  // What stood when it was opened, so that only what was left before is told as found again.
  const [isFound, setIsFound] = useState(kept !== undefined)
  const [opened, setOpened] = useState<string>()
  const [sentence, setSentence] = useState<string>()
  const change = (next: Partial<PolicyRules>) => write({ rules: { ...draft, ...next } })
  const setActivity = (next: PolicyActivity) => change({ activities: draft.activities.map((one) => (one.key === next.key ? next : one)) })
  const remove = (key: string) => change({ activities: draft.activities.filter((one) => one.key !== key) })
  const add = (group: PolicyActivity['group']) => {
    const fresh: PolicyActivity = { key: freshKey(draft.activities), title: '', group, tiers: { L1: 'yes', L2: 'no', L3: 'no' }, anchor: 'announce', due: { amount: -5, unit: 'business-days' }, role: 'Product marketing' }
    change({ activities: [...draft.activities, fresh] })
    setOpened(fresh.key)
  }
  const differences = policyDifferences(latest, draft)
  const version = (latest.version ?? 1) + 1
  const send = async () => {
    const outcome = await act('tier-policy.write', { ...draft, from } as unknown as Json, why.trim() === '' ? {} : { reason: why.trim() })
    if (outcome.done) {
      keep('')
      written()
    } else setSentence(outcome.sentence)
  }
  const leave = () => {
    keep('')
    close()
  }
  const isWhole = draft.activities.every(({ title, role }) => title.trim() !== '' && role.trim() !== '') && Object.values(draft.tiers).every(({ name }) => name.trim() !== '')
  return (
    <div className={css.editor}>
      <header>
        <h1>Version {version} of the policy</h1>
        <p>Launches keep to the version they have. New ones follow this one from its day on.</p>
        {isFound ? <p role="status">This is as you left it{after < version - 1 ? ', before the latest version was written: look at what changes' : ''}. <Button kind="bare" onPress={() => { keep(''); setIsFound(false) }}>Begin anew</Button></p> : null}
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
          void send()
        }}
      >
        <label>Holds from <input type="date" min={today} value={from} onChange={(event) => write({ from: event.target.value || today })} /></label>
        <label>Why <textarea rows={2} value={why} maxLength={2_000} onChange={(event) => write({ why: event.target.value })} /></label>
        <FormFoot send={`Write version ${version}`} isDisabled={differences.length === 0 || !isWhole} cancel={leave} sentence={sentence} />
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
