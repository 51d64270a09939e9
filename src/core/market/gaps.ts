import type { Competitor, MarketKind, MarketRecord, Message, Persona } from './market.ts'

/** What a record of the market lacks, as a sentence that a person can act on. */
export interface MarketGap {
  readonly gap: 'owner' | 'evidence' | 'review-day' | 'segment' | 'claims' | 'source' | 'audience' | 'pain' | 'value' | 'proof'
  readonly says: string
}

/** What is missing of a record: owner, evidence and review day of every kind, and what its own kind is nothing without (rows F2, F6). */
export function gapsOf(kind: MarketKind, record: MarketRecord): MarketGap[] {
  const gaps: MarketGap[] = []
  if (record.owner === undefined) gaps.push({ gap: 'owner', says: 'Nobody owns it.' })
  if (isNone(record.evidence)) gaps.push({ gap: 'evidence', says: 'Nothing says what it rests on.' })
  if (record.reviewOn === undefined) gaps.push({ gap: 'review-day', says: 'No day on which it is looked at again.' })
  if (kind === 'personas') gaps.push(...ofPersona(record as Persona))
  if (kind === 'competitors') gaps.push(...ofCompetitor(record as Competitor))
  if (kind === 'messages') gaps.push(...ofMessage(record as Message))
  return gaps
}

function ofPersona({ segments }: Persona): MarketGap[] {
  return isNone(segments) ? [{ gap: 'segment', says: 'In no segment.' }] : []
}

function ofCompetitor({ claims = [] }: Competitor): MarketGap[] {
  if (claims.length === 0) return [{ gap: 'claims', says: 'Nothing is compared.' }]
  // What nobody has said has nothing to show yet.
  const bare = claims.filter(({ stands, source, asOf }) => stands !== 'unknown' && (source === undefined || asOf === undefined)).length
  return bare === 0 ? [] : [{ gap: 'source', says: bare === 1 ? 'One claim does not say where and when it was read.' : `${bare} claims do not say where and when they were read.` }]
}

function ofMessage({ personas, segments, pain = '', value = '', proof }: Message): MarketGap[] {
  return [
    ...(isNone(personas) && isNone(segments) ? [{ gap: 'audience', says: 'For nobody yet.' } as const] : []),
    ...(pain.trim() === '' ? [{ gap: 'pain', says: 'No pain: what they cannot do today.' } as const] : []),
    ...(value.trim() === '' ? [{ gap: 'value', says: 'No value: what is better for them.' } as const] : []),
    ...(isNone(proof) ? [{ gap: 'proof', says: 'No proof.' } as const] : []),
  ]
}

function isNone(list: readonly unknown[] | undefined): boolean {
  return list === undefined || list.length === 0
}
