import { type ReactNode, useState } from 'react'
import css from './drop-area.module.css'

export interface DropAreaProps {
  /** How what stands in it is set. */
  readonly className: string | undefined
  readonly isBusy?: boolean
  readonly drop: (data: DataTransfer) => void
  readonly children: ReactNode
}

/** A place that files are dropped on; it shows when they are over it. */
export function DropArea({ className = '', isBusy = false, drop, children }: DropAreaProps) {
  const [isOver, setIsOver] = useState(false)
  return (
    <div
      className={`${css.drop} ${isOver ? css.over : ''} ${className}`} aria-busy={isBusy}
      onDragOver={(event) => {
        event.preventDefault()
        setIsOver(true)
      }}
      onDragLeave={() => setIsOver(false)}
      onDrop={(event) => {
        event.preventDefault()
        setIsOver(false)
        drop(event.dataTransfer)
      }}
    >
      {children}
    </div>
  )
}
