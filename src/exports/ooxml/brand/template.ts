import { Refusal } from '../../../core/kernel/refusal.ts'
import { OfficePackage, type PackageParts } from '../../../lib/office-package.ts'
import type { Element } from '../element.ts'

/** Somebody else's presentation, read to be a master. */
export class Template extends OfficePackage {
  /** Refuses (`invalid`) a part that is not well-formed, when it is read. */
  constructor(parts: PackageParts) {
    super(parts, {
      textOf: (bytes) => new TextDecoder().decode(bytes),
      broken: (part) => {
        throw new Refusal('invalid', `The template’s part "${part}" is not well-formed XML. Open the file in the program it was made with, save it again, and send that.`)
      },
    })
  }

  /** A part as a tree. Refuses when it is missing, or has another root than it must. */
  tree(name: string, root: string): Element {
    const tree = this.markup(name)
    if (tree === undefined) throw new Refusal('invalid', `The template’s part "${name}" is missing. Open the file in the program it was made with, save it again, and send that.`)
    if (tree.name !== root) throw new Refusal('invalid', `The template’s part "${name}" is no ${root.replace(/^\w+:/, '')}, so the file cannot be used as a master.`)
    return tree
  }
}
