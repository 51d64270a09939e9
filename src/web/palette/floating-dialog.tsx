import { type ReactNode, useEffect, useRef } from 'react'
import { closeFloating } from './palette-store.ts'
import css from './floating-dialog.module.css'

/** Something that floats over the app until it is done or left: Escape or a click beside it. What is marked `data-first` has the focus. */
export function FloatingDialog({ label, children, isWide = false, close = closeFloating }: { readonly label: string; readonly children: ReactNode; readonly isWide?: boolean; readonly close?: () => void }) {
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    const shown = dialog.current
    shown?.showModal()
    shown?.querySelector<HTMLElement>('[data-first]')?.focus()
    return () => shown?.close()
  }, [])
  return (
    <dialog
      ref={dialog}
      className={isWide ? css.wide : css.dialog}
      aria-label={label}
      onCancel={(event) => {
        event.preventDefault()
        close()
      }}
      onPointerDown={(event) => {
        if (event.target === dialog.current) close()
      }}
    >
      {children}
    </dialog>
  )
}
