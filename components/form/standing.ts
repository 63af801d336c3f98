import type { ComponentType } from 'react'
import type { Node } from '@/server/modules/catalogue/domain/definition'

/** Where nodes of the definition stand in the form. */
export interface Place {
  /** Path of the object of values they share. */
  base: string
  /** Level of the headings inside, 3 and on. */
  level: number
  /** Something around may be left out: nothing here is required before something is typed. */
  maySkip: boolean
}

export interface NodesProps extends Place {
  nodes: readonly Node[]
  /** The heading above is that of the only node. */
  sole?: boolean
}

/** The component that draws siblings: handed down, because a node draws what is inside it by the same component. */
export type DrawnNodes = ComponentType<NodesProps>

export interface Standing extends Place {
  Nodes: DrawnNodes
}
