import type { PolicyRules } from '../../../core/launches/default-policy.ts'
import { launchTiers } from '../../../core/launches/launches.ts'
import { offsetWords } from '../../../core/launches/offset-words.ts'
import { policyDifferences, tierFacts } from '../../../core/launches/policy-differences.ts'
import type { TierPolicy } from '../../../core/launches/tier-policies.ts'
import { labelDays } from '../../../core/time/label.ts'
import { Button } from '../../parts/button.tsx'
import { endingOf } from '../calendar/next-releases.tsx'
import { TierBadge } from '../tier-badge.tsx'
import { ActivitiesTable } from './activities-table.tsx'
import { Differences } from './differences.tsx'
import css from './policies.module.css'

/** One version of the policy as it stands, and in what it differs from the one before. */
export function PolicyPage({ policy, before, write }: { readonly policy: PolicyRules & Partial<TierPolicy>; readonly before: TierPolicy | undefined; readonly write: (() => void) | undefined }) {
  return (
    <article className={css.policy}>
      <header>
        <div>
          <h1>{policy.title}</h1>
          <p>
            {policy.version === undefined || policy.from === undefined ? 'Built in, and nobody has changed it.' : `Version ${policy.version}, from ${labelDays(policy.from)}.`} {policy.why === undefined ? null : <q>{policy.why}</q>}
          </p>
        </div>
        {write === undefined ? null : <Button onPress={write}>Write the next version</Button>}
      </header>
      {before === undefined ? null : (
        <section>
          <h2>In what it differs from version {before.version}</h2>
          <Differences differences={policyDifferences(before, policy)} />
        </section>
      )}
      <section>
        <h2>What each tier means</h2>
        <TiersTable tiers={policy.tiers} />
      </section>
      <section>
        <h2>Activities <span>{policy.activities.length}</span></h2>
        <ActivitiesTable activities={policy.activities} tiers={policy.tiers} />
      </section>
      <section>
        <h2>Rules of all tiers</h2>
        <dl className={css.rules}>
          <dt>Legal, sales operations and finance hear</dt>
          <dd>{offsetWords(policy.notice, 'ship')}</dd>
          <dt>Releases come out</dt>
          <dd>on the {policy.releaseDay}{endingOf(policy.releaseDay)} of the month, or the last working day before it</dd>
        </dl>
      </section>
    </article>
  )
}

function TiersTable({ tiers }: { readonly tiers: TierPolicy['tiers'] }) {
  const facts = launchTiers.map((tier) => tierFacts(tiers[tier]))
  const rows = [...new Set(facts.flatMap((one) => Object.keys(one)))].filter((what) => what !== 'Name')
  return (
    <div className={css.wide} role="region" aria-label="What each tier means" tabIndex={0}>
      <table className={css.tiers}>
        <thead>
          <tr>
            <td />
            {launchTiers.map((tier) => (
              <th key={tier} scope="col">
                <TierBadge tier={tier} name={tiers[tier].name} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((what) => (
            <tr key={what}>
              <th scope="row">{what}</th>
              {facts.map((one, at) => (
                <td key={launchTiers[at]}>{one[what] ?? '–'}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
