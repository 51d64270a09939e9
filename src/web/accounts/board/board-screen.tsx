import { useState } from 'react'
import { advisoryBoards } from '../../../core/customer-marketing/advisory-boards.ts'
import { ActForm } from '../../parts/act-form.tsx'
import { Button } from '../../parts/button.tsx'
import { EmptyState } from '../../parts/empty-state.tsx'
import field from '../../parts/field.module.css'
import { useSeen } from '../../workspace/open-workspace.tsx'
import { useAct } from '../../workspace/use-act.ts'
import { useMay } from '../../workspace/use-may.ts'
import { CustomersFrame } from '../customers-frame.tsx'
import css from '../marketing.module.css'
import { Board } from './board.tsx'

/** Boards of customers whose advice is asked: what this quarter lacks, the meetings, the roster and who is nominated (row F11). */
export function BoardScreen() {
  const { state } = useSeen()
  const may = useMay('advisory-board.add')
  const [isAdding, setIsAdding] = useState(false)
  const all = advisoryBoards.list(state).toSorted((a, b) => a.title.localeCompare(b.title))
  return (
    <CustomersFrame current="board">
      <div className={css.page}>
        {all.length === 0 && !isAdding ? (
          <>
            <h1 className="unseen">Advisory board</h1>
            <EmptyState title="There is no advisory board yet" steps={may ? <Button kind="main" onPress={() => setIsAdding(true)}>Set up a board</Button> : null}>
              <p>A dozen customers who meet every quarter: an agenda beforehand, notes and takeaways after, and new members nominated each quarter, each with a reason.</p>
            </EmptyState>
          </>
        ) : null}
        {all.map((board) => <Board key={board.id} board={board} />)}
        {isAdding ? <NewBoard close={() => setIsAdding(false)} /> : all.length > 0 && may ? <p className={css.acts}><Button kind="go" onPress={() => setIsAdding(true)}>Set up another board</Button></p> : null}
      </div>
    </CustomersFrame>
  )
}

function NewBoard({ close }: { readonly close: () => void }) {
  const act = useAct()
  const [title, setTitle] = useState('Customer advisory board')
  const [meets, setMeets] = useState('quarterly')
  return (
    <ActForm className={css.form} send="Set it up" isDisabled={title.trim() === ''} close={close} act={() => act('advisory-board.add', { title: title.trim(), meets }, { said: `Set up *${title.trim().replaceAll('*', '∗')}*` })}>
      <label>What it is called<input className={field.input} autoFocus value={title} maxLength={300} onChange={(event) => setTitle(event.target.value)} /></label>
      <label>It meets<select className={field.input} value={meets} onChange={(event) => setMeets(event.target.value)}><option value="quarterly">every quarter</option><option value="when-called">when it is called</option></select></label>
    </ActForm>
  )
}
