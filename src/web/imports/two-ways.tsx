import { Button } from '../parts/button.tsx'
import css from './review.module.css'
import type { RemarkAnswer } from './answers.ts'

type Order = 'day-first' | 'month-first'

export interface TwoWaysProps {
  readonly columns: readonly RemarkAnswer[]
  /** How such dates are read, once somebody said so. */
  readonly order: Order | undefined
  readonly say: ((order: Order) => void) | undefined
}

const words: Readonly<Record<Order, string>> = { 'day-first': 'Day first', 'month-first': 'Month first' }

/** Dates that read two ways, once for each column, with both readings to choose from; what was chosen can be turned round. */
export function TwoWays({ columns, order, say }: TwoWaysProps) {
  if (say === undefined || (columns.length === 0 && order === undefined)) return null
  const other: Order = order === 'day-first' ? 'month-first' : 'day-first'
  return (
    <div className={css.order} data-open={order === undefined}>
      {columns.map(({ sentence }, at) => (
        <p key={at}>{sentence}</p>
      ))}
      {order === undefined ? (
        <p>
          <Button onPress={() => say('day-first')}>{words['day-first']}</Button> <Button onPress={() => say('month-first')}>{words['month-first']}</Button>
        </p>
      ) : (
        <p>
          Dates that read two ways are read {words[order].toLowerCase()}.{' '}
          <Button kind="go" onPress={() => say(other)}>
            {words[other]} instead
          </Button>
        </p>
      )}
    </div>
  )
}
