import type { Duty } from './duties.ts'

/** A line of the table as it is before a company writes its own. */
export type DutyRules = Omit<Duty, 'id' | 'from'>

const product = (duty: string, title: string, aliases: string[] = []): DutyRules => ({ duty, title, aliases, side: 'product-management', area: 'product' })
const marketing = (duty: string, title: string, aliases: string[] = [], area: DutyRules['area'] = 'market'): DutyRules => ({ duty, title, aliases, side: 'product-marketing', area })
const both = (duty: string, title: string, productSide: string, marketingSide: string, aliases: string[] = []): DutyRules => ({ duty, title, aliases, side: 'both', productSide, marketingSide, area: 'market' })

/**
 * Who decides what between product management and product marketing (rows F1, F2, F6; DOMAIN 0.1, 1.17). Of the two versions that are known the later one holds: product
 * management defines the roadmap, and product marketing gives it its market context. A company's own line of the same duty stands in place of one, from its day on.
 */
export const builtInDuties: readonly DutyRules[] = [
  product('roadmap', 'Defining the roadmap', ['product roadmap', 'what is built next']),
  marketing('market-context', 'Giving the roadmap its market context', ['market context', 'what the market asks for']),
  product('product-information', 'Delivering what is new in the product', ['product info', 'product updates']),
  marketing('receiving-information', 'Receiving what is new in the product', ['product updates received']),
  product('requirements', 'Aligning what is built with what the market asks for', ['requirements']),
  marketing('packaging-and-messaging', 'Aligning packaging and messaging with what the market asks for', ['messaging', 'positioning']),
  product('technical-aspects', 'Delivering the technical aspects of what is new', ['technical details', 'how it works']),
  marketing('value-propositions', 'Value and messages for sales, marketing and support', ['value props', 'value propositions', 'pitch']),
  both('pricing', 'Pricing and packaging', 'What goes into which package, and what it costs to run', 'What the market pays, and how it is told', ['price', 'tiers', 'tiering', 'packages']),
  both('market-research', 'Market research: personas, ideal customers', 'What users do and need', 'Who buys, and why', ['personas', 'segments', 'ICP', 'research']),
  both('competitive-positioning', 'Competitive positioning', 'How ours and theirs work', 'How ours is told beside theirs', ['competitors', 'competition', 'competitive intelligence']),
  both('go-to-market', 'Planning the way to market', 'What ships when, and how it is rolled out', 'How it is launched, by tier', ['GTM', 'launch plan', 'rollout']),
  both('customer-communication', 'Telling customers', 'What changes for them', 'When, how and in which words', ['customer comms', 'mails to customers']),
  marketing('customer-roadmap', 'The product roadmap that customers are shown', ['customer-facing product roadmap', 'roadmap deck']),
  marketing('release-communication', 'Communication of releases', ['release comms', 'release post'], 'product'),
  marketing('demo', 'The demo', ['demo path']),
]
