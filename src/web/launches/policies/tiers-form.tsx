import { launchTiers } from '../../../core/launches/launches.ts'
import type { TierPolicy } from '../../../core/launches/tier-policies.ts'
import { OffsetField } from './offset-field.tsx'
import css from './policies.module.css'

type Tiers = TierPolicy['tiers']
type Tier = Tiers['L1']

const texts = [['for', 'For'], ['audience', 'Audience'], ['useCase', 'Use case'], ['sku', 'What is sold'], ['goal', 'Goal'], ['support', 'Support']] as const

/** What each tier means, to be written: its name and words, and how early things are. */
export function TiersForm({ tiers, set }: { readonly tiers: Tiers; readonly set: (tiers: Tiers) => void }) {
  return (
    <div className={css.tierForms}>
      {launchTiers.map((key) => (
        <TierForm key={key} of={key} tier={tiers[key]} set={(tier) => set({ ...tiers, [key]: tier })} />
      ))}
    </div>
  )
}

function TierForm({ of, tier, set }: { readonly of: string; readonly tier: Tier; readonly set: (tier: Tier) => void }) {
  const { afterBeta, document: opened, ...rest } = tier
  const kept = { ...rest, ...(afterBeta === undefined ? {} : { afterBeta }), ...(opened === undefined ? {} : { document: opened }) }
  return (
    <fieldset className={css.form}>
      <legend>{of}</legend>
      <label>Name <input value={tier.name} maxLength={40} onChange={(event) => set({ ...tier, name: event.target.value })} /></label>
      {texts.map(([field, label]) => (
        <label key={field}>{label} <textarea rows={2} value={tier[field]} onChange={(event) => set({ ...tier, [field]: event.target.value })} /></label>
      ))}
      <div><span>Product marketing is in</span><OffsetField label={`${of}: product marketing is in`} isBefore value={tier.involved.by} set={(by) => set({ ...tier, involved: { ...tier.involved, by } })} /></div>
      <label className={css.tick}>
        <input type="checkbox" checked={tier.involved.fromBeta === true} onChange={(event) => set({ ...tier, involved: { by: tier.involved.by, ...(event.target.checked ? { fromBeta: true as const } : {}) } })} /> With the beta where that comes first
      </label>
      <label>
        Business days from beta to ship
        <input type="number" min={0} max={250} value={afterBeta ?? ''} placeholder="not asked" onChange={(event) => set({ ...rest, ...(opened === undefined ? {} : { document: opened }), ...(event.target.value === '' ? {} : { afterBeta: Math.min(250, Math.max(0, Math.trunc(Number(event.target.value)))) }) })} />
      </label>
      <label>
        Name is found by
        <select value={tier.naming} onChange={(event) => set({ ...tier, naming: event.target.value as Tier['naming'] })}>
          <option value="full">the full process</option>
          <option value="light">the light process</option>
        </select>
      </label>
      <label className={css.tick}>
        <input type="checkbox" checked={opened !== undefined} onChange={(event) => set(event.target.checked ? { ...kept, document: { amount: -2, unit: 'months' } } : { ...rest, ...(afterBeta === undefined ? {} : { afterBeta }) })} /> A shared document is asked for
      </label>
      {opened === undefined ? null : <div><span>Open by, before it ships</span><OffsetField label={`${of}: shared document open by`} isBefore value={opened} set={(document) => set({ ...tier, document })} /></div>}
    </fieldset>
  )
}
