import { type KeyboardEvent, useEffect, useRef, useState } from 'react'

export interface OptionKeys {
  readonly active: number
  readonly setActive: (at: number) => void
  readonly onKeyDown: (event: KeyboardEvent) => void
}

/** Arrows through a list of options whose field keeps the focus (the combobox pattern). Begins anew whenever `print` changes. */
export function useOptionKeys(count: number, print: string, choose: (at: number) => void): OptionKeys {
  const [active, setActive] = useState(0)
  const seen = useRef(print)
  useEffect(() => {
    if (seen.current !== print) setActive(0)
    seen.current = print
  }, [print])
  const at = Math.min(active, Math.max(count - 1, 0))
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || count === 0) return
    const next = { ArrowDown: (at + 1) % count, ArrowUp: (at - 1 + count) % count, PageDown: Math.min(at + 8, count - 1), PageUp: Math.max(at - 8, 0) }[event.key]
    if (next !== undefined) setActive(next)
    else if (event.key === 'Enter') choose(at)
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  return { active: at, setActive, onKeyDown }
}
