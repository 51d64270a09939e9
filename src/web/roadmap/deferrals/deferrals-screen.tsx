import { useState } from 'react'
import type { Roadmap } from '../../../core/roadmap/roadmap.ts'
import { deferrals } from '../../../core/stakeholders/stakeholders.ts'
import { EmptyState } from '../../parts/empty-state.tsx'
import { Switch } from '../../parts/switch.tsx'
import { useSeen } from '../../workspace/open-workspace.tsx'
import { RoadmapPage } from '../roadmap-page.tsx'
import { StakeholderPages } from '../stakeholders/stakeholder-pages.tsx'
import page from '../stakeholders/stakeholders.module.css'
import { DeferralLine } from './deferral-line.tsx'
import css from './deferrals.module.css'
import { foundDeferrals, type LedgerPart } from './found-deferrals.ts'

/** The ledger of what was moved, deferred and dropped, and why (row I2): prepare to justify and defend. */
export function DeferralsScreen() {
  return (
    <RoadmapPage current="stakeholders" className={page.scroll} without="Here stands what a roadmap put off, and why.">
      {(roadmap) => <Ledger roadmap={roadmap} />}
    </RoadmapPage>
  )
}

function Ledger({ roadmap }: { readonly roadmap: Roadmap }) {
  const { state, today } = useSeen()
  const [words, setWords] = useState('')
  const [part, setPart] = useState<LedgerPart>('open')
  const found = foundDeferrals(state, roadmap.id, { words, part, today })
  const isEmpty = !deferrals.list(state).some((one) => one.roadmap === roadmap.id)
  return (
    <section className={page.column}>
      <header>
        <div>
          <h1>What waits, and why</h1>
          <p>Everything that was moved, deferred or dropped, with who asked for it and what came first. When somebody asks, the answer is here.</p>
        </div>
      </header>
      <StakeholderPages current="deferrals" />
      {isEmpty ? (
        <EmptyState title="Nothing was put off yet">
          <p>When an activity is deferred, or a balance moves it, a line is written here: “Canvas alerts beta, deferred to Q2 FY28. Asked for by three finance accounts, displaced by the Relay 5 launch. Look again on 12 Jan.”</p>
        </EmptyState>
      ) : (
        <>
          <div className={css.tools}>
            <input type="search" aria-label="Look for a word in the ledger" placeholder="What was asked for, by whom, or why" value={words} onChange={(event) => setWords(event.target.value)} />
            <Switch label="Which lines" options={[{ value: 'open', text: 'Open' }, { value: 'due', text: 'To look at again' }, { value: 'all', text: 'All' }]} value={part} onChange={setPart} />
          </div>
          <ul className={css.ledger} aria-label="Ledger">
            {found.map((one) => (
              <DeferralLine key={one.id} deferral={one} />
            ))}
          </ul>
          {found.length === 0 ? <p className={css.quiet}>{words.trim() === '' ? 'Nothing of this kind.' : `No line has “${words.trim()}” in it.`}</p> : null}
        </>
      )}
    </section>
  )
}
