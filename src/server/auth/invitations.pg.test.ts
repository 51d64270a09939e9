import { randomUUID } from 'node:crypto'
import { Client } from 'pg'
import { WebSocket } from 'ws'
import { expect, test } from 'vitest'
import type { Role } from '../../core/kernel/permission.ts'
import { makeToken } from '../../protocol/admin-routes.ts'
import { acceptInvitation, changeAccount, invite, listInvitations, makeResetLink, readInvitation, resetPassword, withdrawInvitation } from '../../protocol/auth-routes.ts'
import { whoAmI } from '../../protocol/who-am-i.ts'
import { erasePerson, listWorkspaces, makeWorkspace, sendCommand } from '../../protocol/log-routes.ts'
import { freshDatabase } from '../../../tests/fresh-database.ts'
import { command, runningService, type RunningService } from '../../../tests/running-service.ts'
import { type Visitor, visitor } from '../../../tests/visitor.ts'

const ws = 'main'
const password = 'a password of some words'
const owned = { OWNER_EMAIL: 'ida@norrvik.example', OWNER_PASSWORD: password }

const tokenIn = (link: string) => link.split('/').at(-1) ?? ''

async function ownerOf(service: RunningService): Promise<Visitor> {
  const ida = visitor(service)
  await ida.signIn(owned.OWNER_EMAIL, password)
  return ida
}

/** Somebody who was invited and has come in with a password. */
async function colleague(service: RunningService, email: string, role: Role, workspace = ws): Promise<{ readonly who: Visitor; readonly person: string }> {
  const { link, invitation } = await service.client.call(invite, { params: { ws: workspace }, body: { id: randomUUID(), email, role } })
  const who = visitor(service)
  await who.client.call(acceptInvitation, { body: { token: tokenIn(link), password } })
  return { who: await signedIn(service, email), person: invitation.person }
}

async function signedIn(service: RunningService, email: string): Promise<Visitor> {
  const who = visitor(service)
  await who.signIn(email, password)
  return who
}

test('[SI12] an invitation makes a person with a role; its link opens an account of theirs, once', async () => {
  const service = await runningService(owned)
  const ida = await ownerOf(service)
  const { link, invitation, mailed } = await ida.client.call(invite, { params: { ws }, body: { id: randomUUID(), email: 'Olek@norrvik.example', role: 'editor', name: 'Olek' } })
  expect([link.startsWith(`${service.address}/sign-in/invitation/`), mailed]).toEqual([true, false])
  const olek = visitor(service)
  expect(await olek.client.call(readInvitation, { body: { token: tokenIn(link) } })).toMatchObject({ workspace: ws, personName: 'Olek', email: 'olek@norrvik.example', role: 'editor', hasAccount: false })
  await olek.client.call(acceptInvitation, { body: { token: tokenIn(link), password } })
  expect((await olek.client.call(whoAmI, {})).workspaces).toMatchObject([{ id: ws, role: 'editor', person: invitation.person, personName: 'Olek' }])
  await expect(visitor(service).client.call(acceptInvitation, { body: { token: tokenIn(link), password } })).rejects.toThrow('has been used or withdrawn')
  expect((await signedIn(service, 'olek@norrvik.example')).cookie).not.toBe('')
  expect(await ida.client.call(listInvitations, { params: { ws } })).toMatchObject({ invitations: [], persons: expect.arrayContaining([invitation.person]) })
})

test('[SI13] a withdrawn invitation, one of a person without a role, and one that was made anew are good for nothing', async () => {
  const service = await runningService(owned)
  const make = async (email: string) => (await service.client.call(invite, { params: { ws }, body: { id: randomUUID(), email, role: 'viewer' } })).link
  const [withdrawn, removed, replaced] = [await make('a@norrvik.example'), await make('b@norrvik.example'), await make('c@norrvik.example')]
  await make('c@norrvik.example')
  const { invitations } = await service.client.call(listInvitations, { params: { ws } })
  expect(invitations.map(({ email }) => email)).toEqual(['a@norrvik.example', 'b@norrvik.example', 'c@norrvik.example'])
  await service.client.call(withdrawInvitation, { params: { ws, id: invitations[0]?.id ?? '' } })
  await service.client.call(sendCommand, { params: { ws }, body: command('membership.set', { person: invitations[1]?.person ?? '', role: null }) })
  for (const link of [withdrawn, removed, replaced]) await expect(visitor(service).client.call(acceptInvitation, { body: { token: tokenIn(link), password } })).rejects.toThrow('has been used or withdrawn')
})

