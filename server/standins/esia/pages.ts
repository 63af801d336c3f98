import type { Role } from './directory'
import type { EsiaPerson } from './persons'
import { PERSON_SCOPES, organisationOidOf } from './scopes'
import { STYLE } from './style'
import { type Language, type Notice, TEXTS, type Texts } from './texts'

/** Pages of the stand-in as strings; they work without a script. Pure. */

export interface Choice {
  readonly person: EsiaPerson
  readonly roles: readonly Role[]
}

/** The page where a person is chosen instead of a password. `action` is the address the form is sent to. */
export function choicePage(
  language: Language,
  options: { action: string; scopes: ReadonlySet<string>; choices: readonly Choice[] },
): string {
  const texts = TEXTS[language]
  const items = options.choices.map((choice) => `<li>${personButton(language, choice)}</li>`).join('\n')
  return layout(
    language,
    texts.choose.title,
    `<h1>${escape(texts.choose.title)}</h1>
<p class="receives">${escape(`${texts.choose.receives} ${describeScopes(texts, options.scopes)}.`)}</p>
<form method="post" action="${escape(options.action)}">
<ul>
${items}
</ul>
<button class="decline" name="decision" value="decline">${escape(texts.decline)}</button>
</form>`,
  )
}

/** A page with one notice, a code for support when there is one, and the way back to the portal. */
export function noticePage(
  language: Language,
  notice: Notice,
  options: { portal: string; code?: string },
): string {
  const texts = TEXTS[language]
  const code = options.code === undefined ? '' : ` <code>${escape(options.code)}</code>`
  return layout(
    language,
    notice.title,
    `<h1>${escape(notice.title)}</h1>
<p>${escape(notice.text)}${code}</p>
<p><a class="back" href="${escape(options.portal)}">${escape(texts.back)}</a></p>`,
  )
}

function personButton(language: Language, { person, roles }: Choice): string {
  const texts = TEXTS[language]
  const name = `${person.lastName} ${person.firstName} ${person.middleName}`
  const lines = [
    `<b lang="ru">${escape(name)}</b>`,
    ...roles.map((role) => `<span>${roleLine(language, role)}</span>`),
    roles.length ? '' : `<span>${escape(texts.person.individual)}</span>`,
    person.trusted ? '' : `<span class="unconfirmed">${escape(texts.person.unconfirmed)}</span>`,
  ]
  return `<button class="person" name="person" value="${escape(person.key)}"><span class="who">${lines.join('')}</span><span class="enter">${escape(texts.choose.enter)}</span></button>`
}

function roleLine(language: Language, { organisation, membership }: Role): string {
  const name = `<bdi lang="ru">${escape(organisation.shortName)}</bdi>`
  const closed = membership.active ? [] : [TEXTS[language].person.closed]
  return [name, ...[membership.position[language], ...closed].map(escape)].join(', ')
}

function describeScopes(texts: Texts, scopes: ReadonlySet<string>): string {
  const known = PERSON_SCOPES.filter((scope) => scopes.has(scope)).map((scope) => texts.scopes[scope])
  const organisations = [...scopes].some((scope) => organisationOidOf(scope) !== null)
  return [...known, ...(organisations ? [texts.organisationScope] : [])].join(', ')
}

function layout(language: Language, title: string, body: string): string {
  const texts = TEXTS[language]
  const other = texts.otherLanguage
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escape(`${title} · ${texts.banner}`)}</title>
<link rel="icon" href="data:,">
<style>${STYLE}</style>
</head>
<body>
<header><div><strong>${escape(texts.banner)}</strong><a href="?lang=${other.code}" lang="${other.code}" hreflang="${other.code}">${escape(other.name)}</a><p>${escape(texts.bannerDetail)}</p></div></header>
<main>
${body}
</main>
</body>
</html>
`
}

const ENTITIES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

function escape(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character)
}
