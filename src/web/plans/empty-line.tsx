import { useRef } from 'react'
import { Button } from 'react-aria-components/Button'
import { Dialog, DialogTrigger } from 'react-aria-components/Dialog'
import { Popover } from 'react-aria-components/Popover'
import { addDays, addMonths } from '../../core/time/days.ts'
import { labelWindow } from '../../core/time/label.ts'
import popover from '../parts/popover.module.css'
import { useDateStyle } from '../workspace/use-date-style.ts'
import { useMay } from '../workspace/use-may.ts'
import { ItemForm } from './item-form.tsx'
import css from './timeline-view.module.css'
import type { TimeAxis } from './timeline/axis.ts'
import type { Common } from './timeline/line.ts'
import type { EmptyRow } from './timeline/rows.ts'

/** The stretches of the eight quarters for which a plan has nothing; each takes an item there. The name leads to the first one, which may be out of sight. */
export function EmptyLine({ row: { group, stretches }, common, axis }: { readonly row: EmptyRow; readonly common: Common; readonly axis: TimeAxis }) {
  const style = useDateStyle()
  const may = useMay('item.add')
  const track = useRef<HTMLSpanElement>(null)
  const count = group.reach.empty.length
  return (
    <div {...common} className={css.row}>
      <span role="rowheader" className={css.name}>
        <button type="button" className={css.nothing} onClick={() => track.current?.firstElementChild?.scrollIntoView({ inline: 'end', block: 'nearest' })}>
          {count === 1 ? 'Nothing in 1 quarter' : `Nothing in ${count} quarters`}
        </button>
      </span>
      <span role="gridcell" className={css.track} ref={track}>
        {stretches.map((stretch) => {
          const [left, text] = [Math.max(0, axis.x(stretch.start)), labelWindow(stretch, style)]
          const place = { left: left + 3, width: axis.right(stretch.end) - left - 6 }
          if (!may) {
            return (
              <span key={stretch.start} className={css.emptyBox} style={place}>
                <span>{text}</span>
              </span>
            )
          }
          return (
            <DialogTrigger key={stretch.start}>
              <Button className={css.emptyBox ?? ''} style={place} aria-label={`Add an item in ${text} to ${group.plan.title}: nothing is planned there`}>
                <span>Add an item in {text}</span>
              </Button>
              <Popover className={popover.popover ?? ''} placement="bottom start" offset={4}>
                <Dialog className={popover.inside ?? ''} aria-label={`Add an item to ${group.plan.title}`}>
                  {({ close }) => <ItemForm plans={[group.plan]} when={labelWindow({ ...stretch, end: addDays(addMonths(stretch.start, 3), -1) }, style)} close={close} />}
                </Dialog>
              </Popover>
            </DialogTrigger>
          )
        })}
      </span>
    </div>
  )
}
