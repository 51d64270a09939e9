import type { Outcome } from '../../client/live-workspace.ts'

/** A sentence at the foot of the screen. */
export interface Toast {
  /** A later toast with the same key takes its place. */
  readonly key: string
  /** Without a full stop. Text between asterisks is set apart, as the names of things are. */
  readonly sentence: string
  readonly kind?: 'done' | 'refused'
  readonly undo?: () => Promise<Outcome | undefined>
  readonly link?: { readonly text: string; readonly href: string }
}

let shown: readonly Toast[] = []
const listeners = new Set<() => void>()

export function say(toast: Toast): void {
  set([...shown.filter(({ key }) => key !== toast.key), toast].slice(-3))
}

export function unsay(key: string): void {
  set(shown.filter((toast) => toast.key !== key))
}

export function toastsShown(): readonly Toast[] {
  return shown
}

export function onToasts(changed: () => void): () => void {
  listeners.add(changed)
  return () => listeners.delete(changed)
}

function set(next: readonly Toast[]): void {
  shown = next
  for (const told of listeners) told()
}
