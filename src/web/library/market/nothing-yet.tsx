import type { MarketKind } from '../../../core/market/market.ts'
import { EmptyState } from '../../parts/empty-state.tsx'

const says: Readonly<Record<MarketKind, readonly [title: string, example: string]>> = {
  segments: ['No segment yet', '“Freight and logistics. Some 4,000 companies, 38 of them customers. They decide by the hour, and their figures come a day late.”'],
  personas: ['No persona yet', '“Head of operations. Wants no empty truck. Suffers from reports that show yesterday. Decides, and asks the head of finance above 50,000 a year.”'],
  competitors: ['No competitor yet', '“Until the first source is connected: ours, an afternoon; theirs, three weeks. Ahead, as their page said on 14 Sep.”'],
  messages: ['No message yet', '“Decide on today’s figures.” For the head of operations, whose reports show yesterday; the report that is open shows five to ten; from 24 hours to 5 minutes in twelve companies.'],
}

/** A kind of which nothing stands here yet: one real example. */
export function NothingYet({ kind }: { readonly kind: MarketKind }) {
  const [title, example] = says[kind]
  return <EmptyState title={title}><p>{example}</p></EmptyState>
}
