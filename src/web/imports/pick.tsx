import { ChevronDown } from 'lucide-react'
import type { SelectHTMLAttributes } from 'react'
import css from './imports.module.css'

/** One of a list, the platform's own, with a quiet arrow. */
export function Pick(props: Omit<SelectHTMLAttributes<HTMLSelectElement>, 'className'>) {
  return (
    <span className={css.pick}>
      <select {...props} />
      <ChevronDown size={12} strokeWidth={2} aria-hidden />
    </span>
  )
}
