import { ClipboardPaste, Plus } from 'lucide-react'
import { useLocale, useTranslations } from 'next-intl'
import { useState } from 'react'
import { moved } from '@/components/form/list-edits'
import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import { Textarea } from '@/components/ui/textarea'
import type { RequiredItem } from '@/server/modules/audits/domain/actions'
import type { Day } from '@/server/modules/deadlines/contract'
import { blankItem, numbered, pastedItems, type Pasted } from './facts'
import { RowTools } from './row-tools'

/** Most lines that one requirement may have. */
const MOST_ITEMS = 500

/** Lines of a requirement: added, taken away, moved, or pasted from a spreadsheet. */
export function ItemsEditor(props: {
  period: { periodFrom: Day; periodTo: Day }
  items: readonly RequiredItem[]
  errorOf: (field: string) => { error?: string }
  onChange: (items: RequiredItem[]) => void
}) {
  const t = useTranslations('postcontrol.facts.items')
  const { items, period, errorOf } = props
  const put = (next: readonly RequiredItem[]) => props.onChange(numbered(next.slice(0, MOST_ITEMS)))
  const change = (id: string, part: Partial<RequiredItem>) =>
    put(items.map((item) => (item.id === id ? { ...item, ...part } : item)))

  return (
    <section aria-label={t('title')}>
      <h3 className="text-body">{t('title')}</h3>
      <ol className="mt-2 space-y-3">
        {items.map((item, index) => (
          <li key={item.id} className="rounded-md border p-3">
            <div className="mb-2 flex items-center justify-between gap-2">
              <span className="tabular font-medium">{t('numbered', { position: item.position })}</span>
              <RowTools
                name={t('numbered', { position: item.position })}
                first={index === 0}
                last={index === items.length - 1}
                only={items.length === 1}
                onMove={(by) => put(moved(items, index, index + by))}
                onRemove={() => put(items.filter(({ id }) => id !== item.id))}
              />
            </div>
            <ItemFields item={item} errorOf={errorOf} onChange={(part) => change(item.id, part)} />
          </li>
        ))}
      </ol>
      <div className="mt-3 space-y-3">
        <Button onClick={() => put([...items, blankItem(period, crypto.randomUUID())])}>
          <Plus aria-hidden />
          {t('add')}
        </Button>
        <Paste
          onPaste={(text) => {
            const pasted = pastedItems(text, period, () => crypto.randomUUID())
            const written = items.filter(({ code, name, details }) => code || name || details)
            if (pasted.items.length) put([...written, ...pasted.items])
            return pasted
          }}
        />
      </div>
    </section>
  )
}

function ItemFields(props: {
  item: RequiredItem
  errorOf: (field: string) => { error?: string }
  onChange: (part: Partial<RequiredItem>) => void
}) {
  const t = useTranslations('postcontrol.facts.items')
  const { item, errorOf, onChange } = props
  const { id } = item
  return (
    <div className="grid gap-3 sm:grid-cols-[7rem_minmax(0,1fr)]">
      <Field id={`code-${id}`} label={t('code')} {...errorOf(`code-${id}`)}>
        {(control) => (
          <Input
            {...control}
            className="tabular"
            maxLength={5}
            value={item.code}
            onChange={(event) => onChange({ code: event.target.value.toUpperCase() })}
          />
        )}
      </Field>
      <Field id={`name-${id}`} label={t('name')} {...errorOf(`name-${id}`)}>
        {(control) => (
          <Input
            {...control}
            maxLength={250}
            value={item.name}
            onChange={(event) => onChange({ name: event.target.value })}
          />
        )}
      </Field>
      <Field
        id={`details-${id}`}
        label={t('details')}
        optionalLabel={t('optional')}
        className="sm:col-span-2"
      >
        {(control) => (
          <Textarea
            {...control}
            rows={2}
            className="min-h-control"
            maxLength={1000}
            value={item.details}
            onChange={(event) => onChange({ details: event.target.value })}
          />
        )}
      </Field>
      <div className="grid gap-3 sm:col-span-2 sm:grid-cols-2">
        <Field id={`from-${id}`} label={t('from')}>
          {(control) => (
            <Input
              {...control}
              type="date"
              value={item.periodFrom}
              onChange={(event) => onChange({ periodFrom: event.target.value })}
            />
          )}
        </Field>
        <Field id={`to-${id}`} label={t('to')} {...errorOf(`to-${id}`)}>
          {(control) => (
            <Input
              {...control}
              type="date"
              value={item.periodTo}
              onChange={(event) => onChange({ periodTo: event.target.value })}
            />
          )}
        </Field>
      </div>
    </div>
  )
}

/** Rows copied from a spreadsheet; what was not understood of them stays in the field. */
function Paste({ onPaste }: { onPaste: (text: string) => Pasted }) {
  const t = useTranslations('postcontrol.facts.items')
  const [text, setText] = useState('')
  const locale = useLocale()
  const [pasted, setPasted] = useState<Pasted | null>(null)
  const take = () => {
    const taken = onPaste(text)
    setPasted(taken)
    if (taken.items.length) setText(taken.unread.text)
  }
  const error =
    pasted?.items.length === 0
      ? t('pasteNone')
      : pasted?.unread.rows.length
        ? t('pasteUnread', {
            count: pasted.unread.rows.length,
            rows: new Intl.ListFormat(locale, { type: 'unit' }).format(pasted.unread.rows.map(String)),
          })
        : null
  return (
    <details>
      <summary className="inline-block cursor-pointer py-1 text-link">{t('paste')}</summary>
      <div className="mt-2 space-y-2">
        <Field id="fact-paste" label={t('pasteLabel')} hint={t('pasteHint')} {...(error && { error })}>
          {(control) => (
            <Textarea {...control} value={text} onChange={(event) => setText(event.target.value)} />
          )}
        </Field>
        <Button onClick={take} disabled={!text.trim()}>
          <ClipboardPaste aria-hidden />
          {t('pasteTake')}
        </Button>
        <p role="status" className="text-sm text-muted">
          {pasted?.items.length ? t('pasted', { count: pasted.items.length }) : null}
        </p>
      </div>
    </details>
  )
}
