import { useNavigate, useParams } from '@tanstack/react-router'
import { ChevronDown } from 'lucide-react'
import { useCallback } from 'react'
import { Button } from 'react-aria-components/Button'
import { settings } from '../../core/workspace/workspace.ts'
import { listWorkspaces } from '../../protocol/log-routes.ts'
import { Menu } from '../parts/menu.tsx'
import { useSeen } from '../workspace/open-workspace.tsx'
import { useClient } from '../workspace/use-client.tsx'
import { useAsked } from './use-asked.ts'
import css from './workspace-menu.module.css'

/** The workspace's name, and behind it the others, its settings, and for owners the way to a new one. */
export function WorkspaceMenu() {
  const { state, actor } = useSeen()
  const { ws = '' } = useParams({ strict: false })
  const navigate = useNavigate()
  const client = useClient()
  const ask = useCallback(() => client.call(listWorkspaces, {}), [client])
  const { asked } = useAsked(ask)
  const name = settings.get(state, 'settings')?.name ?? 'Workspace'
  const others = asked.is === 'here' ? asked.answer.workspaces.filter(({ id }) => id !== ws) : []
  const toPage = (page: string) => void navigate({ to: '/$ws/settings/$page', params: { ws, page } })
  return (
    <Menu
      label="Workspaces and settings"
      groups={[
        {
          title: others.length === 0 ? 'This workspace' : 'Workspaces',
          entries: [
            { text: name, icon: <i className={css.here} aria-hidden />, run: () => void navigate({ to: '/$ws/today', params: { ws } }) },
            ...others.map((other) => ({ text: other.name, icon: <i className={css.other} aria-hidden />, run: () => void navigate({ to: '/$ws/today', params: { ws: other.id } }) })),
          ],
        },
        {
          entries: [
            { text: 'Settings', keys: 'G then S', run: () => toPage('calendar') },
            { text: 'People', run: () => toPage('people') },
            ...(actor.role === 'owner' ? [{ text: 'Make a workspace …', run: () => void navigate({ to: '/welcome', search: { step: 'empty' } }) }] : []),
          ],
        },
      ]}
    >
      <Button className={css.button ?? ''} aria-label={`${name}: workspaces and settings`}>
        <span>{name}</span>
        <ChevronDown size={14} strokeWidth={1.75} aria-hidden />
      </Button>
    </Menu>
  )
}
