import { useLayoutEffect, useRef } from 'react'
import './deck-fonts.css'

let known: { readonly styles: string; readonly sheet: CSSStyleSheet } | undefined

/** The styles of one deck, which all of its pictures share. */
function sheetOf(styles: string): CSSStyleSheet {
  if (known?.styles === styles) return known.sheet
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(styles)
  known = { styles, sheet }
  return sheet
}

/** A slide as the service has drawn it, as wide as its place. It stands in a tree of its own, so that neither it nor the page dresses the other. */
export function SlidePicture({ html, styles }: { readonly html: string; readonly styles: string }) {
  const host = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    const { current } = host
    if (current === null) return
    const root = current.shadowRoot ?? current.attachShadow({ mode: 'open' })
    root.adoptedStyleSheets = [sheetOf(styles)]
    root.replaceChildren(...new DOMParser().parseFromString(html, 'text/html').body.childNodes)
  }, [html, styles])
  return <div ref={host} />
}
