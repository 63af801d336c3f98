import { Plus } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { moved } from '@/components/form/list-edits'
import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import { Textarea } from '@/components/ui/textarea'
import type { ActParagraph } from '@/server/modules/audits/domain/actions'
import { blankParagraph } from './facts'
import { RowTools } from './row-tools'

/** Paragraphs of an act, to which objections will be tied. */
export function ParagraphsEditor(props: {
  paragraphs: readonly ActParagraph[]
  errorOf: (field: string) => { error?: string }
  onChange: (paragraphs: ActParagraph[]) => void
}) {
  const t = useTranslations('postcontrol.facts.paragraphs')
  const { paragraphs, errorOf, onChange } = props
  const change = (id: string, part: Partial<ActParagraph>) =>
    onChange(paragraphs.map((one) => (one.id === id ? { ...one, ...part } : one)))
  return (
    <section aria-label={t('title')}>
      <h3 className="text-body">{t('title')}</h3>
      <p className="text-sm text-muted">{t('hint')}</p>
      <ol className="mt-2 space-y-3">
        {paragraphs.map(({ id, unit, text }, index) => (
          <li key={id} className="space-y-3 rounded-md border p-3">
            <div className="flex items-center justify-between gap-2">
              <span className="tabular font-medium">{t('numbered', { position: index + 1 })}</span>
              <RowTools
                name={t('numbered', { position: index + 1 })}
                first={index === 0}
                last={index === paragraphs.length - 1}
                only={paragraphs.length === 1}
                onMove={(by) => onChange(moved(paragraphs, index, index + by))}
                onRemove={() => onChange(paragraphs.filter((one) => one.id !== id))}
              />
            </div>
            <Field id={`unit-${id}`} label={t('unit')} hint={t('unitHint')} {...errorOf(`unit-${id}`)}>
              {(control) => (
                <Input
                  {...control}
                  maxLength={250}
                  value={unit}
                  onChange={(event) => change(id, { unit: event.target.value })}
                />
              )}
            </Field>
            <Field id={`text-${id}`} label={t('text')} {...errorOf(`text-${id}`)}>
              {(control) => (
                <Textarea
                  {...control}
                  maxLength={4000}
                  value={text}
                  onChange={(event) => change(id, { text: event.target.value })}
                />
              )}
            </Field>
          </li>
        ))}
      </ol>
      <Button className="mt-3" onClick={() => onChange([...paragraphs, blankParagraph(crypto.randomUUID())])}>
        <Plus aria-hidden />
        {t('add')}
      </Button>
    </section>
  )
}
