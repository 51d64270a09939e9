/** What was to be made on the clock and was refused: with which sentence, since when, and when it is tried again. */
export interface Unmade {
  readonly id: string
  /** What it is, in words: "Monthly roadmap deck, 2026-11". */
  readonly about: string
  readonly sentence: string
  /** Milliseconds since 1970. */
  readonly since: number
  readonly next: number
}

interface Refused extends Unmade {
  readonly tries: number
  /** The end of the log that it was refused at. */
  readonly position: number
}

/** Tries that follow a change at once: somebody is mending what was missing. */
const atOnce = 5
/** Milliseconds to the first try again where nothing has changed, and at most: each pause is twice the one before. */
const [firstPause, longestPause] = [60_000, 3_600_000]

/**
 * Remembers what was refused, so that it is told once, tried again when something has changed, and else, since time alone may mend it, with growing pauses, not at each look: making a
 * deck takes a while, and other decks wait for it. Each node tries for itself, so each knows.
 */
export class Refusals {
  private readonly byWorkspace = new Map<string, Map<string, Refused>>()

  /** Is it to be tried, as the log ends there? What was not refused always is. */
  isDue(workspace: string, id: string, { position, now }: { readonly position: number; readonly now: number }): boolean {
    const was = this.byWorkspace.get(workspace)?.get(id)
    return was === undefined || now >= was.next || (position !== was.position && was.tries < atOnce)
  }

  /** Keeps that it was refused. True where that is news, to be told: another sentence than before. */
  refuse(workspace: string, { id, about, sentence }: Pick<Unmade, 'id' | 'about' | 'sentence'>, { position, now }: { readonly position: number; readonly now: number }): boolean {
    const all = this.byWorkspace.get(workspace) ?? new Map<string, Refused>()
    this.byWorkspace.set(workspace, all)
    const was = all.get(id)
    const tries = (was?.tries ?? 0) + 1
    all.set(id, { id, about, sentence, since: was?.since ?? now, tries, position, next: now + Math.min(firstPause * 2 ** (tries - 1), longestPause) })
    return was?.sentence !== sentence
  }

  /** Forgets all but those that are to be made still. */
  keep(workspace: string, ids: readonly string[]): void {
    const all = this.byWorkspace.get(workspace)
    for (const id of all?.keys() ?? []) if (!ids.includes(id)) all?.delete(id)
  }

  of(workspace: string): readonly Unmade[] {
    return [...(this.byWorkspace.get(workspace)?.values() ?? [])].map(({ id, about, sentence, since, next }) => ({ id, about, sentence, since, next }))
  }
}
