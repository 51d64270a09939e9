import { useParams } from '@tanstack/react-router'
import { useDeferredValue, useMemo } from 'react'
import { whatIsMissing } from '../../../core/workshop/preparation.ts'
import { type Workshop, workshops } from '../../../core/workshop/workshops.ts'
import { settings } from '../../../core/workspace/workspace.ts'
import { useSeen } from '../../workspace/open-workspace.tsx'
import { AgendaPart } from './agenda-part.tsx'
import { DayPart } from './day-part.tsx'
import { dayWords, hoursOf } from './day-words.ts'
import { InvitationsPart } from './invitations-part.tsx'
import { LeaderPart } from './leader-part.tsx'
import { ListsPart } from './lists-part.tsx'
import { MissingPart } from './missing-part.tsx'
import { PeoplePart } from './people-part.tsx'
import css from './preparation-page.module.css'
import { TitleField } from './title-field.tsx'

/** All that a workshop needs before its day (seeds, steps 1 to 6), on one page. */
export function PreparationScreen() {
  const { workshop: id = '' } = useParams({ strict: false })
  const { state } = useSeen()
  const workshop = workshops.get(state, id)
  return workshop === undefined ? null : <Page key={id} workshop={workshop} />
}

function Page({ workshop }: { readonly workshop: Workshop }) {
  const { state, today } = useSeen()
  const zone = settings.get(state, 'settings')?.zone ?? 'UTC'
  // It reads every item of every plan, so it does not hold up what is typed.
  const settled = useDeferredValue(state)
  const groups = useMemo(() => whatIsMissing(settled, workshop, today), [settled, workshop, today])
  const when = [workshop.day === undefined ? 'No day yet' : dayWords(workshop.day), hoursOf(workshop, zone), workshop.place].filter((part) => part !== undefined).join(', ')
  return (
    <div className={css.scroll} data-page>
      <div className={css.page}>
        <header className={css.head}>
          <TitleField workshop={workshop} />
          <p>{when}</p>
        </header>
        {workshop.phase === 'closed' ? <p className={css.over}>This workshop is over. What came of it stands in the summary, and on the roadmap.</p> : <MissingPart groups={groups} />}
        <div className={css.columns}>
          <DayPart workshop={workshop} zone={zone} />
          <LeaderPart workshop={workshop} />
        </div>
        <PeoplePart workshop={workshop} />
        <InvitationsPart workshop={workshop} />
        <ListsPart workshop={workshop} />
        <AgendaPart workshop={workshop} zone={zone} />
      </div>
    </div>
  )
}
