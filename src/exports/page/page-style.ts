import { toneOrder } from '../../core/decks/marks.ts'

/** Hues of the twelve tones. */
const hues = { 1: 255, 2: 155, 3: 45, 4: 310, 5: 200, 6: 90, 7: 20, 8: 280, 9: 130, 10: 225, 11: 65, 12: 345 } as const

/** Columns that a plan has at most: a month for each of a year and the part of one more. */
export const mostColumns = 14

/** Where blocks stand is told by classes: a style of its own on an element would need a looser policy. */
function placeRules(): string {
  const counts = Array.from({ length: mostColumns + 1 }, (_, index) => index)
  return [
    ...counts.slice(1).map((count) => `.c${count}{--n:${count}}`), ...counts.map((at) => `.f${at}{--a:${at}}.u${at}{--b:${at}}.s${at}{--from:${at}}`),
    ...counts.slice(1, 9).map((row) => `.l${row}{--l:${row}}.n${row}{--rows:${row}}`), ...toneOrder.map((tone) => `.t${tone}{--h:${hues[tone]}}`),
  ].join('\n')
}

/** The tokens of a page in our own colours, by day and by night. */
export const lightTokens = `color-scheme:light;--paper:oklch(98.6% .004 85);--raised:#fff;--ink:oklch(24% .012 70);--ink-2:oklch(45% .012 70);--line:oklch(91% .007 80);--line-strong:oklch(83% .009 80);--accent:oklch(50% .13 255);--on-accent:#fff;--warn-wash:oklch(95% .03 75);--warn-line:oklch(70% .1 70);--mark-l:62%;--mark-c:.12;--wash-l:96.5%;--wash-c:.022;--deep-l:38%;--deep-c:.07`
export const darkTokens = `color-scheme:dark;--paper:oklch(19.5% .008 70);--raised:oklch(25.5% .009 70);--ink:oklch(93% .006 85);--ink-2:oklch(74% .009 85);--line:oklch(30% .009 75);--line-strong:oklch(39% .010 75);--accent:oklch(74% .11 255);--on-accent:oklch(19% .02 255);--warn-wash:oklch(29% .04 75);--warn-line:oklch(62% .1 75);--mark-l:70%;--mark-c:.11;--wash-l:28.5%;--wash-c:.028;--deep-l:86%;--deep-c:.05`

