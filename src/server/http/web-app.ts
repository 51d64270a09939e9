import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { readdir, readFile } from 'node:fs/promises'
import { extname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import { ownAddresses } from '../../protocol/auth-paths.ts'
import { problemOf } from '../../protocol/problem.ts'
import { sendProblem } from './problems.ts'

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8', '.js': 'text/javascript; charset=utf-8', '.css': 'text/css; charset=utf-8', '.svg': 'image/svg+xml', '.png': 'image/png', '.ico': 'image/x-icon',
  '.woff2': 'font/woff2', '.json': 'application/json', '.webmanifest': 'application/manifest+json', '.txt': 'text/plain; charset=utf-8', '.wasm': 'application/wasm', '.map': 'application/json',
}
/** Kinds that get smaller. */
const packable = /^(text|application\/(json|manifest|wasm)|image\/svg)/
const packers = {
  br: (bytes: Buffer) => promisify(brotliCompress)(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }),
  gzip: (bytes: Buffer) => promisify(gzip)(bytes, { level: 9 }),
}
type Packing = keyof typeof packers

interface WebFile {
  readonly bytes: Buffer
  readonly type: string
  /** Packed when first asked for, then kept. */
  readonly packed: Map<Packing, Promise<Buffer>>
}

/** Where the built web app is: beside the built service, or in the checkout's dist. */
export const builtWebApp = fileURLToPath(new URL(import.meta.url.endsWith('.ts') ? '../../../dist/web' : '../../web', import.meta.url))

const notBuilt = '<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Throughline</title></head><body><p>The web app has not been built here: run “npm run build”. The API is described at <a href="/api">/api</a>.</p></body></html>'

/**
 * Hands out the web app: files below /assets for ever, since their names are of their content, and one page for every address that is not
 * the service's own. The page holds nothing of any workspace and no script of its own.
 */
export async function addWebApp(app: FastifyInstance, { folder = builtWebApp, publicUrl }: { readonly folder?: string; readonly publicUrl: string | undefined }): Promise<void> {
  const files = await read(folder)
  const page = files.get('/index.html') ?? fileOf('/index.html', Buffer.from(notBuilt))
  const sendPage = (request: FastifyRequest, reply: FastifyReply, of = page) => {
    reply.header('cache-control', 'no-cache').header('content-security-policy', pagePolicy(request.headers.host, publicUrl))
    return send(of, request, reply)
  }
  for (const [path, file] of files) {
    if (path.endsWith('.html') || path.startsWith('/.vite/')) continue
    app.get(path, (request, reply) => {
      reply.header('cache-control', path.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache')
      return send(file, request, reply)
    })
  }
  const gallery = files.get('/gallery.html')
  if (gallery !== undefined) app.get('/gallery.html', (request, reply) => sendPage(request, reply, gallery))
  for (const path of ['/', '/welcome', '/sign-in', '/sign-in/*'] as const) app.get(path, (request, reply) => sendPage(request, reply))
  for (const path of ['/:ws', '/:ws/*'] as const) {
    app.get(path, (request, reply) => {
      const { ws } = request.params as { ws: string }
      if ((ownAddresses as readonly string[]).includes(ws) || !/^[a-z][a-z0-9-]*$/.test(ws)) return sendProblem(reply, problemOf('not-found', `There is nothing at GET ${request.url.split('?')[0]?.slice(0, 200)}.`))
      return sendPage(request, reply)
    })
  }
}

/** What the page may do: its own scripts and nobody else's, no frame around it, and talk to this service alone. */
function pagePolicy(host: string | undefined, publicUrl: string | undefined): string {
  const at = publicUrl === undefined ? `ws://${host ?? 'localhost'}` : publicUrl.replace(/^http/, 'ws')
  const socket = /^wss?:\/\/[\w.:[\]-]+$/.test(at) ? ` ${at}` : ''
  return [
    "default-src 'none'", "script-src 'self'", "style-src 'self' 'unsafe-inline'", "img-src 'self' data: blob:", "font-src 'self'", `connect-src 'self'${socket}`, "worker-src 'self'",
    "manifest-src 'self'", "frame-src 'self' blob:", "frame-ancestors 'none'", "base-uri 'none'", "form-action 'self'",
  ].join('; ')
}

async function send(file: WebFile, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  reply.type(file.type)
  if (!packable.test(file.type)) return reply.send(file.bytes)
  reply.header('vary', 'accept-encoding')
  const packing = packingFor(request.headers['accept-encoding'])
  if (packing === undefined) return reply.send(file.bytes)
  let packed = file.packed.get(packing)
  if (packed === undefined) file.packed.set(packing, (packed = packers[packing](file.bytes)))
  return reply.header('content-encoding', packing).send(await packed)
}

function packingFor(accepted: string | string[] | undefined): Packing | undefined {
  const taken = new Set(String(accepted ?? '').split(',').filter((one) => !/;\s*q=0(\.0*)?\s*$/.test(one)).map((one) => one.split(';', 1)[0]?.trim()))
  return taken.has('br') ? 'br' : taken.has('gzip') ? 'gzip' : undefined
}

async function read(folder: string): Promise<ReadonlyMap<string, WebFile>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => [])
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
  return new Map(await Promise.all(paths.map(async (path): Promise<[string, WebFile]> => {
    const at = path.slice(folder.length).replaceAll('\\', '/')
    return [at, fileOf(at, await readFile(path))]
  })))
}

function fileOf(path: string, bytes: Buffer): WebFile {
  return { bytes, type: types[extname(path)] ?? 'application/octet-stream', packed: new Map() }
}
