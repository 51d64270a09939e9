import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { defineConfig, type Plugin, type Rollup } from 'vite'

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url))

// Every zod schema can print itself as JSON Schema, which is more script than all that a screen needs of core. The service alone prints any (protocol/openapi.ts).
const zodWithoutJsonSchema: Plugin = {
  name: 'zod-without-json-schema',
  load(id) {
    if (!/\/zod\/v4\/core\/(to-json-schema|json-schema-processors)\.js$/.test(id)) return undefined
    const names = [...readFileSync(id, 'utf8').matchAll(/^export (?:const|function) (\w+)/gm)].map(([, name]) => name)
    return `const none = () => () => { throw new Error('There is no JSON Schema in a browser.') }\nexport { ${names.map((name) => `none as ${name}`).join(', ')} }`
  },
}

/**
 * Record types that the first screen does not read are one file: most of what needs one of them needs all, to call any record by its word and title. Left to
 * itself, the bundler makes a file of each, and a screen then waits for sixty more.
 */
function recordTypesTogether(): Rollup.ManualChunksOption {
  let together: ReadonlySet<string> | undefined
  return (id, { getModuleInfo }) => {
    if (together === undefined) {
      const broughtBy = (from: readonly string[]) => {
        const brought = new Set(from)
        for (const one of brought) for (const next of getModuleInfo(one)?.importedIds ?? []) brought.add(next)
        return brought
      }
      const first = broughtBy([here('src/web/main.tsx'), here('src/web/today/today-screen.tsx')])
      together = new Set([...broughtBy([here('src/core/root.ts')])].filter((one) => !first.has(one)))
    }
    return together.has(id) ? 'record-types' : undefined
  }
}

// The web app: src/web in, dist/web out, which the service hands out. No script stands in the page itself, so that the service can forbid all of those.
export default defineConfig({
  root: here('src/web'),
  base: '/',
  publicDir: here('src/web/public'),
  // The browser's own Temporal, where it has one.
  resolve: { alias: [{ find: /^temporal-polyfill$/, replacement: here('src/web/temporal.ts') }] },
  esbuild: { jsx: 'automatic' },
  plugins: [zodWithoutJsonSchema],
  css: { modules: { localsConvention: 'camelCaseOnly' } },
  build: {
    outDir: here('dist/web'),
    emptyOutDir: true,
    // Says which files a screen needs; the bench of what a first load weighs reads it.
    manifest: true,
    target: 'es2023',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rollupOptions: {
      input: { app: here('src/web/index.html'), gallery: here('src/web/gallery.html') },
      output: { manualChunks: recordTypesTogether(), onlyExplicitManualChunks: true },
    },
  },
  server: { port: 4700, proxy: { '/api': { target: process.env['THROUGHLINE_URL'] ?? 'http://127.0.0.1:4600', ws: true } } },
})
