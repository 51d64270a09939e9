/** The day that it is where the reader sits: before there is a workspace, there is no other clock. */
export function today(): string {
  const now = new Date()
  return [now.getFullYear(), String(now.getMonth() + 1).padStart(2, '0'), String(now.getDate()).padStart(2, '0')].join('-')
}
