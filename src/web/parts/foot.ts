/**
 * A ref for what stands at the foot of a screen to be worked with: toasts stand above it, since they must not lie over it. They read its height
 * (pixels) from `--foot`.
 */
export function atFoot(element: HTMLElement | null): (() => void) | undefined {
  if (element === null) return undefined
  const { style } = document.documentElement
  const observer = new ResizeObserver(() => style.setProperty('--foot', `${element.getBoundingClientRect().height}px`))
  observer.observe(element)
  return () => {
    observer.disconnect()
    style.removeProperty('--foot')
  }
}
