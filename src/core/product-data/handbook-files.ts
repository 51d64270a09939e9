/** One file of product data as handbooks keep it (DOMAIN 1.22): the collection, and where each key of a record goes. */
export interface HandbookFile {
  readonly collection: string
  readonly word: string
  /** Key -> field of ours, in the order in which a record is written. */
  readonly texts: Readonly<Record<string, string>>
  /** Key -> reference field and the collection it names. */
  readonly references: Readonly<Record<string, readonly [field: string, collection: string]>>
}

/** The files of a handbook's product data, by the stem of each. Read by the import and written by the export. */
export const handbookFiles: Readonly<Record<string, HandbookFile>> = {
  product_orgs: { collection: 'orgs', word: 'org', texts: { title: 'title', strategy_link: 'strategyLink' }, references: { pm: ['director', 'people'] } },
  product_teams: {
    collection: 'teams', word: 'team', texts: { title: 'title', strategy_link: 'strategyLink' },
    references: { product_org: ['org', 'orgs'], pm: ['productManager', 'people'], pmm: ['productMarketer', 'people'], em: ['engineeringManager', 'people'], design: ['designer', 'people'] },
  },
  people: { collection: 'people', word: 'person', texts: { name: 'name', email: 'email', github: 'handle' }, references: { reports_to: ['manager', 'people'] } },
  code_hosts: { collection: 'code-hosts', word: 'code host', texts: { title: 'title', info_link: 'link' }, references: {} },
  deployment_options: { collection: 'deployment-options', word: 'deployment option', texts: { title: 'title', info_link: 'link' }, references: {} },
  use_cases: { collection: 'use-cases', word: 'use case', texts: { title: 'title', link: 'link' }, references: {} },
  maturity_levels: { collection: 'maturity-definitions', word: 'maturity level', texts: { title: 'title', definition: 'definition' }, references: {} },
  features: {
    collection: 'items', word: 'feature', texts: { title: 'title', documentation_link: 'documentationLink' },
    references: { product_team: ['teams', 'teams'], use_cases: ['useCases', 'use-cases'] },
  },
}