test('[SI52] a link that was cut short on its way is answered as one that is used up', async () => {
  const service = await runningService()
  for (const token of ['x', 'cut short']) {
    await expect(visitor(service).client.call(readInvitation, { body: { token } })).rejects.toThrow('has been used or withdrawn')
    await expect(visitor(service).client.call(resetPassword, { body: { token, password } })).rejects.toThrow('has been used')
  }
})

test('[SI14] an admin invites no owner, nobody is invited who can sign in, and a link opens no account of another workspace', async () => {
  const service = await runningService(owned)
  const ida = await ownerOf(service)
  const { link: forAnother } = await service.client.call(invite, { params: { ws }, body: { id: randomUUID(), email: 'another@norrvik.example', role: 'viewer' } })
  await expect(ida.client.call(acceptInvitation, { body: { token: tokenIn(forAnother) } })).rejects.toThrow('You are in this workspace already, as Owner')
  expect((await ida.client.call(whoAmI, {})).workspaces).toMatchObject([{ role: 'owner' }])
  const { who: admin } = await colleague(service, 'admin@norrvik.example', 'admin')
  await expect(admin.client.call(invite, { params: { ws }, body: { id: randomUUID(), email: 'x@norrvik.example', role: 'owner' } })).rejects.toThrow('Only an owner may invite an owner')
  await expect(admin.client.call(invite, { params: { ws }, body: { id: randomUUID(), email: owned.OWNER_EMAIL, role: 'viewer' } })).rejects.toThrow('can sign in already')
  await service.client.call(makeWorkspace, { body: { id: randomUUID(), key: 'second', name: 'Second' } })
  const { link } = await service.client.call(invite, { params: { ws: 'second' }, body: { id: randomUUID(), email: owned.OWNER_EMAIL, role: 'viewer' } })
  await expect(visitor(service).client.call(acceptInvitation, { body: { token: tokenIn(link), password: 'an intruder wrote this' } })).rejects.toThrow('Sign in with it')
  await ida.client.call(acceptInvitation, { body: { token: tokenIn(link) } })
  expect((await ida.client.call(listWorkspaces, {})).workspaces.map(({ id, role }) => [id, role])).toEqual([['main', 'owner'], ['second', 'viewer']])
})

test('[SI15] a role that is changed or taken away counts at the next request on every node, and the session of who is nobody any more ends', async () => {
  const DATABASE_URL = await freshDatabase()
  const [here, there] = [await runningService({ ...owned, DATABASE_URL }), await runningService({ ...owned, DATABASE_URL })]
  const { who, person } = await colleague(here, 'olek@norrvik.example', 'editor')
  const elsewhere = who.at(there.address)
  expect((await add(elsewhere)).status).toBe(200)
  const set = (role: Role | null) => here.client.call(sendCommand, { params: { ws }, body: command('membership.set', { person, role }) })
  await set('viewer')
  expect((await add(who)).status).toBe(403)
  await expect.poll(async () => (await add(elsewhere)).status).toBe(403)
  await set(null)
  expect((await who.ask('/api/v1/me')).status).toBe(401)
  await expect.poll(async () => (await elsewhere.ask('/api/v1/me')).status).toBe(401)
  expect((await visitor(here).signIn('olek@norrvik.example', password)).status).toBe(401)
  await set('viewer')
  expect((await who.ask('/api/v1/me')).status).toBe(401)
  expect((await visitor(here).signIn('olek@norrvik.example', password)).status).toBe(200)
})

function add(at: Visitor): Promise<Response> {
  return at.post(`/api/v1/workspaces/${ws}/commands`, command('plan.add', { title: 'P', kind: 'product' }))
}

