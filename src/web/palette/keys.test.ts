import { expect, test } from 'vitest'
import { isStroke, keysText, keyWatch } from './keys.ts'

const pressed = (key: string, held: Partial<Record<'metaKey' | 'ctrlKey' | 'altKey' | 'shiftKey', boolean>> = {}) => ({ key, metaKey: false, ctrlKey: false, altKey: false, shiftKey: false, ...held })

test('[PT7] keys are told as each machine writes them', () => {
  expect(['mod+k', 'shift+mod+z', 'g t', 'alt+right', '?'].map((keys) => keysText(keys, true))).toEqual(['⌘K', '⇧⌘Z', 'G then T', '⌥→', '?'])
  expect(['mod+k', 'alt+right', 'shift+mod+z'].map((keys) => keysText(keys, false))).toEqual(['Ctrl+K', 'Alt+→', 'Ctrl+Shift+Z'])
})

test('[PT7] a stroke is what it says, no more and no less', () => {
  expect(isStroke('mod+k', pressed('k', { ctrlKey: true }), false)).toBe(true)
  expect(isStroke('mod+k', pressed('k', { ctrlKey: true }), true)).toBe(false)
  expect(isStroke('mod+k', pressed('K', { metaKey: true, shiftKey: true }), true)).toBe(false)
  expect(isStroke('?', pressed('?', { shiftKey: true }), true)).toBe(true)
  expect(isStroke('k', pressed('k', { altKey: true }), true)).toBe(false)
})

test('[PT7] two keys one after the other are one, unless too much time is between them', () => {
  let clock = 0
  const watch = keyWatch(true, () => clock)
  const all = ['g t', 'g p', '?']
  expect(watch(pressed('g'), all)).toBeUndefined()
  expect(watch(pressed('p'), all)).toBe('g p')
  expect(watch(pressed('t'), all)).toBeUndefined()
  watch(pressed('g'), all)
  clock = 5_000
  expect(watch(pressed('t'), all)).toBeUndefined()
  expect(watch(pressed('?'), all)).toBe('?')
})
