import { useSyncExternalStore } from 'react'

/** What floats over the app: nothing, the palette, the form of one command (with what is known of it already), or the list of keys. */
export type Floating = { readonly kind: 'none' } | { readonly kind: 'find' } | { readonly kind: 'keys' } | { readonly kind: 'command'; readonly name: string; readonly known: Readonly<Record<string, string>> }

let floating: Floating = { kind: 'none' }
/** What had the focus before something floated, and gets it back. */
let before: Element | null = null
const listeners = new Set<() => void>()

export function useFloating(): Floating {
  return useSyncExternalStore(listen, () => floating)
}

export function openPalette(): void {
  set({ kind: 'find' })
}

export function openKeyList(): void {
  set({ kind: 'keys' })
}

/** Opens the form of a command from anywhere, with what is known already: `openCommand('team.add', { org })`. */
export function openCommand(name: string, known: Readonly<Record<string, string>> = {}): void {
  set({ kind: 'command', name, known })
}

export function closeFloating(): void {
  set({ kind: 'none' })
  if (before instanceof HTMLElement) before.focus()
}

function listen(told: () => void): () => void {
  listeners.add(told)
  return () => listeners.delete(told)
}

function set(next: Floating): void {
  if (floating.kind === 'none') before = document.activeElement
  floating = next
  for (const told of listeners) told()
}
