import { X } from 'lucide-react'
import { useState } from 'react'
import { labelDays } from '../../../core/time/label.ts'
import { type Shade, shadesIn, workCalendarOf, workingDaysIn } from '../../../core/workspace/calendar.ts'
import { Button, IconButton } from '../../parts/button.tsx'
import { useSeen } from '../../workspace/open-workspace.tsx'
import { useAct } from '../../workspace/use-act.ts'
import { useMay } from '../../workspace/use-may.ts'
import { PagePart } from '../page-head.tsx'
import { AddDay } from './add-day.tsx'
import css from './days-list.module.css'
import { PasteDays } from './paste-days.tsx'

/** The days on which nobody works and those in which nothing is announced, with how many business days each takes or touches. */
export function DaysList() {
  const { state, today } = useSeen()
  const may = useMay('holiday.add')
  const [adding, setAdding] = useState<'one' | 'many'>()
  const shades = shadesIn(state)
  const past = shades.filter(({ end }) => end < today)
  const [showsPast, setShowsPast] = useState(false)
  const shown = showsPast ? shades : shades.filter(({ end }) => end >= today)
  const acts = (
    <>
      <Button kind="go" onPress={() => setAdding('one')}>
        Add
      </Button>
      <Button kind="go" onPress={() => setAdding('many')}>
        Paste several
      </Button>
    </>
  )
  return (
    <PagePart title="Holidays and freezes" note={shades.length === 0 ? 'none yet' : `${shades.length}, counted in business days`} acts={may ? acts : undefined}>
      {adding === 'one' ? <AddDay done={() => setAdding(undefined)} /> : null}
      {adding === 'many' ? <PasteDays done={() => setAdding(undefined)} /> : null}
      {shades.length === 0 ? (
        <p className={css.none}>Add the days on which nobody works, so that due days and business days are counted right, and the weeks in which nothing may be announced. For example “Year end, 19 Dec 2026–4 Jan 2027”, a freeze.</p>
      ) : (
        <table className={css.days}>
          <thead>
            <tr>
              <th>Name</th>
              <th>When</th>
              <th>Kind</th>
              <th className={css.count}>Business days</th>
              <th>
                <span className={css.unseen}>Remove</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {shown.map((shade) => (
              <DayRow key={`${shade.kind} ${shade.start} ${shade.name}`} shade={shade} may={may} />
            ))}
          </tbody>
        </table>
      )}
      {past.length === 0 ? null : (
        <Button kind="go" onPress={() => setShowsPast(!showsPast)}>
          {showsPast ? 'Hide what is over' : `${past.length} that ${past.length === 1 ? 'is' : 'are'} over`}
        </Button>
      )}
    </PagePart>
  )
}

function DayRow({ shade, may }: { readonly shade: Shade; readonly may: boolean }) {
  const { state } = useSeen()
  const act = useAct()
  const { kind, start, end, name } = shade
  // A holiday takes days that would else be worked; a freeze only touches those that are.
  const days = workingDaysIn(shade, kind === 'holiday' ? { holidays: [] } : workCalendarOf(state))
  const remove = () => void act(`${kind}.remove`, kind === 'holiday' ? { day: start, name } : { start, name }, { said: `Removed the ${kind} *${name.replaceAll('*', '∗')}*` })
  return (
    <tr>
      <td>
        <b>{name}</b>
        <span>{shade.note ?? (kind === 'holiday' ? 'Nobody works' : 'Nothing is announced; people work')}</span>
      </td>
      <td className={css.when}>{labelDays(start, end)}</td>
      <td>{kind === 'holiday' ? 'Holiday' : 'Freeze'}</td>
      <td className={css.count}>{days}</td>
      <td className={css.act}>{may ? <IconButton label={`Remove ${name}`} icon={X} onPress={remove} /> : null}</td>
    </tr>
  )
}
