import { CircleCheck, CircleX, TriangleAlert } from 'lucide-react'
import { type Status, statusWords } from '../../core/goals/status.ts'
import css from './goals.module.css'

const icons = { 'on-track': CircleCheck, 'at-risk': TriangleAlert, 'off-track': CircleX } as const

/** How a goal stands, as a mark and its word. */
export function StatusMark({ status, text }: { readonly status: Status; readonly text?: string }) {
  const Icon = icons[status]
  return (
    <span className={css.status} data-status={status}>
      <Icon size={13} strokeWidth={2} aria-hidden />
      {text ?? statusWords[status]}
    </span>
  )
}
