import type { CSSProperties } from 'react'
import { hueOf, initialsOf } from '../workspace/persons.ts'
import css from './face.module.css'

/** A person as two letters in their hue. The name is read out. */
export function Face({ name, id, small }: { readonly name: string; readonly id: string; readonly small?: boolean }) {
  return (
    <span className={small === true ? css.small : css.face} style={{ '--h': hueOf(id) } as CSSProperties} role="img" aria-label={name} title={name}>
      {initialsOf(name)}
    </span>
  )
}
