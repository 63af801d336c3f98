/** What a search looks at. */
interface Findable {
  code: string
  title: string
  summary: string
}

/** ё and case do not matter when one looks for a word. */
const fold = (text: string) => text.toLowerCase().replaceAll('ё', 'е')

/** Kinds that have every word of the search in their code, title or sentence, in their own order. */
export function findKinds<Kind extends Findable>(kinds: readonly Kind[], search: string): Kind[] {
  const words = fold(search).split(/\s+/).filter(Boolean)
  return kinds.filter((kind) => {
    const text = fold(`${kind.code} ${kind.title} ${kind.summary}`)
    return words.every((word) => text.includes(word))
  })
}
