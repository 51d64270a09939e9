import { labelWindow, type LabelStyle } from '../time/label.ts'
import type { MovedSince } from './stakeholder-view.ts'

/** What became of it, after its name: "moved from Q1 FY27 to Q2 FY27". */
export function movedSaid({ what, from, to }: Pick<MovedSince, 'what' | 'from' | 'to'>, style: LabelStyle): string {
  const [was, is] = [from === undefined ? undefined : labelWindow(from, style), to === undefined ? undefined : labelWindow(to, style)]
  switch (what) {
    case 'moved': return was === undefined ? `has a date now: ${is ?? ''}` : is === undefined ? `has no date any more; it was ${was}` : `moved from ${was} to ${is}`
    case 'came': return is === undefined ? 'is new, without a date yet' : `is new, for ${is}`
    case 'went': return 'is not planned any more'
    case 'deferred': return was === undefined ? 'is deferred' : `is deferred; it was ${was}`
    case 'dropped': return 'is dropped'
  }
}
