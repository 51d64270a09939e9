import { Search } from 'lucide-react'
import css from './find-box.module.css'
import { keysText } from './keys.ts'
import { openPalette } from './palette-store.ts'
import { isApple } from './use-bound-keys.ts'

/** The box in the top bar that opens the palette; a button of one icon where there is no room. */
export function FindBox() {
  return (
    <button type="button" className={css.box} onClick={openPalette} aria-haspopup="dialog">
      <Search size={14} strokeWidth={1.75} aria-hidden />
      <span>Find or do anything</span>
      <kbd>{keysText('mod+k', isApple)}</kbd>
    </button>
  )
}
