/** Addresses of files that the service makes for a reader; the browser opens them in the session that it has. */
export function editionAddress(ws: string, id: string, format: string): string {
  return `/api/v1/workspaces/${encodeURIComponent(ws)}/editions/${encodeURIComponent(id)}.${format}`
}

export function deckAddress(ws: string, deck: string, audience: string, format: string): string {
  return `/api/v1/workspaces/${encodeURIComponent(ws)}/decks/${encodeURIComponent(deck)}/preview.${format}?audience=${encodeURIComponent(audience)}`
}

export function viewAddress(ws: string, audience: string, format: string): string {
  return `/api/v1/workspaces/${encodeURIComponent(ws)}/export.${format}?audience=${encodeURIComponent(audience)}`
}
