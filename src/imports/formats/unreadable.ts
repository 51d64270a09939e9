/**
 * Thrown inside a reader when a file, or the rest of it, cannot be read: the reason as a sentence without the file's name, and the
 * place where it was met. The caller makes an error remark of it and goes on with the other files.
 */
export class Unreadable extends Error {
  readonly code: string
  readonly line: number | undefined
  readonly column: number | undefined
  constructor(code: string, sentence: string, at: { line?: number | undefined; column?: number | undefined } = {}) {
    super(sentence)
    this.name = 'Unreadable'
    this.code = code
    this.line = at.line
    this.column = at.column
  }
}
