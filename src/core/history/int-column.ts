/** A growing list of whole numbers, four bytes each. */
export class IntColumn {
  length = 0
  data: Int32Array

  constructor(capacity = 1_024) {
    this.data = new Int32Array(capacity)
  }

  push(value: number): number {
    if (this.length === this.data.length) {
      const wider = new Int32Array(this.data.length * 2)
      wider.set(this.data)
      this.data = wider
    }
    this.data[this.length] = value
    return this.length++
  }

  get bytes(): number {
    return this.data.byteLength
  }
}
