'use client'

import { useLocale, useTranslations } from 'next-intl'
import { Checkbox } from '@/components/ui/checkbox'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import { Select } from '@/components/ui/select'
import type { Text } from '@/server/modules/catalogue/contract'
import type { Field as FieldNode, Node } from '@/server/modules/catalogue/domain/definition'
import { BoundField } from './bound-field'
import { TextPair } from './text-pair'
import { isBranch, withOptional, type Entry } from './tree-edits'
import { TypeFields } from './type-fields'

const PLACES = {
  element: 'atElement',
  attribute: 'atAttribute',
  text: 'atText',
  any: 'atAny',
} as const satisfies Record<FieldNode['at'], string>

/** Properties of the selected node or branch. */
export function NodePanel(props: {
  entry: Entry
  namespaces: readonly string[]
  disabled: boolean
  onChange: (entry: Entry) => void
}) {
  const t = useTranslations('wordings.node')
  const tree = useTranslations('wordings.tree')
  const locale = useLocale()
  const { entry, disabled, onChange } = props
  return (
    <section aria-labelledby="node-title" className="space-y-4">
      <h2 id="node-title" className="text-body font-semibold">
        {t('title', { name: entry.label[locale] || entry.label.ru || tree('unnamed') })}
      </h2>
      <TextPair
        id="node-label"
        labels={{ ru: t('labelRu'), en: t('labelEn') }}
        value={entry.label}
        disabled={disabled}
        onChange={(label) => onChange({ ...entry, label })}
      />
      <Field id="node-key" label={t('key')}>
        {(control) => (
          <Input
            {...control}
            value={entry.key}
            disabled={disabled}
            spellCheck={false}
            onChange={(event) => onChange({ ...entry, key: event.target.value })}
          />
        )}
      </Field>
      {isBranch(entry) ? null : <NodeFields {...props} node={entry} />}
    </section>
  )
}

function NodeFields(props: {
  node: Node
  namespaces: readonly string[]
  disabled: boolean
  onChange: (node: Node) => void
}) {
  const t = useTranslations('wordings.node')
  const { node, disabled, onChange } = props
  const onHelp = (help: Text) => onChange(withOptional(node, 'help', help.ru || help.en ? help : undefined))
  return (
    <>
      <TextPair
        id="node-help"
        labels={{ ru: t('helpRu'), en: t('helpEn') }}
        value={node.help ?? { ru: '', en: '' }}
        disabled={disabled}
        onChange={onHelp}
      />
      {'name' in node ? <Naming {...props} node={node} /> : null}
      <div className="grid grid-cols-2 gap-3">
        <BoundField
          id="node-min"
          label={t('min')}
          value={node.min}
          disabled={disabled}
          onChange={(min) => onChange({ ...node, min: min ?? 0 })}
        />
        <BoundField
          id="node-max"
          label={t('max')}
          hint={t('maxHint')}
          value={node.max}
          disabled={disabled}
          onChange={(max) => onChange({ ...node, max: max ?? null })}
        />
      </div>
      {node.kind === 'field' ? <FieldFields {...props} node={node} /> : null}
      <Checkbox
        id="node-advanced"
        label={t('advanced')}
        checked={node.advanced ?? false}
        disabled={disabled}
        onChange={(event) =>
          onChange(withOptional(node, 'advanced', event.target.checked ? true : undefined))
        }
      />
      <BoundField
        id="node-order"
        label={t('order')}
        hint={t('orderHint')}
        value={node.order}
        disabled={disabled}
        onChange={(order) => onChange(withOptional(node, 'order', order))}
      />
    </>
  )
}

type Named = Extract<Node, { name: string }>

function Naming(props: {
  node: Named
  namespaces: readonly string[]
  disabled: boolean
  onChange: (node: Node) => void
}) {
  const t = useTranslations('wordings.node')
  const { node, disabled, onChange } = props
  return (
    <>
      <Field id="node-name" label={t('name')}>
        {(control) => (
          <Input
            {...control}
            value={node.name}
            disabled={disabled}
            spellCheck={false}
            onChange={(event) => onChange({ ...node, name: event.target.value })}
          />
        )}
      </Field>
      <Field id="node-namespace" label={t('namespace')}>
        {(control) => (
          <Select
            {...control}
            value={node.namespace}
            disabled={disabled}
            onChange={(event) => onChange({ ...node, namespace: event.target.value })}
          >
            {[...new Set([...props.namespaces, node.namespace])].map((namespace) => (
              <option key={namespace} value={namespace}>
                {namespace || '—'}
              </option>
            ))}
          </Select>
        )}
      </Field>
    </>
  )
}

function FieldFields(props: { node: FieldNode; disabled: boolean; onChange: (node: FieldNode) => void }) {
  const t = useTranslations('wordings.node')
  const { node, disabled, onChange } = props
  return (
    <>
      <Field id="node-at" label={t('at')}>
        {(control) => (
          <Select
            {...control}
            value={node.at}
            disabled={disabled}
            onChange={(event) => {
              const at = event.target.value as FieldNode['at']
              // An attribute without a prefix is in no namespace.
              onChange({ ...node, at, ...(at === 'attribute' && { namespace: '', max: 1 }) })
            }}
          >
            {(['element', 'attribute', 'text'] as const).map((at) => (
              <option key={at} value={at}>
                {t(PLACES[at])}
              </option>
            ))}
            {node.at === 'any' ? <option value="any">{t(PLACES.any)}</option> : null}
          </Select>
        )}
      </Field>
      <TypeFields type={node.type} disabled={disabled} onChange={(type) => onChange({ ...node, type })} />
      <Field id="node-fixed" label={t('fixed')} hint={t('fixedHint')}>
        {(control) => (
          <Input
            {...control}
            aria-required={undefined}
            value={node.fixed ?? ''}
            disabled={disabled}
            onChange={(event) => onChange(withOptional(node, 'fixed', event.target.value || undefined))}
          />
        )}
      </Field>
      <Checkbox
        id="node-multiline"
        label={t('multiline')}
        checked={node.multiline ?? false}
        disabled={disabled}
        onChange={(event) =>
          onChange(withOptional(node, 'multiline', event.target.checked ? true : undefined))
        }
      />
    </>
  )
}
