import { Link, Outlet, useLocation, useParams } from '@tanstack/react-router'
import { ArrowRight } from 'lucide-react'
import { workshops } from '../../../core/workshop/workshops.ts'
import { EmptyState } from '../../parts/empty-state.tsx'
import { BarGap, ViewBar, ViewTabs } from '../../parts/view-bar.tsx'
import { useSeen } from '../../workspace/open-workspace.tsx'
import css from './workshop-frame.module.css'

const tabs = [['Preparation', ''], ['Paper', 'paper'], ['Replay', 'replay'], ['Summary', 'summary']] as const

/** One workshop before, beside and after its day: the tabs of its pages, and the way into its room. */
export function WorkshopFrame() {
  const { ws = '', workshop: id = '' } = useParams({ strict: false })
  const { state } = useSeen()
  const { pathname } = useLocation()
  const workshop = workshops.get(state, id)
  const at = `roadmap/workshops/${id}`
  const current = pathname.endsWith(id) ? '' : (pathname.split('/').at(-1) ?? '')
  if (workshop === undefined) {
    return (
      <EmptyState title="There is no such workshop">
        <p>It may have been removed, or this address may be of another workspace.</p>
      </EmptyState>
    )
  }
  return (
    <>
      <ViewBar
        tools={workshop.phase === 'closed' ? null : (
          <Link to="/$ws/workshop/$workshop" params={{ ws, workshop: id }} className={css.room} search={{}}>
            {workshop.phase === 'prepare' ? 'Open the room' : 'Back to the room'} <ArrowRight size={14} strokeWidth={1.75} aria-hidden />
          </Link>
        )}
      >
        <ViewTabs label="Workshops" tabs={[{ text: 'Workshops', to: 'roadmap/workshops', search: cleared, isCurrent: false }]} />
        <BarGap />
        <ViewTabs label={workshop.title} tabs={tabs.map(([text, path]) => ({ text, to: path === '' ? at : `${at}/${path}`, search: cleared, isCurrent: current === path }))} />
      </ViewBar>
      <Outlet />
    </>
  )
}

/** What only one of the pages has in its address. */
const cleared = { at: undefined, photo: undefined }
