/**
 * Puts a text into the clipboard; false where it could not be. Browsers hand the clipboard only to pages that came over TLS or from this
 * very machine; elsewhere the text is marked and copied as a person would.
 */
export async function copyText(text: string): Promise<boolean> {
  const clipboard = navigator.clipboard as Clipboard | undefined
  if (clipboard !== undefined) {
    return clipboard.writeText(text).then(() => true, () => false)
  }
  const before = document.activeElement
  const field = document.createElement('textarea')
  field.value = text
  field.style.cssText = 'position: fixed; opacity: 0'
  document.body.append(field)
  field.select()
  try {
    return document.execCommand('copy')
  } finally {
    field.remove()
    if (before instanceof HTMLElement) before.focus()
  }
}
