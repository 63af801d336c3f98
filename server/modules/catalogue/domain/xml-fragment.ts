/**
 * Pieces of XML kept as text: of formats a definition does not know. A small scanner of well-formedness, for the browser
 * too; the grammar is that of XML 1.0 without a document type, so that only the five predefined entities exist.
 */

/** Name of an element, its prefix resolved. */
export interface ElementName {
  name: string
  namespace: string
}

const NAME = '[\\p{L}_][\\p{L}\\p{N}\\p{M}_.\\-]*'
const QUALIFIED = `(?:${NAME}:)?${NAME}`
const REFERENCE = '&(?:amp|lt|gt|quot|apos|#\\d{1,7}|#x[\\da-fA-F]{1,6});'
/** Loops are unrolled so that no text, however long, can be taken apart in more than one way. */
const VALUE = `"[^<&"]*(?:${REFERENCE}[^<&"]*)*"|'[^<&']*(?:${REFERENCE}[^<&']*)*'`
const ATTRIBUTE = `\\s+(${QUALIFIED})\\s*=\\s*(${VALUE})`
const OPEN = new RegExp(`<(${QUALIFIED})((?:${ATTRIBUTE})*)\\s*(/?)>`, 'uy')
const CLOSE = new RegExp(`</(${QUALIFIED})\\s*>`, 'uy')
const EACH_ATTRIBUTE = new RegExp(ATTRIBUTE, 'gu')
/** Text between tags: no bare markup, no end of a character section. */
const TEXT = new RegExp(`[^<&\\]]*(?:(?:\\](?!\\]>)|${REFERENCE})[^<&\\]]*)*`, 'uy')
const ASIDE = /<!--[^-]*(?:-[^-]+)*-->|<\?(?!xml[\s?])[\s\S]*?\?>/uy
const CHARACTERS = /<!\[CDATA\[[\s\S]*?\]\]>/uy

const NUMBERED = /&#(x?)([\da-fA-F]{1,7});/g
/** What XML 1.0 may carry at all. */
const isCharacter = (code: number): boolean =>
  code === 0x9 ||
  code === 0xa ||
  code === 0xd ||
  (code >= 0x20 && code < 0xd800) ||
  (code >= 0xe000 && code <= 0xfffd) ||
  (code >= 0x10000 && code <= 0x10ffff)

type Scope = ReadonlyMap<string, string>
const XML_NAMESPACE = 'http://www.w3.org/XML/1998/namespace'
const OUTSIDE: Scope = new Map([
  ['', ''],
  ['xml', XML_NAMESPACE],
])
/** As deep as the portal reads files. */
const DEEPEST = 64

/**
 * The name of the one element a text consists of; null when it is not one whole well-formed element that declares all
 * prefixes it uses. White space around it is allowed.
 */
export function fragmentName(text: string): ElementName | null {
  const source = text.trim()
  if (
    [...source.matchAll(NUMBERED)].some(([, x, digits = '']) => !isCharacter(parseInt(digits, x ? 16 : 10)))
  )
    return null
  const open: { tag: string; scope: Scope }[] = []
  let root: ElementName | null = null
  let place = 0
  const take = (pattern: RegExp) => {
    pattern.lastIndex = place
    const found = pattern.exec(source)
    if (found) place = pattern.lastIndex
    return found
  }
  while (place < source.length) {
    if (root && open.length === 0) return null
    const start = take(OPEN)
    if (start) {
      const [, tag = '', attributes = ''] = start
      const scope = declared(attributes, open.at(-1)?.scope ?? OUTSIDE)
      const name = scope && resolve(tag, scope)
      if (!scope || !name || !attributesAreRight(attributes, scope) || open.length >= DEEPEST) return null
      root ??= name
      if (start.at(-1) !== '/') open.push({ tag, scope })
      continue
    }
    const end = take(CLOSE)
    if (end) {
      if (open.pop()?.tag !== end[1]) return null
      continue
    }
    if (open.length && (take(ASIDE) ?? take(CHARACTERS))) continue
    if (!open.length || !take(TEXT)?.[0]) return null
  }
  return open.length ? null : root
}

function declared(attributes: string, around: Scope): Scope | null {
  if (!attributes.includes('xmlns')) return around
  const scope = new Map(around)
  for (const [, name = '', quoted = ''] of attributes.matchAll(EACH_ATTRIBUTE)) {
    if (name === 'xmlns') scope.set('', plain(quoted))
    else if (name.startsWith('xmlns:')) {
      // a prefix cannot be taken back in XML 1.0
      if (plain(quoted) === '') return null
      scope.set(name.slice(6), plain(quoted))
    }
  }
  return scope
}

function attributesAreRight(attributes: string, scope: Scope): boolean {
  const seen = new Set<string>()
  for (const [, name = ''] of attributes.matchAll(EACH_ATTRIBUTE)) {
    const resolved = name.startsWith('xmlns') ? { name, namespace: 'xmlns' } : resolve(name, scope, '')
    if (!resolved) return false
    const key = `${resolved.namespace} ${resolved.name}`
    if (seen.has(key)) return false
    seen.add(key)
  }
  return true
}

function resolve(tag: string, scope: Scope, bare = scope.get('') ?? ''): ElementName | null {
  const colon = tag.indexOf(':')
  if (colon < 0) return { name: tag, namespace: bare }
  const namespace = scope.get(tag.slice(0, colon))
  return namespace === undefined ? null : { name: tag.slice(colon + 1), namespace }
}

/** The value inside quotes, references resolved. */
function plain(quoted: string): string {
  const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }
  return quoted.slice(1, -1).replace(/&(#x?)?(\w+);/g, (_, number: string | undefined, body: string) => {
    if (!number) return named[body] ?? ''
    return String.fromCodePoint(parseInt(body, number === '#x' ? 16 : 10))
  })
}
