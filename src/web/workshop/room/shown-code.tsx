import type { ShownCode } from '../../../protocol/workshop-routes.ts'
import css from './shown-code.module.css'

/** A code as a picture for a phone's camera. Dark on white in either scheme, as cameras want it; the white round about it belongs to the picture. */
export function CodePicture({ of: { qr: { size, path } } }: { readonly of: ShownCode }) {
  return (
    <svg className={css.picture} viewBox={`0 0 ${size} ${size}`} role="img" aria-label="QR code to join" shapeRendering="crispEdges">
      <path d={path} />
    </svg>
  )
}

/** The address without what nobody types: "fernhill.example/j". */
export function shownAddress({ address }: ShownCode): string {
  const { host, pathname } = new URL(address)
  return `${host}${pathname.replace(/\/[^/]*$/, '')}`
}
