import type { Id } from '../../../core/kernel/change.ts'
import { Button } from '../../parts/button.tsx'
import { atFoot } from '../../parts/foot.ts'
import { useSeen } from '../../workspace/open-workspace.tsx'
import { type ChoiceColumn, choicesOf } from '../cell-choices.tsx'
import { ChooseButton } from '../choose/choose-button.tsx'
import css from '../table-view.module.css'
import { columnWords } from '../table-columns.ts'
import { MoveMany } from './move-many.tsx'
import { useManyAct } from './use-many-act.ts'

const set = ['owner', 'status', 'release', 'kind'] as const satisfies readonly ChoiceColumn[]

export interface ManyItemsProps {
  readonly selected: ReadonlySet<Id>
  readonly select: (ids: ReadonlySet<Id>) => void
}

/** What is done to several items at once: one act, one undo. */
export function ManyItems({ selected, select }: ManyItemsProps) {
  const { state } = useSeen()
  const { done, isAtIt, doAll, forget } = useManyAct(selected)
  const many = `${selected.size} ${selected.size === 1 ? 'item' : 'items'}`
  return (
    <div className={css.manyFoot} ref={atFoot}>
      <div className={css.many} role="toolbar" aria-label={many}>
        <b>{many}</b>
        {set.map((field) => (
          <ChooseButton
            key={field} text={columnWords[field]} label={`${columnWords[field]} of ${many}`} options={() => choicesOf(state, field)}
            choose={(value) => {
              const text = choicesOf(state, field).find((option) => option.value === value)?.text ?? value
              void doAll({ act: 'set', field, value: value === '' ? null : value }, (all) => `${columnWords[field]} of ${all}: *${text.replaceAll('*', '∗')}*`)
            }}
          />
        ))}
        <MoveMany many={many} move={(unit, count, reason) => void doAll({ act: 'move', unit, count }, (all) => `Moved ${all} ${Math.abs(count)} ${unit}${Math.abs(count) === 1 ? '' : 's'} ${count > 0 ? 'later' : 'earlier'}`, reason)} />
        <Button onPress={() => void doAll({ act: 'remove' }, (all) => `Removed ${all}`)}>Remove</Button>
        <Button kind="bare" onPress={() => select(new Set())}>
          Done
        </Button>
        {isAtIt ? (
          <p className={css.manyTold} role="status">
            Changing {many} …
          </p>
        ) : null}
        {done === undefined ? null : (
          <p className={css.manyTold} role="alert">
            {done.sentence}{' '}
            {done.left.length === 0 || done.left.length === selected.size ? null : (
              <Button
                kind="go"
                onPress={() => {
                  select(new Set(done.left))
                  forget()
                }}
              >
                {done.left.length === 1 ? 'Select only that one' : `Select only those ${done.left.length}`}
              </Button>
            )}
          </p>
        )}
      </div>
    </div>
  )
}
