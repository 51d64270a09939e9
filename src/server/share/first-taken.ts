import type { Ledger } from '../log/ledger.ts'
import type { Looked } from './shared-pages.ts'

/** Files of a day that are remembered as noted. */
const most = 10_000

/**
 * Puts into the audit that a file was taken by a link: once a day for each file and link, since whoever holds a link may ask a thousand
 * times. How often it was is counted beside.
 */
export class FirstTaken {
  private readonly ledger: Ledger
  private day = ''
  private readonly noted = new Set<string>()

  constructor(ledger: Ledger) {
    this.ledger = ledger
  }

  async note({ named: { workspace, link }, today }: Looked, { edition, format }: { readonly edition: string; readonly format: string }): Promise<void> {
    if (this.day !== today || this.noted.size >= most) this.noted.clear()
    this.day = today
    const key = `${workspace}/${link}/${edition}/${format}`
    if (this.noted.has(key)) return
    this.noted.add(key)
    await this.ledger.audit({ workspace, actor: 'link', act: 'download by a link', details: { link, edition, format, copy: 'customer' } })
  }
}
