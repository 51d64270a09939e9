import { createHash } from 'node:crypto'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'

const packers = {
  br: (bytes: Buffer) => promisify(brotliCompress)(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 9, [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT } }),
  gzip: (bytes: Buffer) => promisify(gzip)(bytes, { level: 9 }),
}
type Packing = keyof typeof packers

/** A page, or a text for programs, as it is sent: its bytes, packed once for each way that browsers take it, and a tag that is made from the bytes alone (law 3). */
export class Page {
  readonly tag: string
  /** Digest of its one style sheet; unset for ours, and for a text that has none. */
  readonly style: string | undefined
  private readonly bytes: Buffer
  private readonly packed = new Map<Packing, Promise<Buffer>>()

  constructor(text: string, style?: string) {
    this.bytes = Buffer.from(text)
    this.style = style
    this.tag = `W/"${createHash('sha256').update(this.bytes).digest('base64url')}"`
  }

  /** The bytes in the best form of those that are taken. */
  async send(accepted: string | undefined): Promise<{ readonly bytes: Buffer; readonly packing: Packing | undefined }> {
    const packing = packingFor(accepted)
    if (packing === undefined) return { bytes: this.bytes, packing }
    let packed = this.packed.get(packing)
    if (packed === undefined) this.packed.set(packing, (packed = packers[packing](this.bytes)))
    return { bytes: await packed, packing }
  }

  /** Has who asks the page already? */
  isHeldBy(ifNoneMatch: string | undefined): boolean {
    return ifNoneMatch?.split(/,\s*/).includes(this.tag) === true
  }
}

function packingFor(accepted: string | undefined): Packing | undefined {
  if (accepted === undefined || accepted === '') return undefined
  const taken = new Set(accepted.split(',').filter((one) => !/;\s*q=0(\.0*)?\s*$/.test(one)).map((one) => one.split(';', 1)[0]?.trim()))
  return taken.has('br') ? 'br' : taken.has('gzip') ? 'gzip' : undefined
}
