/** Where a presentation stands: the slide from 1, and whether the room sees nothing at the moment. */
export interface Place {
  readonly slide: number
  readonly isDark: boolean
}

/** Where a key leads from here; nothing when it is no key of presenting. Clickers send the page keys, and "." or B for a dark screen. */
export function placeAfter(key: string, { slide, isDark }: Place, count: number): Place | undefined {
  const to = (wanted: number): Place => ({ slide: Math.min(Math.max(wanted, 1), Math.max(count, 1)), isDark: false })
  switch (key) {
    case 'ArrowRight': case 'ArrowDown': case 'PageDown': case ' ': case 'Enter': return to(slide + 1)
    case 'ArrowLeft': case 'ArrowUp': case 'PageUp': case 'Backspace': return to(slide - 1)
    case 'Home': return to(1)
    case 'End': return to(count)
    case 'b': case 'B': case '.': return { slide, isDark: !isDark }
    default: return undefined
  }
}

const two = (number: number) => String(number).padStart(2, '0')

/** Minutes and seconds since it began: "4:07", "1:02:30". `milliseconds` is never below nothing. */
export function elapsed(milliseconds: number): string {
  const seconds = Math.max(0, Math.floor(milliseconds / 1_000))
  const [hours, minutes, rest] = [Math.floor(seconds / 3_600), Math.floor(seconds / 60) % 60, seconds % 60]
  return hours === 0 ? `${minutes}:${two(rest)}` : `${hours}:${two(minutes)}:${two(rest)}`
}
