import type { Role } from '../../../core/kernel/permission.ts'

export const roleWords: Readonly<Record<Role, string>> = { owner: 'Owner', admin: 'Admin', editor: 'Editor', contributor: 'Contributor', viewer: 'Viewer', executive: 'Executive', sales: 'Sales', guest: 'Guest' }

/** What a role is for, in one line. */
export const roleHints: Readonly<Record<Role, string>> = {
  owner: 'does everything, and makes other owners',
  admin: 'keeps people, roles and settings',
  editor: 'plans, publishes and imports',
  contributor: 'works on the activity roadmap',
  viewer: 'reads everything inside',
  executive: 'sees what is made for executives',
  sales: 'sees what is made for sales',
  guest: 'joins a workshop, and no more',
}
