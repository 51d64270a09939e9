const style = `:root{color-scheme:light dark;--paper:#fcfaf7;--ink:#231e19;--ink2:#5a544e;--line:#e4e1dc;--accent:#2863ab}
@media(prefers-color-scheme:dark){:root{--paper:#171412;--ink:#eae6e1;--ink2:#aea8a1;--line:#35302b;--accent:#8db8ee}}
body{margin:0;background:var(--paper);color:var(--ink);font:16px/1.5 Inter,system-ui,sans-serif}main{max-width:640px;margin:0 auto;padding:15vh 20px 64px}
h1{font:400 40px/1.15 "Source Serif 4",Georgia,serif;margin:0 0 12px}p{margin:0 0 24px;color:var(--ink2)}a{color:var(--accent)}
h2{font-size:14px;font-weight:600;margin:32px 0 4px;padding-top:16px;border-top:1px solid var(--line)}pre{margin:0;font:13px/1.7 ui-monospace,monospace;white-space:pre-wrap;overflow-wrap:anywhere}`

/** The page at /: says what runs here and offers the next steps. Tells nothing of any workspace. */
export function welcomePage(version: string): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><title>Throughline</title><style>${style}</style></head><body><main>
<h1>Plans in,<br>a roadmap deck out.</h1><p>Throughline ${version} is running. It joins what the product will ship with what marketing does about it, and makes decks that are safe for each audience.</p>
<h2>Take the owner’s token</h2><pre>export THROUGHLINE_TOKEN=$(cat data/owner-token)</pre>
<h2>Make the customers’ deck</h2><pre>npx tsx src/cli/main.ts deck roadmap --audience customers --out roadmap.pptx</pre>
<h2>Import a plan</h2><pre>npx tsx src/cli/main.ts import plan.csv --plan "Product plan" --dry-run</pre>
<h2>Read on</h2><p><a href="/api">Every route and command of the API</a></p></main></body></html>`
}
