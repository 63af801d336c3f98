'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { isInline, repeats, type Node } from '@/server/modules/catalogue/domain/definition'
import { join, objectOf } from '@/server/modules/catalogue/domain/lexical'
import { isBlankAmong } from '@/server/modules/catalogue/domain/values'
import { ChoiceView } from './choice-view'
import { FieldView } from './field-view'
import { useFormScope } from './form-scope'
import { Fold } from './fold'
import { GroupView } from './group-view'
import { askedOf, stepsOf } from './outline'
import { RepeatView } from './repeat-view'
import type { NodesProps, Standing } from './standing'

/** Siblings of the definition as the form shows them: the usual ones, then the rarely needed folded away. */
export function NodeList(props: NodesProps) {
  const { usual, rare } = askedOf(props.nodes)
  const standing = { base: props.base, level: props.level, maySkip: props.maySkip, Nodes: NodeList }
  return (
    <div className="grid grid-cols-1 gap-x-4 gap-y-5 sm:grid-cols-2">
      {usual.map((node) => (
        <NodeView key={node.key} node={node} {...standing} bare={props.sole === true} />
      ))}
      {rare.length ? <RareNodes nodes={rare} {...standing} /> : null}
    </div>
  )
}

/** One node by its sort. `bare`: the heading above is its own, so it shows none. */
function NodeView({ node, bare, ...standing }: Standing & { node: Node; bare: boolean }) {
  const path = join(standing.base, node.key)
  if (isInline(node)) {
    if (node.kind === 'choice') return <ChoiceView choice={node} bare={bare} {...standing} />
    return (
      <div className="sm:col-span-2">
        <NodeList nodes={node.children} {...standing} maySkip={standing.maySkip || node.min === 0} />
      </div>
    )
  }
  if (repeats(node)) return <RepeatView node={node} path={path} bare={bare} {...standing} />
  if (node.kind === 'field') {
    return <FieldView field={node} path={path} labelHidden={bare} maySkip={standing.maySkip} />
  }
  if (node.kind === 'group') return <GroupView group={node} path={path} bare={bare} {...standing} />
  return null
}

/** «Редко нужное»: a fold that opens by itself when something is filled in or is to be corrected inside. */
function RareNodes({ nodes, ...standing }: Standing & { nodes: readonly Node[] }) {
  const scope = useFormScope()
  const t = useTranslations('form')
  const [steps] = useState(() => stepsOf(nodes))
  const [filledAtFirst] = useState(() => {
    // what the profile filled in by itself is no reason to unfold
    const own = nodes.filter((node) => !('prefill' in node && node.prefill))
    return !isBlankAmong(own, objectOf(scope.read(standing.base)))
  })
  const covers = (path: string) => {
    const prefix = standing.base ? `${standing.base}.` : ''
    return path.startsWith(prefix) && steps.has(path.slice(prefix.length).split('.', 1)[0] ?? '')
  }
  return (
    <div className="sm:col-span-2">
      <Fold
        label={t('rare')}
        aside={nodes.map((node) => node.label[scope.locale]).join(', ')}
        covers={covers}
        openAtFirst={filledAtFirst}
      >
        <div className="grid grid-cols-1 gap-x-4 gap-y-5 sm:grid-cols-2">
          {nodes.map((node) => (
            <NodeView key={node.key} node={node} bare={false} {...standing} />
          ))}
        </div>
      </Fold>
    </div>
  )
}
