import { useCallback, useState } from 'react'

/** A text that is being written, kept by this browser until it is sent: a phone that sleeps, or a page that is loaded anew, loses nothing. */
export function useDraft(key: string): readonly [text: string, write: (text: string) => void] {
  const place = `throughline.draft.${key}`
  const [text, setText] = useState(() => read(place))
  const write = useCallback(
    (next: string) => {
      setText(next)
      keep(place, next)
    },
    [place],
  )
  return [text, write]
}

// A browser may forbid storage: the draft then lives as long as the page.
function read(place: string): string {
  try {
    return localStorage.getItem(place) ?? ''
  } catch {
    return ''
  }
}

function keep(place: string, text: string): void {
  try {
    if (text === '') localStorage.removeItem(place)
    else localStorage.setItem(place, text)
  } catch {
    /* Nothing is kept, and nothing else is lost. */
  }
}
