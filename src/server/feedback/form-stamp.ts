import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'

/** Milliseconds that a person needs at least, and for which a form is good. */
const [fewest, most] = [3_000, 12 * 3_600_000]

export type StampStanding = 'good' | 'too-quick' | 'stale'

/** A signed moment in a form: it says that the form was made here, for this link, and how long ago. Nothing is kept for it. */
export class FormStamps {
  private readonly key: string
  private readonly now: () => number

  constructor(secretKey: string, now: () => number) {
    this.key = secretKey
    this.now = now
  }

  make(link: string): string {
    const said = `${this.now()}.${randomBytes(9).toString('base64url')}`
    return `${said}.${this.sign(link, said)}`
  }

  standing(link: string, stamp: string): StampStanding {
    const [, said = '', moment = '', mark = ''] = /^((\d{1,15})\.[\w-]{12})\.([\w-]{43})$/.exec(stamp) ?? []
    if (mark === '' || !timingSafeEqual(Buffer.from(mark), Buffer.from(this.sign(link, said)))) return 'stale'
    const age = this.now() - Number(moment)
    if (age > most) return 'stale'
    return age < fewest ? 'too-quick' : 'good'
  }

  private sign(link: string, said: string): string {
    return createHmac('sha256', this.key).update(`feedback form\n${link}\n${said}`).digest('base64url')
  }
}
