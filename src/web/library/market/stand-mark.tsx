import { ChevronDown, ChevronUp, Equal } from 'lucide-react'
import type { ClaimStand } from '../../../core/market/market.ts'
import css from './market.module.css'
import { standWords } from './words.ts'

const icons = { ahead: ChevronUp, even: Equal, behind: ChevronDown } as const

/** How ours stands beside theirs: one mark and its word. */
export function StandMark({ stand }: { readonly stand: ClaimStand }) {
  const Icon = stand === 'unknown' ? undefined : icons[stand]
  return (
    <span className={css.stand} data-stand={stand}>
      <i aria-hidden>{Icon === undefined ? '?' : <Icon size={13} strokeWidth={2.5} />}</i> {standWords[stand]}
    </span>
  )
}
