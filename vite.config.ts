import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vite'

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url))

// The web app: src/web in, dist/web out, which the service hands out. No script stands in the page itself, so that the service can forbid all of those.
export default defineConfig({
  root: here('src/web'),
  base: '/',
  publicDir: here('src/web/public'),
  // The browser's own Temporal, where it has one.
  resolve: { alias: [{ find: /^temporal-polyfill$/, replacement: here('src/web/temporal.ts') }] },
  esbuild: { jsx: 'automatic' },
  css: { modules: { localsConvention: 'camelCaseOnly' } },
  build: {
    outDir: here('dist/web'),
    emptyOutDir: true,
    // Says which files a screen needs; the bench of what a first load weighs reads it.
    manifest: true,
    target: 'es2023',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rollupOptions: { input: { app: here('src/web/index.html'), gallery: here('src/web/gallery.html') } },
  },
  server: { port: 4700, proxy: { '/api': { target: process.env['THROUGHLINE_URL'] ?? 'http://127.0.0.1:4600', ws: true } } },
})
