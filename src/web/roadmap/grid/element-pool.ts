/** Elements of one kind, by the key of what each shows. What goes out of view is shown as something else before a new element is made. */
export class ElementPool {
  private readonly make: () => HTMLElement
  private live = new Map<string, HTMLElement>()
  private wanted = new Map<string, HTMLElement | undefined>()
  private readonly free: HTMLElement[] = []

  constructor(make: () => HTMLElement) {
    this.make = make
  }

  get(key: string): HTMLElement | undefined {
    return this.live.get(key)
  }

  keys(): IterableIterator<string> {
    return this.live.keys()
  }

  /** Says that a key is in view. Of those in view already, the element is given. */
  want(key: string): HTMLElement | undefined {
    const element = this.live.get(key)
    this.wanted.set(key, element)
    return element
  }

  /** Gives every wanted key an element, telling of the new ones, and takes away all others. `isHeld` elements stay where they are. */
  settle(begin: (element: HTMLElement, key: string) => void, isHeld: (element: HTMLElement) => boolean): void {
    const left: HTMLElement[] = []
    for (const [key, element] of this.live) {
      if (this.wanted.has(key)) continue
      if (isHeld(element)) this.wanted.set(key, element)
      else left.push(element)
    }
    for (const [key, element] of this.wanted) {
      if (element !== undefined) continue
      const next = left.pop() ?? this.free.pop() ?? this.make()
      this.wanted.set(key, next)
      begin(next, key)
    }
    for (const element of left) {
      element.remove()
      this.free.push(element)
    }
    this.live = this.wanted as Map<string, HTMLElement>
    this.wanted = new Map()
  }
}
