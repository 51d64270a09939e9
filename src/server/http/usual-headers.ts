/**
 * What every answer says that does not say otherwise itself: it stands in no frame and runs nothing, is taken for no other type, tells no
 * other site where somebody was, is read by no page of another site, and is kept by nobody: a no is about what is private too.
 */
export function usualHeaders(publicUrl: string | undefined): Readonly<Record<string, string>> {
  return {
    'x-content-type-options': 'nosniff', 'referrer-policy': 'no-referrer', 'x-frame-options': 'DENY', 'cross-origin-resource-policy': 'same-origin', 'cache-control': 'no-store',
    'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'",
    ...(publicUrl?.startsWith('https://') === true ? { 'strict-transport-security': 'max-age=31536000' } : {}),
  }
}