/** An open workspace of somebody: what it was told last, and how it was closed. */
function openWorkspace(who: Visitor, origin = who.address): { readonly end: Promise<number | string>; readonly isOpen: Promise<boolean> } {
  const socket = new WebSocket(`${who.address.replace('http', 'ws')}/api/v1/workspaces/${ws}/live`, { headers: { cookie: who.cookie, origin } })
  const end = new Promise<number | string>((resolve) => socket.on('close', (code) => resolve(code)).on('error', (error) => resolve(error.message)))
  return { end, isOpen: new Promise((resolve) => socket.once('message', () => resolve(true)).once('close', () => resolve(false))) }
}

test('[SI34] an open workspace closes when its person has no role any more, and when its session is ended on another node; none opens for another origin', async () => {
  const DATABASE_URL = await freshDatabase()
  const [here, there] = [await runningService({ ...owned, DATABASE_URL }), await runningService({ ...owned, DATABASE_URL })]
  const [olek, ines] = [await colleague(here, 'olek@norrvik.example', 'editor'), await colleague(here, 'ines@norrvik.example', 'viewer')]
  expect(await openWorkspace(olek.who, 'https://evil.example').end).toContain('403')
  const [first, second] = [openWorkspace(olek.who), openWorkspace(ines.who)]
  expect([await first.isOpen, await second.isOpen]).toEqual([true, true])
  await there.client.call(sendCommand, { params: { ws }, body: command('membership.set', { person: olek.person, role: null }) })
  await ines.who.at(there.address).post('/api/auth/sign-out')
  expect([await first.end, await second.end]).toEqual([4003, 4003])
})

test('[SI16] erasing a person takes their account, sessions and links, and leaves no address of theirs in any table of signing in', async () => {
  const DATABASE_URL = await freshDatabase()
  const service = await runningService({ ...owned, DATABASE_URL })
  const { who, person } = await colleague(service, 'olek@norrvik.example', 'editor')
  const { invitation } = await service.client.call(invite, { params: { ws }, body: { id: randomUUID(), email: 'ines@norrvik.example', role: 'viewer' } })
  for (const id of [person, invitation.person]) await service.client.call(erasePerson, { params: { ws, id }, body: { reason: 'Asked for it' } })
  expect((await who.ask('/api/v1/me')).status).toBe(401)
  const db = new Client({ connectionString: DATABASE_URL })
  await db.connect()
  const told: string[] = []
  for (const table of ['auth_user', 'auth_account', 'auth_session', 'auth_person', 'auth_link', 'auth_verification', 'auth_tries', 'mail_outbox']) told.push(JSON.stringify((await db.query(`select * from ${table}`)).rows))
  await db.end()
  expect(told.join('')).not.toMatch(/olek|ines/)
})

test('[SI17] an owner makes a link to set another password, once; not for who is in another workspace too, and nobody else makes one', async () => {
  const service = await runningService(owned)
  const { who, person } = await colleague(service, 'olek@norrvik.example', 'editor')
  const { who: admin } = await colleague(service, 'admin@norrvik.example', 'admin')
  await expect(admin.client.call(makeResetLink, { params: { ws, id: person } })).rejects.toThrow('may not do that')
  const { link } = await service.client.call(makeResetLink, { params: { ws, id: person } })
  await visitor(service).client.call(resetPassword, { body: { token: tokenIn(link), password: 'another of some words' } })
  expect((await who.ask('/api/v1/me')).status).toBe(401)
  expect((await visitor(service).signIn('olek@norrvik.example', 'another of some words')).status).toBe(200)
  await expect(visitor(service).client.call(resetPassword, { body: { token: tokenIn(link), password: 'a third of some words' } })).rejects.toThrow('has been used')
  const ida = await ownerOf(service)
  await ida.client.call(makeWorkspace, { body: { id: randomUUID(), key: 'second', name: 'Second' } })
  const idaThere = (await ida.client.call(whoAmI, {})).workspaces.find(({ id }) => id === ws)?.person ?? ''
  await expect(service.client.call(makeResetLink, { params: { ws, id: idaThere } })).rejects.toThrow('in other workspaces too')
})

