import type { CSSProperties } from 'react'

/** What every line of the timeline has as a row of its grid. */
export type Common = { readonly role: 'row'; readonly 'aria-rowindex': number; readonly 'aria-level': number; readonly style: CSSProperties }
