/** The list without one item. */
export const without = <Item>(list: readonly Item[], index: number): Item[] =>
  list.filter((_, i) => i !== index)

/** The list with an item put in at the index. */
export const withItem = <Item>(list: readonly Item[], index: number, item: Item): Item[] => [
  ...list.slice(0, index),
  item,
  ...list.slice(index),
]

/** The list with an item moved to another place; the same order when either place does not exist. */
export function moved<Item>(list: readonly Item[], from: number, to: number): Item[] {
  const [item] = list.slice(from, from + 1)
  return item === undefined || to < 0 || to >= list.length
    ? [...list]
    : withItem(without(list, from), to, item)
}
