import { type DecisionAdrift, decisionsAdrift } from '../../roadmap/decisions-adrift.ts'
import { findingKey } from '../../roadmap/finding-key.ts'
import { buckets, cellAgreements } from '../../roadmap/roadmap.ts'
import { dayAndMonth } from '../../time/label.ts'
import { fill, onPurpose, putOff } from '../acts.ts'
import { everything, type Family, type Found } from '../family.ts'
import type { Act } from '../finding.ts'
import type { Ground } from '../ground.ts'

/** Decisions about periods that the roadmap has no more, since its fiscal year or its periods moved: kept, and offered to the cell that has most of it. */
export const adrift: Family = {
  kinds: ['decision-adrift'],
  // Few, and each is held against all periods: one question for the roadmap.
  subjects: () => ['adrift'],
  touched: { [buckets.collection]: () => everything, [cellAgreements.collection]: () => everything },
  ask: (_subject, ground) => decisionsAdrift(ground.state, ground.roadmap).map((one) => found(one, ground)),
  subjectOf: () => 'adrift',
}

function found(one: DecisionAdrift, ground: Ground): Found {
  const { agreement, bucket, offeredTo } = one
  const key = findingKey('decision-adrift', agreement.id)
  const facts = `${agreement.period}, ${offeredTo?.start ?? 'nowhere'}`
  const what = agreement.agreed === 'empty' ? 'left empty on purpose' : 'agreed'
  return {
    key, kind: 'decision-adrift', about: { collection: cellAgreements.collection, id: agreement.id }, sentence:
      `${bucket.title} was ${what} for the period from ${dayAndMonth(agreement.period)} ${agreement.period.slice(0, 4)}, which the roadmap has no more${offeredTo === undefined ? '.' : `: it could stand for ${offeredTo.label}.`}`,
    facts, place: `${bucket.rank} ${bucket.id} ${agreement.period}`,
    acts: [...deciding(one), fill('Let it go', 'cell.reopen', { bucket: bucket.id, period: agreement.period }), onPurpose(ground, key, facts, 'Keep it on purpose'), putOff(ground, key, facts)],
  }
}

/** The same decision about the cell that it is offered to. */
function deciding({ agreement: { agreed, reason }, bucket, offeredTo }: DecisionAdrift): Act[] {
  if (offeredTo === undefined) return []
  const at = { bucket: bucket.id, period: offeredTo.start }
  return [agreed === 'empty' ? fill('Leave that empty', 'cell.empty', { ...at, reason: reason ?? '' }) : fill('Agree that', 'cell.agree', at)]
}
