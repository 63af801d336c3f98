'use client'

import { Plus, X } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import { Select } from '@/components/ui/select'
import { Textarea } from '@/components/ui/textarea'
import type { Base, ValueType } from '@/server/modules/catalogue/domain/definition'
import { BoundField } from './bound-field'
import { withOptional } from './tree-edits'

const BASES: readonly Base[] = [
  'string',
  'token',
  'decimal',
  'integer',
  'boolean',
  'date',
  'time',
  'date-time',
  'year',
  'year-month',
]
const LENGTHS = ['length', 'minLength', 'maxLength'] as const
const DIGITS = ['totalDigits', 'fractionDigits'] as const
const BOUNDS = ['minInclusive', 'maxInclusive'] as const

/** The type of a field's value with the facets that its base may have. */
export function TypeFields(props: {
  type: ValueType
  disabled: boolean
  onChange: (type: ValueType) => void
}) {
  const t = useTranslations('wordings.node')
  const { type, disabled, onChange } = props
  const set = <K extends keyof ValueType>(key: K, value: ValueType[K] | undefined) =>
    onChange(withOptional(type, key, value))
  const isText = type.base === 'string' || type.base === 'token'
  const isNumber = type.base === 'decimal' || type.base === 'integer'
  return (
    <>
      <Field id="node-base" label={t('base')}>
        {(control) => (
          <Select
            {...control}
            value={type.base}
            disabled={disabled}
            // Facets of one base mean nothing to another.
            onChange={(event) => onChange({ base: event.target.value as Base })}
          >
            {[...new Set([...BASES, type.base])].map((base) => (
              <option key={base} value={base}>
                {t(`bases.${base}`)}
              </option>
            ))}
          </Select>
        )}
      </Field>
      {isText ? (
        <div className="grid grid-cols-3 gap-3">
          {LENGTHS.map((key) => (
            <BoundField
              key={key}
              id={`node-${key}`}
              label={t(key)}
              value={type[key]}
              disabled={disabled}
              onChange={(value) => set(key, value)}
            />
          ))}
        </div>
      ) : null}
      {isNumber ? (
        <div className="grid grid-cols-2 gap-3">
          {DIGITS.filter((key) => key === 'totalDigits' || type.base === 'decimal').map((key) => (
            <BoundField
              key={key}
              id={`node-${key}`}
              label={t(key)}
              value={type[key]}
              disabled={disabled}
              onChange={(value) => set(key, value)}
            />
          ))}
          {BOUNDS.map((key) => (
            <Field key={key} id={`node-${key}`} label={t(key)}>
              {(control) => (
                <Input
                  {...control}
                  aria-required={undefined}
                  inputMode="decimal"
                  value={type[key] ?? ''}
                  disabled={disabled}
                  maxLength={30}
                  onChange={(event) => set(key, event.target.value.replace(',', '.') || undefined)}
                />
              )}
            </Field>
          ))}
        </div>
      ) : null}
      {isText ? (
        <Field id="node-patterns" label={t('pattern')} hint={t('patternHint')}>
          {(control) => (
            <Textarea
              {...control}
              aria-required={undefined}
              rows={2}
              spellCheck={false}
              className="min-h-16 font-mono"
              value={(type.patterns ?? []).join('\n')}
              disabled={disabled}
              onChange={(event) => {
                const lines = event.target.value.split('\n')
                set('patterns', lines.some(Boolean) ? lines : undefined)
              }}
            />
          )}
        </Field>
      ) : null}
      {isText ? (
        <OptionFields
          options={type.options ?? []}
          disabled={disabled}
          onChange={(options) => set('options', options.length ? options : undefined)}
        />
      ) : null}
    </>
  )
}

type Options = NonNullable<ValueType['options']>

function OptionFields(props: { options: Options; disabled: boolean; onChange: (options: Options) => void }) {
  const t = useTranslations('wordings.node')
  const { options, disabled, onChange } = props
  const put = (index: number, option: Options[number]) =>
    onChange(options.map((one, at) => (at === index ? option : one)))
  return (
    <fieldset>
      <legend className="font-medium">{t('options')}</legend>
      <ul className="mt-1 space-y-2">
        {options.map((option, index) => (
          <li key={index} className="flex gap-2">
            <Input
              aria-label={t('optionValue')}
              placeholder={t('optionValue')}
              className="w-24 shrink-0"
              value={option.value}
              disabled={disabled}
              onChange={(event) => put(index, { ...option, value: event.target.value })}
            />
            {(['ru', 'en'] as const).map((language) => (
              <Input
                key={language}
                lang={language}
                aria-label={t(language === 'ru' ? 'optionRu' : 'optionEn')}
                placeholder={t(language === 'ru' ? 'optionRu' : 'optionEn')}
                value={option.label[language]}
                disabled={disabled}
                onChange={(event) =>
                  put(index, { ...option, label: { ...option.label, [language]: event.target.value } })
                }
              />
            ))}
            <Button
              variant="quiet"
              aria-label={t('removeOption')}
              disabled={disabled}
              onClick={() => onChange(options.filter((_one, at) => at !== index))}
            >
              <X aria-hidden className="size-4" />
            </Button>
          </li>
        ))}
      </ul>
      {disabled ? null : (
        <Button
          size="small"
          className="mt-2"
          onClick={() => onChange([...options, { value: '', label: { ru: '', en: '' } }])}
        >
          <Plus aria-hidden className="size-4" />
          {t('addOption')}
        </Button>
      )}
    </fieldset>
  )
}
