import { Link, useParams } from '@tanstack/react-router'
import { whyOnTheTeam } from '../../../core/workshop/preparation.ts'
import { participantsOf, trueSelf } from '../../../core/workshop/taking-part.ts'
import { participants, type Workshop } from '../../../core/workshop/workshops.ts'
import { ChoiceField } from '../../parts/choice-field.tsx'
import { TextField } from '../../parts/text-field.tsx'
import { PagePart } from '../../settings/page-head.tsx'
import { useSeen } from '../../workspace/open-workspace.tsx'
import css from './preparation-page.module.css'
import { useChange } from './use-change.ts'

/** Who leads the day, what they were told before it, and how the room treats one another (row H5). */
export function LeaderPart({ workshop }: { readonly workshop: Workshop }) {
  const { ws = '' } = useParams({ strict: false })
  const { state } = useSeen()
  const { change, put, isReadOnly } = useChange(workshop)
  const named = participants.get(state, workshop.leader)
  const leader = named === undefined ? undefined : trueSelf(state, named)
  const why = leader === undefined ? undefined : whyOnTheTeam(state, leader)
  const choices = participantsOf(state, workshop.id).filter(({ sameAs, leftAt }) => sameAs === undefined && leftAt === undefined).map(({ id, name }) => ({ value: id, text: name })).sort((a, b) => a.text.localeCompare(b.text))
  const { sample = false, rules = false } = workshop.briefed ?? {}
  const brief = (next: { readonly sample: boolean; readonly rules: boolean }) => void put('briefed', next)
  return (
    <PagePart title="Who leads" note="somebody who wants nothing for themselves from the outcome" id="part-leader">
      <div className={css.fields}>
        <ChoiceField label="Leads" value={leader?.id} choices={choices} none={choices.length === 0 ? 'Put somebody on the list first' : 'Nobody yet'} save={(value) => put('leader', value)} isReadOnly={isReadOnly || choices.length === 0} />
        {leader === undefined || why === undefined ? null : <p className={css.warn}>{leader.name} {why}. An agile coach, a trainer or somebody of another company leads with a freer hand.</p>}
        <div className={css.ticks} role="group" aria-label="The briefing, before the day">
          <label>
            <input type="checkbox" checked={sample} disabled={isReadOnly} onChange={(event) => brief({ sample: event.target.checked, rules })} />
            <span>Has seen a sample roadmap, so that they know what the end looks like. <Link to="/$ws/roadmap" params={{ ws }} search={{}}>Show this one</Link></span>
          </label>
          <label>
            <input type="checkbox" checked={rules} disabled={isReadOnly} onChange={(event) => brief({ sample, rules: event.target.checked })} />
            <span>Has talked the rules through, and knows whom to draw out.</span>
          </label>
        </div>
        <TextField label="Rules" kind="prose" value={workshop.rules} save={(value, was) => change('rules', value, was)} placeholder="How the room treats one another" isReadOnly={isReadOnly} />
      </div>
    </PagePart>
  )
}
