import { useEffect } from 'react'
import { isTyping } from '../shell/use-shell-keys.ts'
import { keyWatch } from './keys.ts'
import { actsNow } from './registry.ts'

export const isApple = /mac|iphone|ipad/i.test(navigator.userAgent)

/** Listens for the keys of all acts that are offered. While one writes, only those with ⌘ or Ctrl count; while something floats over the app, none. */
export function useBoundKeys(): void {
  useEffect(() => {
    const watch = keyWatch(isApple, () => performance.now())
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing || document.querySelector('dialog[open]') !== null) return
      const able = actsNow().filter(({ keys, run, isDisabled, areKeysHeardThere }) => keys !== undefined && run !== undefined && isDisabled !== true && areKeysHeardThere !== true && (keys.includes('mod+') || !isTyping(event.target)))
      const found = watch(event, able.map(({ keys = '' }) => keys))
      if (found === undefined) return
      event.preventDefault()
      able.find(({ keys }) => keys === found)?.run?.()
    }
    addEventListener('keydown', onKey)
    return () => removeEventListener('keydown', onKey)
  }, [])
}
