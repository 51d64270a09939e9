import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { EmptyState } from '../parts/empty-state.tsx'
import { useSeen } from '../workspace/open-workspace.tsx'
import { roleWords } from './roles/role-words.ts'

/** Shows its content to owners and admins; to others it says who keeps this, and asks the service nothing. */
export function ForAdministrators({ what, children }: { readonly what: string; readonly children: ReactNode }) {
  const { actor } = useSeen()
  if (actor.role === 'owner' || actor.role === 'admin') return children
  return (
    <EmptyState title={`Owners and admins keep the ${what}`} steps={<Link from="/$ws" to={'/$ws/settings/roles' as '.'}>Who may do what</Link>}>
      <p>Your role here is {roleWords[actor.role].toLowerCase()}. Ask an owner for what you need, or for another role.</p>
    </EmptyState>
  )
}
