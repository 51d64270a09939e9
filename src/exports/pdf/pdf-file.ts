import { strToU8, zlibSync } from 'fflate'
import { sha256Hex } from '../../lib/digest.ts'
import { joinedBytes } from '../../lib/joined-bytes.ts'

/** Objects in one object stream: many together compress well, and a reader unpacks no more than it must. */
const together = 200

/**
 * A PDF file in the making (ISO 32000-1): numbered objects, written in the order in which they are given. What is no stream goes, compressed,
 * into object streams (section 7.5.7). Nothing in it but what is put in: the same objects give the same bytes.
 */
export class PdfFile {
  readonly #parts: Uint8Array[] = []
  /** By number: where an object stands, or in which object stream and at which place. */
  readonly #places: (readonly [kind: 1 | 2, where: number, index: number] | undefined)[] = [undefined]
  #plain: { readonly number: number; readonly body: string }[] = []
  #length = 0

  constructor() {
    this.#write('%PDF-1.7\n%\u00ff\u00ff\u00ff\u00ff\n')
  }

  /** The number of an object that is given later. */
  next(): number {
    return this.#places.push(undefined) - 1
  }

  /** An object that is no stream. Answers its number. */
  object(body: string, number = this.next()): number {
    this.#plain.push({ number, body })
    if (this.#plain.length === together) this.#packed()
    return number
  }

  /** A stream with the entries of its dictionary, compressed unless it must be read by plain tools. */
  stream(entries: string, content: Uint8Array | string, { number = this.next(), plain = false }: { readonly number?: number; readonly plain?: boolean } = {}): number {
    const bytes = typeof content === 'string' ? strToU8(content) : content
    const data = plain ? bytes : zlibSync(bytes)
    this.#places[number] = [1, this.#length, 0]
    this.#write(`${number} 0 obj\n<<${entries}${plain ? '' : '/Filter/FlateDecode'}/Length ${data.length}>>stream\n`)
    this.#push(data)
    this.#write('\nendstream\nendobj\n')
    return number
  }

  /** The whole file, with its catalogue and what is said about it. */
  end(catalogue: number, about: number): Uint8Array<ArrayBuffer> {
    this.#packed()
    const number = this.next()
    const start = this.#length
    this.#places[number] = [1, start, 0]
    const table = new Uint8Array(this.#places.length * 7)
    for (const [at, [kind, where, index] = [0, 0, 0xffff] as const] of this.#places.entries()) {
      table.set([kind, where >>> 24, where >>> 16, where >>> 8, where, index >>> 8, index], at * 7)
    }
    const id = sha256Hex(joinedBytes(this.#parts)).slice(0, 32)
    this.stream(`/Type/XRef/Size ${this.#places.length}/W[1 4 2]/Root ${catalogue} 0 R/Info ${about} 0 R/ID[<${id}><${id}>]`, table, { number })
    this.#write(`startxref\n${start}\n%%EOF\n`)
    return joinedBytes(this.#parts)
  }

  #packed(): void {
    const objects = this.#plain
    if (objects.length === 0) return
    this.#plain = []
    const number = this.next()
    let at = 0
    const heads = objects.map((object, index) => {
      this.#places[object.number] = [2, number, index]
      const head = `${object.number} ${at}`
      at += object.body.length + 1
      return head
    })
    const first = `${heads.join(' ')} `
    this.stream(`/Type/ObjStm/N ${objects.length}/First ${first.length}`, `${first}${objects.map(({ body }) => body).join(' ')} `, { number })
  }

  #write(text: string): void {
    this.#push(strToU8(text, true))
  }

  #push(bytes: Uint8Array): void {
    this.#parts.push(bytes)
    this.#length += bytes.length
  }
}

/** A text as the format writes it (section 7.9.2.2): in UTF-16 where it must be. */
export function textString(text: string): string {
  if (/^[ -~]*$/.test(text)) return `(${text.replace(/[\\()]/g, '\\$&')})`
  return `<FEFF${utf16(text)}>`
}

/** The code units of a text, four hex digits each. */
export function utf16(text: string): string {
  const whole = text.toWellFormed()
  let digits = ''
  for (let at = 0; at < whole.length; at++) digits += hex4(whole.charCodeAt(at))
  return digits
}

/** Four hex digits. */
export function hex4(value: number): string {
  return value.toString(16).toUpperCase().padStart(4, '0')
}

/** A number with at most two decimals. */
export function n(value: number): string {
  return String(Math.round(value * 100) / 100)
}
