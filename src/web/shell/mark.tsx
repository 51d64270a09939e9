/** The product's mark: one line through two plans. */
export function Mark({ size = 20 }: { readonly size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 20 20" aria-hidden="true">
      <path d="M1 14h5.5c4 0 3-8 7-8H19" fill="none" stroke="var(--accent)" strokeWidth="2" strokeLinecap="round" />
      <path d="M1 6h4M15 14h4" fill="none" stroke="var(--ink-2)" strokeWidth="2" strokeLinecap="round" />
    </svg>
  )
}
