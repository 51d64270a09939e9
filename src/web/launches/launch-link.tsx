import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { Id } from '../../core/kernel/change.ts'

interface LaunchLinkProps {
  readonly launch: Id
  /** A page of the launch: "/brief". Its plan when unset. */
  readonly page?: string
  readonly children: ReactNode
}

/** Leads to a launch, on the past day that is shown, if one is. */
export function LaunchLink({ launch, page = '', children }: LaunchLinkProps) {
  return (
    <Link from="/$ws" to={`/$ws/launches/${launch}${page}` as '.'} search={((now: { asOf?: string }) => ({ asOf: now.asOf })) as never}>
      {children}
    </Link>
  )
}
