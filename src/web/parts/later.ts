import { useEffect, useState } from 'react'
import { say } from './toast-store.ts'

/** Milliseconds after which the first screen is surely there. */
const calm = 600

/** A piece of the page that is no part of its first screen: it comes soon after, by itself, and at once when it is asked for. */
export class Later<T> {
  here: T | undefined
  private readonly load: () => Promise<T>
  private isPlanned = false

  constructor(load: () => Promise<T>) {
    this.load = load
  }

  async bring(): Promise<void> {
    this.here ??= await this.load()
  }

  /** Brings it after a while. What fails then is told of when it is asked for. */
  plan(): void {
    if (this.isPlanned) return
    this.isPlanned = true
    setTimeout(() => void this.bring().catch(() => undefined), calm)
  }
}

/** The piece once it is here and asked for. One that cannot be loaded is told of, and not asked for any more. */
export function useLater<T>(piece: Later<T>, isAsked: boolean, giveUp: () => void): T | undefined {
  const [, setComings] = useState(0)
  useEffect(() => piece.plan(), [piece])
  useEffect(() => {
    if (!isAsked || piece.here !== undefined) return
    let isWanted = true
    piece.bring().then(
      () => isWanted && setComings((count) => count + 1),
      () => {
        if (!isWanted) return
        giveUp()
        // Chromium keeps that a script failed for as long as the page is open, so asking again would not help.
        say({ key: 'a piece', sentence: 'This part of the page could not be loaded', kind: 'refused', link: { text: 'Load the page again', href: location.href } })
      },
    )
    return () => {
      isWanted = false
    }
  })
  return isAsked ? piece.here : undefined
}
