import type { Edition } from '../../core/editions/editions.ts'
import type { FrozenEdition } from '../../core/editions/freeze.ts'
import { currentEdition, sharedEdition, type ShareLink, shareLinks, standingOf } from '../../core/editions/share-links.ts'
import type { ForPrograms } from '../../exports/page/follow-line.ts'
import { ownLook, pageLook } from '../../exports/page/page-look.ts'
import { toPage } from '../../exports/page/page.ts'
import { frozenTheme } from '../decks/deck-theme.ts'
import { blobIfKept } from '../log/blob-if-kept.ts'
import type { Ledger, WorkspaceState } from '../log/ledger.ts'
import type { LogStore } from '../log/log-store.ts'
import type { LinkStore, NamedLink } from './link-store.ts'
import { Page } from './page-bytes.ts'

/** A link that may be opened, with what it shows now. */
export interface Looked {
  readonly named: NamedLink
  readonly link: ShareLink
  /** Equal as long as nothing in the workspace has changed. */
  readonly mark: string
  readonly today: string
  readonly erasures: number
  /** The edition that the link is for. */
  readonly own: Edition | undefined
  /** The one that is current, where that is another: whoever may read an old one may read what replaced it. */
  readonly current: Edition | undefined
}

export interface SharedPagesHands {
  readonly ledger: Ledger
  readonly store: LogStore
  readonly links: LinkStore
  /** Can this service send mails? */
  readonly mails: boolean
  /** Where people reach the service; empty while nobody can know. */
  readonly address: () => string
}

/** Milliseconds for which a node trusts what it knows of a workspace without asking the log: a revoked link is gone within a second, also where no wake-up comes. */
const trusts = 400
/** Pages kept ready: the hundreds that are being read. */
const mostPages = 300

/** The pages behind share links. What is shown is kept ready in memory, by link and edition; whether it may be shown is looked up each time. */
export class SharedPages {
  private readonly hands: SharedPagesHands
  private readonly asked = new Map<string, { readonly at: number; readonly answer: Promise<WorkspaceState> }>()
  private readonly looks = new Map<string, { readonly mark: string; readonly looked: Looked | undefined }>()
  private readonly pages = new Map<string, Promise<Page | undefined>>()

  constructor(hands: SharedPagesHands) {
    this.hands = hands
  }

  /** The link of a token; nothing for one that is not known, has run out, was revoked or is forbidden. */
  async look(token: string): Promise<Looked | undefined> {
    const named = await this.hands.links.find(token)
    return named === undefined ? undefined : this.lookAt(named, await this.stateOf(named.workspace))
  }

  /** The page of an edition; nothing where its content is there no more, or has no page. */
  page(looked: Looked, edition: Edition, base: string): Promise<Page | undefined> {
    const { named, link, erasures, current } = looked
    const replacedBy = current !== undefined && current.id !== edition.id ? current : undefined
    const key = [named.workspace, named.link, base, isClosed(link), link.sites?.join() ?? '', edition.id, edition.revision ?? 0, edition.frozen, replacedBy?.id ?? '', erasures].join('/')
    const known = this.pages.get(key)
    if (known !== undefined) return known
    const made = this.make(looked, edition, replacedBy, base)
    made.catch(() => this.pages.delete(key))
    const [oldest] = this.pages.keys()
    if (this.pages.size >= mostPages && oldest !== undefined) this.pages.delete(oldest)
    this.pages.set(key, made)
    return made
  }

  /** The newest state of a workspace, as the log has it or had it a moment ago. */
  async stateOf(workspace: string): Promise<WorkspaceState> {
    const { ledger } = this.hands
    const known = this.asked.get(workspace)
    const now = performance.now()
    if (known === undefined || now - known.at > trusts) {
      const answer = ledger.state(workspace, { fresh: true })
      this.asked.set(workspace, { at: now, answer })
      answer.catch(() => this.asked.delete(workspace))
      return answer
    }
    await known.answer
    return ledger.state(workspace)
  }

  /** The story that was frozen with an edition. */
  async story(workspace: string, edition: Edition): Promise<FrozenEdition['page']> {
    return (await this.frozen(workspace, edition))?.page
  }

  private async frozen(workspace: string, edition: Edition): Promise<FrozenEdition | undefined> {
    const bytes = await blobIfKept(this.hands.store, workspace, edition.frozen)
    return bytes === undefined ? undefined : (JSON.parse(new TextDecoder().decode(bytes)) as FrozenEdition)
  }

  private lookAt(named: NamedLink, { state, mark: head, today, erasures }: WorkspaceState): Looked | undefined {
    const key = `${named.workspace}/${named.link}`
    const mark = `${head}/${today}/${erasures}`
    const known = this.looks.get(key)
    if (known?.mark === mark) return known.looked
    const link = shareLinks.get(state, named.link)
    const looked = link === undefined || standingOf(state, link, today) !== 'live' ? undefined : { named, link, mark, today, erasures, own: sharedEdition(state, link), current: currentEdition(state, link) }
    this.looks.set(key, { mark, looked })
    return looked
  }

  /** Programs give no password and read no mail: what certain readers alone may open is followed by none. */
  private programs(link: ShareLink, base: string): ForPrograms | undefined {
    const address = this.hands.address()
    if (address === '' || isClosed(link)) return undefined
    const page = `${address}${base}`
    const oembed = link.sites === undefined ? undefined : `${address}/oembed?url=${encodeURIComponent(page)}`
    return { atom: `${page}/feed.atom`, json: `${page}/feed.json`, calendar: `${page}/releases.ics`, oembed }
  }

  private async make({ named, link }: Looked, edition: Edition, replacedBy: Edition | undefined, base: string): Promise<Page | undefined> {
    const { page: story, theme } = (await this.frozen(named.workspace, edition)) ?? {}
    if (story === undefined) return undefined
    const worn = frozenTheme(theme ?? null)
    const look = worn === undefined ? ownLook : pageLook(worn)
    const files = edition.files.flatMap(({ format, copy, bytes }) => {
      const title = titles[format]
      return copy !== 'customer' || title === undefined ? [] : [{ title, href: `${base}/edition-${edition.number}.${format}`, bytes }]
    })
    const current = replacedBy === undefined ? undefined : { number: replacedBy.number, day: replacedBy.day, href: `${base}/current` }
    const standing = { current, files, feedback: `${base}/feedback`, subscribe: this.hands.mails ? `${base}/subscribe` : undefined, programs: this.programs(link, base) }
    return new Page(toPage(story, standing, look), look.digest)
  }
}

/** Only certain readers may open it. */
export function isClosed({ locked, emails }: ShareLink): boolean {
  return locked === true || emails !== undefined
}

/** What a reader is offered: files of one deck each. */
const titles: Readonly<Record<string, string>> = { pptx: 'PowerPoint', pdf: 'PDF', html: 'Slides as a web page' }
