/** Keys as they are written down once: "mod+k", "shift+mod+z", "?", "g t" (one after the other). `mod` is ⌘ on Apple's machines, Ctrl elsewhere. */
export type Keys = string

interface Pressed {
  readonly key: string
  readonly metaKey: boolean
  readonly ctrlKey: boolean
  readonly altKey: boolean
  readonly shiftKey: boolean
}

const signs: Readonly<Record<string, string>> = { mod: '⌘', shift: '⇧', alt: '⌥', enter: '↵', escape: 'Esc', left: '←', right: '→', up: '↑', down: '↓', space: 'Space', delete: 'Del' }
const words: Readonly<Record<string, string>> = { ...signs, mod: 'Ctrl', shift: 'Shift', alt: 'Alt' }

/** Keys as people read them: "⌘K" or "Ctrl+K", "G then T". */
export function keysText(keys: Keys, isApple: boolean): string {
  const said = (name: string) => (isApple ? signs : words)[name] ?? (name.length === 1 ? name.toUpperCase() : name.charAt(0).toUpperCase() + name.slice(1))
  const order = isApple ? ['alt', 'shift', 'mod'] : ['mod', 'alt', 'shift']
  const place = (part: string) => (order.includes(part) ? order.indexOf(part) : order.length)
  return keys.split(' ').map((stroke) => strokeParts(stroke).sort((a, b) => place(a) - place(b)).map(said).join(isApple ? '' : '+')).join(' then ')
}

/** Is this stroke what was pressed? Shift counts only where it is written: "?" needs it on some keyboards and not on others. */
export function isStroke(stroke: string, pressed: Pressed, isApple: boolean): boolean {
  const parts = strokeParts(stroke)
  const key = parts.at(-1) ?? ''
  const [meta, ctrl] = isApple ? [pressed.metaKey, pressed.ctrlKey] : [pressed.ctrlKey, pressed.metaKey]
  if (parts.includes('mod') !== meta || ctrl || parts.includes('alt') !== pressed.altKey) return false
  if (isNamed(key) && parts.includes('shift') !== pressed.shiftKey) return false
  return pressed.key.toLowerCase() === (pressedNames[key] ?? key)
}

/** A letter says whether Shift is held by name; a sign says so by itself. */
const isNamed = (key: string) => key.length > 1 || /[a-z]/.test(key)

const pressedNames: Readonly<Record<string, string>> = { left: 'arrowleft', right: 'arrowright', up: 'arrowup', down: 'arrowdown', space: ' ' }

const strokeParts = (stroke: string) => (stroke === '+' ? ['+'] : stroke.toLowerCase().split('+'))

/** Milliseconds within which the second of two keys follows the first. */
const together = 1_200

/** Watches keys one after the other: returns the first of the keys that is now whole. */
export function keyWatch(isApple: boolean, now: () => number): (pressed: Pressed, all: readonly Keys[]) => Keys | undefined {
  let first: { readonly pressed: Pressed; readonly at: number } | undefined
  return (pressed, all) => {
    const before = first !== undefined && now() - first.at <= together ? first.pressed : undefined
    first = { pressed, at: now() }
    const pair = before === undefined ? undefined : all.find((keys) => strokesAre(keys, [before, pressed], isApple))
    const found = pair ?? all.find((keys) => strokesAre(keys, [pressed], isApple))
    if (found !== undefined) first = undefined
    return found
  }
}

function strokesAre(keys: Keys, pressed: readonly Pressed[], isApple: boolean): boolean {
  const strokes = keys.split(' ')
  return strokes.length === pressed.length && strokes.every((stroke, at) => isStroke(stroke, pressed[at] as Pressed, isApple))
}
