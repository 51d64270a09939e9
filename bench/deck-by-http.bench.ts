import { randomUUID } from 'node:crypto'
import { Agent, get } from 'node:http'
import { setTimeout as pause } from 'node:timers/promises'
import type { Client } from '../src/client/client.ts'
import { addMonths } from '../src/core/time/days.ts'
import { previewDeck } from '../src/protocol/deck-routes.ts'
import { listRecords, sendBatch } from '../src/protocol/log-routes.ts'
import { load, median, row } from './row.ts'
import { withBuild } from './running-build.ts'

const ws = 'main'
const levels = ['experimental', 'beta', 'ga'] as const

type Command = { id: string; name: string; args: never }
const command = (name: string, args: object): Command => ({ id: randomUUID(), name, args: args as never })

/** A plan of 5,000 items: 12 releases in the six months to come, with 25 features each, and the rest later. */
async function fill(client: Client): Promise<void> {
  const today = new Date().toISOString().slice(0, 10)
  const send = async (commands: Command[]) => (await client.call(sendBatch, { params: { ws }, body: { commands } })).written.map(({ changes }) => changes[0]?.id ?? '')
  const [plan] = await send([command('plan.add', { title: 'Product', kind: 'product' })])
  const releases = await send(Array.from({ length: 52 }, (_, n) => {
    const day = addMonths(today, n < 12 ? Math.floor(n / 2) : 8 + n)
    return command('item.add', { plan, kind: 'release', title: `Relay ${n}.0`, product: n % 2 === 0 ? 'Relay' : 'Ferry', window: { start: day, end: day, precision: 'day' }, value: 'Teams see what changed without asking around, and find it again a year later.' })
  }))
  const features = Array.from({ length: 4_946 }, (_, n) => command('item.add', {
    plan, kind: n % 800 === 0 ? 'theme' : 'feature', title: `Feature number ${n} of a long list`, release: releases[n < 300 ? n % 12 : 12 + (n % 40)], maturity: levels[n % levels.length],
    value: `Saves ${n % 9} hours a week, since nobody looks things up twice.`, summary: 'An internal summary of some length that never leaves.', status: 'planned', compatibility: { github: n % 2 === 0, gitlab: n % 3 === 0 },
    ...(n % 800 === 0 ? { problem: 'Nobody knows what ships when', cost: 'Two days a month' } : {}),
  }))
  for (let at = 0; at < features.length; at += 1_000) await send(features.slice(at, at + 1_000))
}

/** One small request after another while `work` runs: milliseconds of each. */
async function meanwhile(address: string, work: () => Promise<unknown>): Promise<number[]> {
  const agent = new Agent({ keepAlive: true })
  const ask = () => new Promise<void>((resolve, reject) => get(`${address}/healthz`, { agent }, (answer) => answer.resume().once('end', resolve)).once('error', reject))
  await ask()
  const running = new AbortController()
  const taken: number[] = []
  const asking = (async () => {
    while (!running.signal.aborted) {
      const start = performance.now()
      await ask()
      taken.push(performance.now() - start)
      await pause(1)
    }
  })()
  await work()
  running.abort()
  await asking
  agent.destroy()
  return taken.sort((a, b) => a - b)
}

async function main(): Promise<void> {
  await withBuild({ SAMPLE: 'off' }, async ({ client, address }) => {
    await fill(client)
    const preview = (format: 'pptx' | 'html' | 'pdf') => client.call(previewDeck, { params: { ws, deck: 'roadmap', format }, query: { audience: 'customers' } })
    const slides = new TextDecoder().decode(await preview('html')).match(/id="slide-\d+"/g)?.length ?? 0
    for (let i = 0; i < 3; i++) await preview('pptx')
    const [pptx, html, pdf] = [await median(9, () => preview('pptx')), await median(9, () => preview('html')), await median(9, () => preview('pdf'))]
    const waits = await meanwhile(address, () => preview('pptx'))
    let cursor: string | undefined
    const small = await median(50, () => client.call(listRecords, { params: { ws, collection: 'plans' }, query: {} }))
    const pages = await median(9, async () => {
      const page = await client.call(listRecords, { params: { ws, collection: 'items' }, query: { limit: 1_000, cursor } })
      cursor = page.next
    })
    console.log(load())
    row({
      path: `monthly deck (${slides} slides) from a workspace of 5,000 items, by HTTP`, must: '500 ms', aim: '250 ms', measured: `${pptx.toFixed(0)} ms as PPTX, ${html.toFixed(0)} ms as HTML, ${pdf.toFixed(0)} ms as PDF; meanwhile other requests waited ${(waits.at(-1) ?? 0).toFixed(0)} ms at most`,
      beside: `an authenticated small read ${small.toFixed(1)} ms, a page of 1,000 records ${pages.toFixed(0)} ms`, met: pptx <= 500,
    })
  })
}

await main()
