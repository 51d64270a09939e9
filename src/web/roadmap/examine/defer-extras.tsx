import { activities } from '../../../core/roadmap/roadmap.ts'
import type { Finding } from '../../../core/examine/finding.ts'
import { useSeen } from '../../workspace/open-workspace.tsx'
import type { Draft } from './answer-draft.ts'
import { AskControl } from './ask-control.tsx'
import css from './question.module.css'

/** What the ledger of deferrals keeps beside the reason: where it goes, when to look again, who asked for it, and what displaced it. Each may be left out. */
export function DeferExtras({ finding, draft, say }: { readonly finding: Finding; readonly draft: Draft; readonly say: (more: Draft) => void }) {
  const { state } = useSeen()
  const others = (finding.activities ?? []).filter((id) => id !== draft['id']).flatMap((id) => activities.get(state, id)?.title ?? [])
  return (
    <div className={css.pair}>
      <AskControl ask="to" label="To when, if that is known" finding={finding} value={draft['to']} say={(to) => say({ to })} />
      <AskControl ask="lookAgain" finding={finding} value={draft['lookAgain']} say={(lookAgain) => say({ lookAgain })} />
      <AskControl ask="askedBy" label="Who asked for it" finding={finding} value={draft['askedBy']} say={(askedBy) => say({ askedBy })} />
      <p className={css.ask}>
        <label htmlFor="displaced by">What displaced it</label>
        <input id="displaced by" list="displacing" maxLength={500} value={String(draft['displacedBy'] ?? '')} onChange={({ target }) => say({ displacedBy: target.value === '' ? undefined : target.value })} />
        <datalist id="displacing">
          {others.map((title) => (
            <option key={title} value={title} />
          ))}
        </datalist>
      </p>
    </div>
  )
}
