import { Bookmark } from 'lucide-react'
import { useState } from 'react'
import { Button as AriaButton } from 'react-aria-components/Button'
import type { Outcome } from '../../client/live-workspace.ts'
import { mayChangeView, type SavedView, viewNamed } from '../../core/workspace/saved-views.ts'
import { Button } from '../parts/button.tsx'
import { Popover } from '../parts/popover.tsx'
import { useSeen, useWorkspace } from '../workspace/open-workspace.tsx'
import { useAct } from '../workspace/use-act.ts'
import { useMay } from '../workspace/use-may.ts'
import type { Search } from './address.ts'
import { NameView } from './name-view.tsx'
import { useViews, type Views } from './use-views.ts'
import { ViewLine } from './view-line.tsx'
import css from './views-menu.module.css'

/** The saved views of the screen that is open, for its view bar: open one, save what is shown, and see when it is no longer what was saved. */
export function ViewsMenu({ defaults }: { readonly defaults?: Search }) {
  const views = useViews(defaults)
  const { current, isChanged } = views
  const button = (
    <AriaButton className={css.button ?? ''}>
      <Bookmark size={14} strokeWidth={1.75} aria-hidden fill={current !== undefined && !isChanged ? 'currentColor' : 'none'} />
      <span className={css.label}>{current?.name ?? 'Views'}</span>
      {isChanged ? <span className={css.changed}>changed</span> : null}
    </AriaButton>
  )
  return (
    <Popover label="Saved views" button={button}>
      {(close) => <ViewsList views={views} close={close} />}
    </Popover>
  )
}

function ViewsList({ views, close }: { readonly views: Views; readonly close: () => void }) {
  const { all, current, isChanged } = views
  const may = useMay('saved-view.add')
  const [isNaming, setIsNaming] = useState(false)
  const own = all.filter(({ shared }) => shared !== true)
  const shared = all.filter((view) => view.shared === true)
  return (
    <div className={css.menu}>
      {current !== undefined && isChanged ? <Changed views={views} current={current} close={close} /> : null}
      <Group title="Yours" list={own} views={views} close={close} />
      <Group title="Shared with everybody" list={shared} views={views} close={close} />
      {all.length === 0 ? <p className={css.none}>A saved view is this screen as it is set now, under a name: filters, grouping, zoom. For example “Launches, by month”.</p> : null}
      {isNaming ? <SaveNew views={views} close={close} /> : null}
      {may && !isNaming ? (
        <div className={css.foot}>
          <Button kind={all.length === 0 ? 'main' : 'plain'} onPress={() => setIsNaming(true)}>
            Save what is shown …
          </Button>
        </div>
      ) : null}
    </div>
  )
}

function Group({ title, list, views, close }: { readonly title: string; readonly list: readonly SavedView[]; readonly views: Views; readonly close: () => void }) {
  if (list.length === 0) return null
  return (
    <section>
      <h2>{title}</h2>
      <ul>
        {list.map((view) => (
          <ViewLine
            key={view.id} view={view} isCurrent={view.id === views.current?.id}
            open={() => {
              views.go(view)
              close()
            }}
          />
        ))}
      </ul>
    </section>
  )
}

/** The address no longer shows what was saved: keep the new, or go back to the saved. */
function Changed({ views, current, close }: { readonly views: Views; readonly current: SavedView; readonly close: () => void }) {
  const { actor, asOf } = useSeen()
  const act = useAct()
  const [sentence, setSentence] = useState<string>()
  const update = async () => {
    const outcome = await act('saved-view.change', { id: current.id, search: views.kept, place: views.place }, { said: `*${current.name.replaceAll('*', '∗')}* shows this now` })
    if (outcome.done) close()
    else setSentence(outcome.sentence)
  }
  return (
    <div className={css.differs}>
      <p>This is no longer “{current.name}”.</p>
      <span>
        {mayChangeView(actor, current) && asOf === undefined ? (
          <Button kind="main" onPress={() => void update()}>
            Save it there
          </Button>
        ) : null}
        <Button
          onPress={() => {
            views.go(current)
            close()
          }}
        >
          Go back to it
        </Button>
      </span>
      {sentence === undefined ? null : (
        <p role="alert" className={css.refused}>
          {sentence}
        </p>
      )}
    </div>
  )
}

function SaveNew({ views, close }: { readonly views: Views; readonly close: () => void }) {
  const act = useAct()
  const workspace = useWorkspace()
  const { actor } = useSeen()
  const save = async (name: string, shared: boolean): Promise<Outcome> => {
    const outcome = await act('saved-view.add', { name, place: views.place, search: views.kept, ...(shared ? { shared } : {}) }, { said: `Saved *${name.replaceAll('*', '∗')}*` })
    if (outcome.done) {
      views.name(viewNamed(workspace.shown().state, { name, shared, owner: actor.person })?.id)
      close()
    }
    return outcome
  }
  return <NameView save={save} />
}
