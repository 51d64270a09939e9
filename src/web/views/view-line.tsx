import { Ellipsis } from 'lucide-react'
import { useState } from 'react'
import { mayChangeView, type SavedView } from '../../core/workspace/saved-views.ts'
import { IconButton } from '../parts/button.tsx'
import { Menu } from '../parts/menu.tsx'
import { useSeen } from '../workspace/open-workspace.tsx'
import { personName } from '../workspace/persons.ts'
import { useAct } from '../workspace/use-act.ts'
import { NameView } from './name-view.tsx'
import css from './views-menu.module.css'

/** One saved view: opens it, and for those who may, renames, shares and removes it. */
export function ViewLine({ view, isCurrent, open }: { readonly view: SavedView; readonly isCurrent: boolean; readonly open: () => void }) {
  const { state, actor, asOf } = useSeen()
  const act = useAct()
  const [isNaming, setIsNaming] = useState(false)
  const said = view.name.replaceAll('*', '∗')
  const isMine = view.owner === actor.person && view.owner !== undefined
  if (isNaming) {
    const rename = async (name: string, shared: boolean) => {
      const outcome = await act('saved-view.change', { id: view.id, name, ...(shared === (view.shared === true) ? {} : { shared }) })
      if (outcome.done) setIsNaming(false)
      return outcome
    }
    return (
      <li>
        <NameView name={view.name} shared={view.shared === true} save={rename} />
      </li>
    )
  }
  return (
    <li className={css.line}>
      <button type="button" aria-current={isCurrent ? 'true' : undefined} onClick={open}>
        {view.name}
        {view.shared === true && !isMine ? <span>{personName(state, view.owner)}</span> : null}
      </button>
      {mayChangeView(actor, view) && asOf === undefined ? (
        <Menu
          label={`More about ${view.name}`}
          groups={[
            {
              entries: [
                { text: isMine ? 'Rename or share …' : 'Rename …', run: () => setIsNaming(true) },
                { text: 'Remove', isGrave: true, run: () => void act('saved-view.remove', { id: view.id }, { said: `Removed the saved view *${said}*` }) },
              ],
            },
          ]}
        >
          <IconButton label={`More about ${view.name}`} icon={Ellipsis} />
        </Menu>
      ) : null}
    </li>
  )
}
