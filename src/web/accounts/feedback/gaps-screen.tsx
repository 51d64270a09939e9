import { Plus } from 'lucide-react'
import { useState } from 'react'
import { countAsked, submissionsOf } from '../../../core/customer-feedback/asked-for.ts'
import { gapStatusWords, type ProductGap, productGaps } from '../../../core/customer-feedback/product-gaps.ts'
import { Button } from '../../parts/button.tsx'
import { EmptyState } from '../../parts/empty-state.tsx'
import { useOpened } from '../../shell/use-opened.ts'
import { useSeen } from '../../workspace/open-workspace.tsx'
import { personName } from '../../workspace/persons.ts'
import { useMay } from '../../workspace/use-may.ts'
import { CustomersFrame } from '../customers-frame.tsx'
import marketing from '../marketing.module.css'
import css from './feedback.module.css'
import { NewGap } from './new-gap.tsx'

/** What the product does not do and is asked for, the most asked for first; figures, no names (rows D5). */
export function GapsScreen() {
  const { state } = useSeen()
  const may = useMay('product-gap.add')
  const [isAdding, setIsAdding] = useState(false)
  const all = productGaps.list(state).filter(({ mergedInto }) => mergedInto === undefined).map((gap) => ({ gap, asked: countAsked(submissionsOf(state, gap.id)) }))
    .toSorted((a, b) => b.asked.bySeverity.P0 - a.asked.bySeverity.P0 || b.asked.customers - a.asked.customers || b.asked.submissions - a.asked.submissions || a.gap.title.localeCompare(b.gap.title))
  return (
    <CustomersFrame current="gaps" tools={may && !isAdding && all.length > 0 ? <Button kind="bare" icon={Plus} onPress={() => setIsAdding(true)}>Open a gap</Button> : null}>
      <div className={marketing.page}>
        <header>
          <h1>Product gaps</h1>
          <p>Something in scope that the product does not do, and no bug. Each has the words of many; here are their figures alone.</p>
        </header>
        {isAdding ? <NewGap close={() => setIsAdding(false)} /> : null}
        {all.length === 0 && !isAdding ? (
          <EmptyState title="No gap was opened yet" steps={may ? <Button kind="main" onPress={() => setIsAdding(true)}>Open a gap</Button> : null}>
            <p>“One filter for every report: 7 submissions of 4 customers, two of them P0.”</p>
          </EmptyState>
        ) : (
          <table className={css.gaps}>
            <thead><tr><th scope="col">Gap</th><th scope="col">Status</th><th scope="col">Submissions</th><th scope="col">Customers</th><th scope="col">P0</th><th scope="col">P1</th><th scope="col">P2</th><th scope="col">Deals</th><th scope="col">Whose</th></tr></thead>
            <tbody>{all.map(({ gap, asked }) => <Row key={gap.id} gap={gap} asked={asked} />)}</tbody>
          </table>
        )}
      </div>
    </CustomersFrame>
  )
}

function Row({ gap, asked }: { readonly gap: ProductGap; readonly asked: ReturnType<typeof countAsked> }) {
  const { state } = useSeen()
  const { open, opened } = useOpened()
  return (
    <tr data-opened={opened?.id === gap.id || undefined}>
      <th scope="row"><button type="button" onClick={() => open('product-gaps', gap.id)}>{gap.title}</button></th>
      <td>{gapStatusWords[gap.status]}</td>
      {[asked.submissions, asked.customers, asked.bySeverity.P0, asked.bySeverity.P1, asked.bySeverity.P2, asked.opportunities].map((figure, at) => <td key={at}>{figure === 0 ? '' : figure}</td>)}
      <td>{personName(state, gap.owner) ?? 'Nobody'}</td>
    </tr>
  )
}