/** Phone first; the time axis appears where there is room for it, and on paper. */
export const pageStyle = `
@font-face{font-family:"Page text";font-weight:100 900;font-display:swap;src:url(/s/look/text.woff2) format("woff2")}
@font-face{font-family:"Page title";font-weight:200 900;font-display:swap;src:url(/s/look/title.woff2) format("woff2")}
:root{--font-ui:"Page text",Inter,system-ui,sans-serif;--font-title:"Page title","Source Serif 4",Georgia,serif;${lightTokens}}
@media screen and (prefers-color-scheme:dark){:root{${darkTokens}}}
*{box-sizing:border-box}
html{scroll-padding-top:24px;-webkit-text-size-adjust:100%}
body{margin:0;background:var(--paper);color:var(--ink);font:400 16px/1.6 var(--font-ui);overflow-wrap:break-word}
h1,h2,h3,p,ul,ol,dl,dd{margin:0;padding:0;list-style:none}
h1,h2,h3{overflow-wrap:anywhere}
a{color:var(--accent);text-underline-offset:3px;text-decoration-thickness:1px}
b{font-weight:600}
:focus-visible{outline:2px solid var(--accent);outline-offset:3px;border-radius:2px}
.skip{position:absolute;left:-999px}.skip:focus{left:16px;top:8px;background:var(--raised);padding:8px 12px;z-index:2}
.site,main,footer{max-width:1248px;margin:0 auto;padding-inline:24px}
.site{display:flex;flex-wrap:wrap;align-items:baseline;justify-content:space-between;gap:8px 24px;padding-block:20px}
.brand{font:400 22px/32px var(--font-title);color:var(--ink);text-decoration:none}
.site nav{display:flex;flex-wrap:wrap;gap:4px 20px}.site nav a{color:var(--ink-2);text-decoration:none;font-size:15px;line-height:32px}.site nav a:hover{color:var(--ink);text-decoration:underline}
.hero{padding:48px 0 8px}h1{font:400 42px/1.1 var(--font-title);letter-spacing:-.014em;text-wrap:balance}
.lede{margin-top:20px;font-size:20px;line-height:30px;color:var(--ink-2);max-width:36em;text-wrap:balance}
.meta{margin-top:20px;font-size:15px;line-height:24px;color:var(--ink-2)}.meta b{color:var(--ink)}
.files{margin-top:12px;font-size:15px;line-height:32px;color:var(--ink-2);display:flex;flex-wrap:wrap;gap:0 20px}
.notice{background:var(--warn-wash);border-left:3px solid var(--warn-line);padding:16px 20px;margin-top:24px;max-width:50em}
main>section{margin-top:72px}
h2{font:400 28px/1.25 var(--font-title);letter-spacing:-.006em;text-wrap:balance;max-width:24em}
.intro{margin-top:12px;color:var(--ink-2);max-width:42em;text-wrap:pretty}.small{font-size:14px;line-height:22px;color:var(--ink-2)}
:root,.neutral{--h:75}.neutral{--mark-c:.011;--wash-c:.006;--deep-c:.012}
.problems{display:grid;gap:40px 24px;margin-top:32px}
.problem{border-top:3px solid oklch(var(--mark-l) var(--mark-c) var(--h));padding-top:16px}
.problem h3{font:400 22px/28px var(--font-title);text-wrap:balance}.cost{margin:8px 0 16px;color:var(--ink-2);text-wrap:pretty}
.value{font-size:18px;line-height:27px;color:oklch(var(--deep-l) var(--deep-c) var(--h));text-wrap:pretty;white-space:pre-line}
.m{display:inline-block;padding:0 10px;border-radius:3px;border:1.5px solid;font:400 14px/24px var(--font-ui);letter-spacing:0;white-space:nowrap;print-color-adjust:exact;-webkit-print-color-adjust:exact}
.exp{background:var(--paper);border-style:dashed;border-color:oklch(var(--mark-l) var(--mark-c) var(--h));color:oklch(var(--deep-l) var(--deep-c) var(--h))}
.beta{background:oklch(var(--wash-l) var(--wash-c) var(--h));border-color:oklch(var(--mark-l) var(--mark-c) var(--h));color:oklch(var(--deep-l) var(--deep-c) var(--h))}
.ga{background:oklch(var(--deep-l) var(--deep-c) var(--h));border-color:oklch(var(--deep-l) var(--deep-c) var(--h));color:var(--paper)}
.off{background:var(--line);border-color:var(--line-strong);color:var(--ink)}.plain{background:var(--paper);border-color:var(--line-strong);color:var(--ink-2)}
.m b{font-weight:500}
.legend{margin-top:16px;font-size:14px;line-height:28px;color:var(--ink-2);display:flex;flex-wrap:wrap;gap:6px 24px}.legend .m{margin-right:6px}
.plan{margin-top:24px}.months{display:none}
.lane{font-size:16px;line-height:24px;font-weight:600;border-top:1px solid var(--line-strong);padding:16px 0 4px;margin-top:16px;color:oklch(var(--deep-l) var(--deep-c) var(--h))}.lane.of-releases{color:var(--ink)}
.row{padding:10px 0}.row+.row{border-top:1px solid var(--line)}
.row ol{margin-top:6px;display:flex;flex-wrap:wrap;gap:8px}.row time{font-size:14px}.since{font-size:14px;line-height:27px;color:oklch(var(--deep-l) var(--deep-c) var(--h))}
.rel{border:1.5px solid var(--ink-2);border-radius:3px;background:var(--raised);padding:0 10px;font-size:14px;line-height:24px}
.until{display:none}
.undated{margin-top:16px;padding-top:16px;border-top:1px solid var(--line-strong);font-size:15px;line-height:24px}
.own{margin-top:20px;max-width:44em}.own h3{font-weight:600;margin-top:20px}.own p{white-space:pre-line;text-wrap:pretty}.own p+p{margin-top:12px}
.levels{display:grid;gap:32px 24px;margin-top:24px}.level li{padding:8px 0;border-top:1px solid var(--line);margin-top:8px}.level li:first-child{margin-top:12px}.level p{color:var(--ink-2);white-space:pre-line;font-size:15px;line-height:24px}
.release{border-top:1px solid var(--line);padding:24px 0;margin-top:24px}.release+.release{margin-top:0}
.release h3{font:400 22px/28px var(--font-title)}.release .when{color:var(--ink-2);font-size:15px}.release .gets{margin-top:8px;white-space:pre-line;text-wrap:pretty}
.brings{margin-top:16px}.brings li{padding:8px 0}.brings .m{float:right;margin-left:12px}.brings p{color:var(--ink-2);white-space:pre-line}
.launched{margin-top:24px;display:grid;column-gap:24px}.launched li{border-top:1px solid var(--line);padding:18px 0 20px}
.launched h3{font-size:18px;line-height:28px;font-weight:600;display:flex;justify-content:space-between;gap:12px;align-items:center}.launched p{color:var(--ink-2)}
.changes{margin-top:24px}.changes dt{font:400 20px/28px var(--font-title);border-top:1px solid var(--line);padding-top:16px}.changes dd{padding:6px 0 18px;max-width:44em}.changes dd p+p{margin-top:12px}
.changes.fits dd p+p{margin-top:4px}.changes.fits dt{font:600 16px/26px var(--font-ui);padding-bottom:4px;text-wrap:pretty}
.tell{display:grid;gap:20px 48px;margin-top:20px}
footer{margin-top:80px;padding-block:24px 48px;font-size:15px;line-height:24px;color:var(--ink-2)}footer::before{content:"";display:block;border-top:1px solid var(--line-strong);margin-bottom:24px}footer p{max-width:46em;white-space:pre-line}footer .small{margin-top:12px}
.one{max-width:640px;margin:0 auto;padding:96px 24px}.one h1{font-size:34px}.one p{margin-top:16px}.one form{margin-top:24px;display:grid;gap:8px}
label{font-weight:500}.apart{position:absolute;left:-999px}input,textarea{font:inherit;color:var(--ink);background:var(--raised);border:1px solid var(--ink-2);border-radius:6px;padding:8px 12px;min-height:44px;width:100%}
button{font:inherit;font-weight:500;color:var(--on-accent);background:var(--accent);border:0;border-radius:6px;padding:8px 20px;min-height:44px;justify-self:start;margin-top:8px;cursor:pointer}
.wrong{color:var(--ink);border-left:3px solid var(--warn-line);padding-left:12px}
@media screen and (min-width:800px){
.site,main,footer{padding-inline:48px}.hero{padding:72px 0 8px}h1{font-size:64px;max-width:13em}.lede{font-size:22px;line-height:34px}main>section{margin-top:104px}h2{font-size:34px}
.plan{--name:272px}
}
@media screen and (min-width:800px),print{
.problems{grid-template-columns:repeat(3,1fr)}.problem{display:grid;grid-template-rows:subgrid;grid-row:span 4;row-gap:0}
.plan{position:relative;margin-top:24px;padding-bottom:8px;background:repeating-linear-gradient(to right,var(--line) 0 1px,transparent 1px calc(100% / var(--n))) right/calc(100% - var(--name)) 100% no-repeat;border-right:1px solid var(--line)}
.months{display:flex;padding-left:var(--name);font-size:14px;line-height:24px}.months span{width:calc(100% / var(--n));padding-left:8px;white-space:nowrap;overflow:hidden}.months em{font-style:normal;color:var(--ink-2)}
.lane{margin-top:12px;padding:12px 0 2px;border-top-color:var(--line)}
.row{display:grid;grid-template-columns:var(--name) 1fr;padding:0;align-items:center;min-height:40px}.row+.row{border-top:0}.name{font-size:15px;line-height:20px;padding:4px 12px 4px 0}
.row ol{margin:6px 0;display:block;position:relative;height:calc(var(--rows,1) * 34px - 6px)}
.used ol::before{content:"";position:absolute;left:calc(var(--from) / var(--n) * 100% + 6px);right:0;top:13px;height:2px;background:oklch(var(--mark-l) var(--mark-c) var(--h));print-color-adjust:exact;-webkit-print-color-adjust:exact}
.row ol>li{position:absolute;top:calc(var(--l,0) * 34px);left:calc(var(--a) / var(--n) * 100% + 6px);width:calc((var(--b) - var(--a)) / var(--n) * 100% - 11px);height:28px;padding:0 4px;text-align:center;overflow:hidden;white-space:normal;line-height:25px}
.row ol>li>:is(b,.until){display:inline-block;vertical-align:top;white-space:nowrap}.row ol>li>b{max-width:100%;overflow:hidden;text-overflow:ellipsis}
.row ol>li time{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
.until{font-weight:400}
.row ol>li.on{border-right:0;border-radius:3px 0 0 3px;width:calc((var(--b) - var(--a)) / var(--n) * 100% - 6px)}
.row ol>li.rel.on{font-size:13px;padding:0 2px}
.row ol>li.since{left:6px;width:auto;max-width:calc(var(--b) / var(--n) * 100% - 11px);background:var(--paper);line-height:28px;text-align:left;padding:0 6px 0 0;white-space:nowrap;text-overflow:ellipsis}.row ol>li.since.covered{clip-path:inset(50%)}
.release{display:grid;grid-template-columns:5fr 7fr;gap:0 48px}.brings{margin-top:0}.brings li:first-child{padding-top:2px}
.launched,.levels{grid-template-columns:repeat(3,1fr)}.changes{display:grid;grid-template-columns:272px 1fr}.changes dt{padding:18px 24px 20px 0}.changes.fits dt{padding-block:18px 20px}.changes dd{border-top:1px solid var(--line);padding:18px 0 20px;max-width:none}.changes dd p{max-width:44em}
.tell{grid-template-columns:1fr 1fr}
}
@page{margin:16mm}
@media print{body{font-size:11pt}.row ol>li,.row ol>li.rel.on{font-size:10.5px;padding:0 1px;left:calc(var(--a) / var(--n) * 100% + 3px);width:calc((var(--b) - var(--a)) / var(--n) * 100% - 5px)}.row ol>li.since{left:0;max-width:calc(var(--b) / var(--n) * 100% - 4px);white-space:normal;line-height:12px;padding:2px 2px 0 0}.site nav,.skip,.files,.follow,.notice a{display:none}.plan{--name:128px}.name{font-size:10pt;line-height:13pt}.months{font-size:11px}.months span{padding-left:4px}.site,main,footer{padding-inline:0;max-width:none}.hero{padding-top:16px}h1{font-size:34px}h2{font-size:22px}main>section{margin-top:32px}.row,.problem,#plan,#tell,.release,.launched li,.level li,.changes dd p{break-inside:avoid}h2,h3,.lane,.intro{break-after:avoid}.changes{grid-template-columns:150px 1fr}footer{margin-top:32px}}
${placeRules()}
`
