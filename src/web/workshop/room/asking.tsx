import type { ReactNode } from 'react'
import { X } from 'lucide-react'
import { FloatingDialog } from '../../palette/floating-dialog.tsx'
import { IconButton } from '../../parts/button.tsx'
import css from './asking.module.css'

/** Something that whoever leads is asked, over the room. */
export function Asking({ title, close, isWide = false, children }: { readonly title: string; readonly close: () => void; readonly isWide?: boolean; readonly children: ReactNode }) {
  return (
    <FloatingDialog label={title} close={close} isWide={isWide}>
      <header className={css.head}>
        <h2>{title}</h2>
        <IconButton label="Close (Esc)" icon={X} onPress={close} />
      </header>
      <div className={css.body}>{children}</div>
    </FloatingDialog>
  )
}
