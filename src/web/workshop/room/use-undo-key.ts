import { useEffect } from 'react'
import { isTyping } from '../../shell/use-shell-keys.ts'

/** ⌘ or Ctrl with Z takes back; a text field keeps its own undo. */
export function useUndoKey(takeBack: () => void): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.shiftKey || event.altKey || isTyping(event.target) || !(event.metaKey || event.ctrlKey) || event.key.toLowerCase() !== 'z') return
      event.preventDefault()
      takeBack()
    }
    addEventListener('keydown', onKey)
    return () => removeEventListener('keydown', onKey)
  }, [takeBack])
}
