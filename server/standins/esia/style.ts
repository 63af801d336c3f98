import { createHash } from 'node:crypto'

/** Inline style of the stand-in's pages: no fonts, pictures or scripts from anywhere. */
export const STYLE = `
*{box-sizing:border-box}
:root{color-scheme:light;--ink:#16202e;--quiet:#4c596b;--line:#ccd4df;--blue:#0b3b75;--tint:#eef3fa}
body{margin:0;background:#fff;color:var(--ink);font:16px/1.5 "Golos Text",system-ui,-apple-system,"Segoe UI",Roboto,sans-serif}
header{background:var(--blue);color:#fff}
header div,main{max-width:720px;margin:0 auto;padding:20px 16px}
header div{display:flex;flex-wrap:wrap;gap:4px 16px;justify-content:space-between;align-items:baseline}
header strong{font-size:28px;line-height:1.2}
header p{flex-basis:100%;margin:4px 0 0}
header a{color:#fff}
h1{font-size:20px;line-height:1.3;margin:12px 0}
p{margin:0 0 12px}
.receives{color:var(--quiet);font-size:14px}
ul{list-style:none;margin:0 0 24px;padding:0}
li{margin:0 0 8px}
button{font:inherit;color:inherit;cursor:pointer;border-radius:6px;border:1px solid var(--line);background:#fff}
.person{display:flex;gap:16px;align-items:center;justify-content:space-between;width:100%;padding:12px 16px;text-align:left}
.person:hover{background:var(--tint);border-color:var(--blue)}
.who,.who span{display:block}
.who b{font-weight:600}
.who span{font-size:14px;color:var(--quiet)}
.who .unconfirmed{color:var(--ink);font-weight:600}
.enter{white-space:nowrap;color:var(--blue);font-weight:600}
.decline,.back{display:inline-block;min-height:44px;padding:9px 16px;border:1px solid var(--blue);border-radius:6px;color:var(--blue);text-decoration:none}
.decline:hover,.back:hover{background:var(--tint)}
code{font-size:14px;overflow-wrap:anywhere}
:focus-visible{outline:3px solid #f2a900;outline-offset:2px}
@media(max-width:480px){header strong{font-size:20px}}
`

const hash = createHash('sha256').update(STYLE).digest('base64')

/**
 * Policy of every page. A browser applies `form-action` to the redirects that follow a form too, so the portal's
 * origins, where the choice of a person ends, are named.
 */
export function contentSecurityPolicy(portalOrigins: readonly string[]): string {
  return [
    "default-src 'none'",
    `style-src 'sha256-${hash}'`,
    'img-src data:',
    `form-action 'self' ${portalOrigins.join(' ')}`,
    "frame-ancestors 'none'",
    "base-uri 'none'",
  ].join('; ')
}
