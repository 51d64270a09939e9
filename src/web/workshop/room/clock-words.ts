/** Milliseconds from which the clock warns: the last minute. */
const lastMinute = 60_000

/** A time as the clock shows it: "14:32" left, "+2:05" over. Seconds are counted up, so that "0:00" is the very end. */
export function clockFace(left: number): string {
  const seconds = Math.ceil(left / 1_000)
  const over = seconds < 0
  const all = Math.abs(seconds)
  const face = `${Math.floor(all / 60)}:${String(all % 60).padStart(2, '0')}`
  return over ? `+${face}` : face
}

/** The same in words, for those who hear it: "14 minutes 32 seconds left". */
export function clockWords(left: number): string {
  const seconds = Math.abs(Math.ceil(left / 1_000))
  const words = [counted(Math.floor(seconds / 60), 'minute'), counted(seconds % 60, 'second')].filter((one) => one !== '').join(' ')
  if (words === '') return 'Time is up'
  return left < 0 ? `${words} over time` : `${words} left`
}

/** How the clock looks: calm, in its last minute, or over. */
export function clockMood(left: number): 'calm' | 'soon' | 'over' {
  return left <= 0 ? 'over' : left <= lastMinute ? 'soon' : 'calm'
}

/** What is said aloud when the time passes from one moment to the next: ten, five and one minute before the end, and at the end. Nothing else. */
export function toldAt(before: number, left: number): string | undefined {
  if (left <= 0) return before > 0 ? 'Time is up.' : undefined
  const passed = [10, 5, 1].some((minutes) => before > minutes * 60_000 && left <= minutes * 60_000)
  return passed ? `${counted(Math.ceil(left / 60_000), 'minute')} left.` : undefined
}

function counted(count: number, word: string): string {
  return count === 0 ? '' : `${count} ${word}${count === 1 ? '' : 's'}`
}
