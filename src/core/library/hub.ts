import type { Id } from '../kernel/change.ts'
import type { Day } from '../kernel/command.ts'
import type { State } from '../kernel/state.ts'
import { type LinkLook, type LinkStanding, linkStanding, looksByAddress, whyNeverLooked } from '../links/link-looks.ts'
import { items } from '../plans/plans.ts'
import { type Asset, assetKindWords, assets, type AssetShelf } from './assets.ts'
import { isStale, type PublishedDeck, trainings } from './trainings.ts'

/** One thing in the hub: what it is, whom it may be shown to, who keeps it, and how it stands. */
export interface Resource {
  readonly collection: 'assets' | 'trainings'
  readonly id: Id
  readonly title: string
  readonly kind: string
  /** Where in the hub it stands; what nobody put on a shelf has none. */
  readonly shelf?: AssetShelf
  /** Undefined: it is for all products. */
  readonly product?: string
  readonly mark: NonNullable<Asset['mark']>
  readonly handling?: string
  readonly owner?: Id
  readonly address?: string
  readonly reviewedOn?: Day
  readonly nextReview?: Day
  /** Why it is old, as a sentence. */
  readonly stale?: string
  /** Undefined where it stands at no address. */
  readonly link?: LinkStanding
  readonly look?: LinkLook
  /** Why its address is never looked at. */
  readonly neverLooked?: string
}

/** What there is for a product; for all products first, where there is any. */
export interface HubPart {
  readonly product?: string
  readonly resources: readonly Resource[]
}

/**
 * The hub (row E6, DOMAIN 1.14): assets and trainings by product, each with its mark, owner and day of review, and how its link stands. Products are those
 * of releases, and any that a resource names; one without a resource is there too.
 */
export function hubOf(state: State, today: Day, published: readonly PublishedDeck[]): HubPart[] {
  const all = resourcesOf(state, today, published)
  const products = new Set<string>()
  for (const { kind, product, goneOn } of items.list(state)) if (kind === 'release' && product !== undefined && goneOn === undefined) products.add(product)
  for (const { product } of all) if (product !== undefined) products.add(product)
  const forAll = all.filter(({ product }) => product === undefined)
  return [...(forAll.length === 0 ? [] : [{ resources: forAll }]), ...[...products].sort().map((product) => ({ product, resources: all.filter((one) => one.product === product) }))]
}

/** Every resource by shelf and title. */
export function resourcesOf(state: State, today: Day, published: readonly PublishedDeck[]): Resource[] {
  const looks = looksByAddress(state)
  const linked = (at: string | undefined): Pick<Resource, 'address' | 'link' | 'look' | 'neverLooked'> => {
    if (at === undefined) return {}
    const [look, never] = [looks.get(at), whyNeverLooked(at)]
    return { address: at, link: linkStanding(look), ...(look === undefined ? {} : { look }), ...(never === undefined ? {} : { neverLooked: never }) }
  }
  const found = [
    ...assets.list(state).map((asset): Resource => {
      const { id, title, kind, shelf, handling, owner, mark = 'internal', address, reviewedOn, nextReview } = asset
      const isLate = nextReview !== undefined && nextReview < today
      return given({ collection: 'assets', id, title, kind: assetKindWords[kind], shelf, product: productOf(state, asset), mark, handling, owner, reviewedOn, nextReview, stale: isLate ? 'Nobody has looked at it in time.' : undefined, ...linked(address) })
    }),
    ...trainings.list(state).map((training): Resource => {
      const { id, title, product, owner, address, recordedOn } = training
      return given({ collection: 'trainings', id, title, kind: 'Training', shelf: 'selling', product, mark: 'internal', owner, reviewedOn: recordedOn, stale: isStale(training, published) ? 'Its deck has a later edition.' : undefined, ...linked(address) })
    }),
  ]
  return found.sort((a, b) => compare(a.shelf ?? '~', b.shelf ?? '~') || compare(a.title, b.title))
}

/** The product that an asset names, else that of what it was made for, else that of the release that this ships in. */
function productOf(state: State, { product, item: id }: Pick<Asset, 'product' | 'item'>): string | undefined {
  const item = items.get(state, id)
  return product ?? item?.product ?? items.get(state, item?.release)?.product
}

/** A resource without what nobody said of it. */
function given(resource: { readonly [Field in keyof Resource]: Resource[Field] | undefined }): Resource {
  // TypeScript does not follow a filter: what is left is what Resource allows to be unset, and the rest.
  return Object.fromEntries(Object.entries(resource).filter(([, value]) => value !== undefined)) as unknown as Resource
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** Does a resource ask for somebody: is it old, or its link broken? */
export function asksForSomebody({ stale, link }: Pick<Resource, 'stale' | 'link'>): boolean {
  return stale !== undefined || link === 'broken'
}
