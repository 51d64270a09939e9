import { EmptyState } from '../parts/empty-state.tsx'

/** An address that names nothing of the app. */
export function NotFound() {
  return (
    <EmptyState title="There is nothing at this address" steps={<a href="/">To your workspace</a>}>
      <p>The address may be mistyped, or what it named has another one now.</p>
    </EmptyState>
  )
}
