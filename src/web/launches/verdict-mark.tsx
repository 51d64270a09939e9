import { Ban, CircleCheck, CircleX, Rocket, TriangleAlert } from 'lucide-react'
import type { Readiness } from '../../core/readiness/readiness.ts'
import css from './verdict-mark.module.css'

export type Verdict = Readiness['verdict']

/** How a launch stands, in a word. */
export const verdictWords: Readonly<Record<Verdict, string>> = { go: 'Go', 'at-risk': 'At risk', 'no-go': 'No-go', cancelled: 'Given up', out: 'Out' }

const icons = { go: CircleCheck, 'at-risk': TriangleAlert, 'no-go': CircleX, cancelled: Ban, out: Rocket } as const

/** How a launch stands, as a mark. Its word is read out, unless it stands beside it. */
export function VerdictMark({ verdict, size = 14, besideWord }: { readonly verdict: Verdict; readonly size?: number; readonly besideWord?: boolean }) {
  const Icon = icons[verdict]
  const said = besideWord === true ? { 'aria-hidden': true as const } : { role: 'img', 'aria-label': verdictWords[verdict] }
  return <Icon className={css.mark} data-verdict={verdict} size={size} strokeWidth={2} {...said} />
}