test('[SI47] a link to set another password is good for nothing once there is another password or e-mail, or the person is in another workspace too', async () => {
  const service = await runningService(owned)
  const { who, person } = await colleague(service, 'olek@norrvik.example', 'editor')
  const reset = async (meanwhile: () => Promise<unknown>) => {
    const { link } = await service.client.call(makeResetLink, { params: { ws, id: person } })
    await meanwhile()
    return visitor(service).client.call(resetPassword, { body: { token: tokenIn(link), password: 'taken over by a link' } })
  }
  await expect(reset(() => who.client.call(changeAccount, { body: { password: 'another of some words', currentPassword: password } }))).rejects.toThrow('has been used')
  await expect(reset(() => who.client.call(changeAccount, { body: { email: 'olek@elsewhere.example', currentPassword: 'another of some words' } }))).rejects.toThrow('has been used')
  const { link } = await service.client.call(invite, { params: { ws: await second(service) }, body: { id: randomUUID(), email: 'olek@elsewhere.example', role: 'viewer' } })
  await expect(reset(() => who.client.call(acceptInvitation, { body: { token: tokenIn(link) } }))).rejects.toThrow('has been used')
  expect((await who.ask('/api/v1/me')).status).toBe(200)
})

async function second(service: RunningService): Promise<string> {
  await service.client.call(makeWorkspace, { body: { id: randomUUID(), key: 'second', name: 'Second' } })
  return 'second'
}

test('[SI18] whoever makes a workspace owns it under their own name, and no workspace takes an address of the service', async () => {
  const service = await runningService(owned)
  const ida = await ownerOf(service)
  await ida.client.call(makeWorkspace, { body: { id: randomUUID(), key: 'second', name: 'Second' } })
  expect((await ida.client.call(whoAmI, {})).workspaces).toMatchObject([{ id: ws, role: 'owner' }, { id: 'second', role: 'owner', personName: 'Owner' }])
  for (const key of ['api', 'sign-in', 'assets', 's']) await expect(ida.client.call(makeWorkspace, { body: { id: randomUUID(), key, name: 'X' } })).rejects.toThrow('an address of the service itself')
  const { who: viewer } = await colleague(service, 'v@norrvik.example', 'viewer', 'second')
  await expect(viewer.client.call(makeWorkspace, { body: { id: randomUUID(), key: 'third', name: 'Third' } })).rejects.toThrow('may not do that')
  expect((await viewer.client.call(listWorkspaces, {})).workspaces.map(({ id }) => id)).toEqual(['second'])
})

test('[SI19] a person makes tokens no wider than they are in the workspace that the token is for, and names it where several could be meant', async () => {
  const service = await runningService(owned)
  await service.client.call(makeWorkspace, { body: { id: randomUUID(), key: 'second', name: 'Second' } })
  await service.client.call(makeWorkspace, { body: { id: randomUUID(), key: 'third', name: 'Third' } })
  const { who } = await colleague(service, 'olek@norrvik.example', 'admin')
  const { link } = await service.client.call(invite, { params: { ws: 'second' }, body: { id: randomUUID(), email: 'olek@norrvik.example', role: 'viewer' } })
  await who.client.call(acceptInvitation, { body: { token: tokenIn(link) } })
  const make = (workspace: string | undefined, role: Role) => who.client.call(makeToken, { body: { name: 'T', role, workspace } })
  await expect(make(undefined, 'viewer')).rejects.toThrow('say which one is meant')
  await expect(make('second', 'viewer')).rejects.toThrow('may not do that')
  await expect(make('third', 'viewer')).rejects.toThrow('There is no workspace "third"')
  await expect(make(ws, 'owner')).rejects.toThrow('may not do more')
  expect((await make(ws, 'admin')).token).toMatchObject({ workspace: ws, role: 'admin' })
  expect((await who.post('/api/v1/backups')).status).toBe(400)
})
