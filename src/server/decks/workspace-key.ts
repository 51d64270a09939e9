/** The key of a workspace's outside ids. Two workspaces must not share one, or their Views could be held against each other. */
export function workspaceKey(secret: string, workspace: string): string {
  return `${secret}/${workspace}`
}
