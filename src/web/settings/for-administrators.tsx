import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useSeen } from '../workspace/open-workspace.tsx'
import css from './for-administrators.module.css'
import { PageHead } from './page-head.tsx'
import { roleWords } from './roles/role-words.ts'

/** Shows its content to owners and admins; to others it says who keeps this, and asks the service nothing. */
export function ForAdministrators({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  const { actor } = useSeen()
  if (actor.role === 'owner' || actor.role === 'admin') return children
  return (
    <>
      <PageHead title={title}>Owners and admins keep this page.</PageHead>
      <p className={css.said}>
        Your role here is {roleWords[actor.role].toLowerCase()}. Ask an owner for what you need, or for another role:{' '}
        <Link from="/$ws" to={'/$ws/settings/roles' as '.'}>
          who may do what
        </Link>
        .
      </p>
    </>
  )
}
