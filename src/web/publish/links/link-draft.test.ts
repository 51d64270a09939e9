import { expect, test } from 'vitest'
import type { ShareLinkAnswer } from '../../../protocol/share-routes.ts'
import { changesOf, draftOf, emptyDraft, madeOf } from './link-draft.ts'

const link: ShareLinkAnswer = {
  id: 'a', label: 'Norrvik', deck: 'roadmap', audience: 'customers', madeBy: 'Mara', madeOn: '2026-09-14', expires: '2026-12-13', standing: 'live', opensWith: 'password', emails: [], sites: ['https://www.example.com'], views: 0, downloads: 0,
}
const changed = (fields: Partial<typeof emptyDraft>, of: ShareLinkAnswer = link) => changesOf(of, { ...draftOf(of), ...fields }, of.expires)

test('[SL29] a link is told anew only what differs, and null for what it has no longer', () => {
  expect(changed({})).toEqual({})
  expect(changed({ label: ' Norrvik, Oslo ', password: 'another secret' })).toEqual({ label: 'Norrvik, Oslo', password: 'another secret' })
  expect(changed({ way: 'nothing', sites: '' })).toEqual({ password: null, sites: null })
  expect(changed({ way: 'mail', emails: 'ida@norrvik.example, olek@norrvik.example' })).toEqual({ password: null, emails: ['ida@norrvik.example', 'olek@norrvik.example'] })
  expect(changed({ way: 'password', password: 'a secret' }, { ...link, opensWith: 'mail', emails: ['ida@norrvik.example'] })).toEqual({ password: 'a secret', emails: null })
  expect(changesOf(link, draftOf(link), '2027-01-31')).toEqual({ expires: '2027-01-31' })
  expect(madeOf({ ...emptyDraft, label: 'Fair', sites: 'https://a.example https://b.example' })).toEqual({ label: 'Fair', sites: ['https://a.example', 'https://b.example'] })
})
