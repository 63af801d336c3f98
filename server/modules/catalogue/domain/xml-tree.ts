/**
 * What XML in reads: a plain tree, whoever parsed it. The platform's parser gives exactly this shape; the domain names
 * it itself so that it needs no parser to be understood or tested.
 */
export interface XmlElement {
  name: string
  /** Empty when the element is in none. */
  namespace: string
  /** From 1. */
  line: number
  attributes: readonly { name: string; namespace: string; value: string }[]
  children: readonly XmlElement[]
  /** Text directly inside, without that of children. */
  text: string
  /** Place among all elements of the file, from 0, when the source is kept (see `XmlSource`). */
  index?: number
}
