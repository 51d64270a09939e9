import { X } from 'lucide-react'
import { useEffect, useState, useSyncExternalStore } from 'react'
import { IconButton } from './button.tsx'
import { Marked } from './marked.tsx'
import { onToasts, say, type Toast, toastsShown, unsay } from './toast-store.ts'
import css from './toasts.module.css'

/** Milliseconds that a toast stays, unless the pointer or the focus is on it. */
const stay = 8_000

/** The sentences at the foot of the screen, each read out once. */
export function Toasts() {
  const toasts = useSyncExternalStore(onToasts, toastsShown)
  return (
    <ol className={css.toasts} aria-live="polite" aria-label="What happened">
      {toasts.map((toast) => (
        <Shown key={toast.key + toast.sentence} toast={toast} />
      ))}
    </ol>
  )
}

function Shown({ toast }: { readonly toast: Toast }) {
  const [held, setHeld] = useState(false)
  useEffect(() => {
    if (held) return
    const timer = setTimeout(() => unsay(toast.key), stay)
    return () => clearTimeout(timer)
  }, [held, toast.key])
  const undo = async () => {
    unsay(toast.key)
    const outcome = await toast.undo?.()
    if (outcome !== undefined && !outcome.done) say({ key: toast.key, sentence: outcome.sentence, kind: 'refused' })
  }
  return (
    <li className={toast.kind === 'refused' ? css.refused : css.toast} onPointerEnter={() => setHeld(true)} onPointerLeave={() => setHeld(false)} onFocus={() => setHeld(true)} onBlur={() => setHeld(false)}>
      <span>
        <Marked text={toast.sentence} />
      </span>
      {toast.link === undefined ? null : <a href={toast.link.href}>{toast.link.text}</a>}
      {toast.undo === undefined ? null : (
        <button type="button" className={css.undo} onClick={() => void undo()}>
          Undo
        </button>
      )}
      <IconButton label="Close" icon={X} onPress={() => unsay(toast.key)} />
    </li>
  )
}
