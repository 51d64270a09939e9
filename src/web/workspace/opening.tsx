import { useEffect, useState } from 'react'
import { labelDays } from '../../core/time/label.ts'
import { EmptyState } from '../parts/empty-state.tsx'
import css from './opening.module.css'

/** Milliseconds before anything is said: most workspaces are there sooner. */
const patience = 400

/** Says what is being waited for, when it takes a moment. */
export function Opening({ day }: { readonly day?: string | undefined }) {
  const [isSlow, setIsSlow] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setIsSlow(true), patience)
    return () => clearTimeout(timer)
  }, [])
  return (
    <p className={css.opening} role="status">
      {isSlow ? (day === undefined ? 'Opening the workspace …' : `Reading how it stood on ${labelDays(day)} …`) : null}
    </p>
  )
}

/** The workspace or the day could not be had; the sentence says why. */
export function OpeningFailed({ sentence }: { readonly sentence: string }) {
  return (
    <div className={css.failed}>
      <EmptyState title="This cannot be shown" steps={<a href="/">To your workspaces</a>}>
        <p>{sentence}</p>
      </EmptyState>
    </div>
  )
}
