'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Field as Labelled, type ControlProps } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import { keepEarly } from '@/components/ui/keep-early'
import { Select } from '@/components/ui/select'
import { Textarea } from '@/components/ui/textarea'
import type { Field } from '@/server/modules/catalogue/domain/definition'
import { lengthOf } from '@/server/modules/catalogue/domain/check-value'
import { fieldId } from './field-id'
import { useFormScope, useProblemAt, type FormScope } from './form-scope'
import { KeptField } from './kept-field'
import { keptAt } from './kept-places'
import { controlFor, isShort, typedValue, visibleLimit, type Control } from './input-for'
import { useProblemText } from './problem-text'
import { RadioField } from './radio-field'

/** One field of the form. `label` replaces the definition's where there are several: «Абзац 2». */
export function FieldView(props: {
  field: Field
  path: string
  label?: string
  /** The heading above has said the label; it stays for readers. */
  labelHidden?: boolean
  /** Inside something that may be left out: nothing here is required before something is typed. */
  maySkip?: boolean
  className?: string
}) {
  const { field, path } = props
  const scope = useFormScope()
  const t = useTranslations('form')
  const problem = useProblemAt(path)
  const say = useProblemText()
  const [value, setValue] = useState(() => textAt(scope, path))
  // chosen once: a control must not turn into another under the person's hands
  const [control] = useState(() => controlFor(field, value))
  const limit = visibleLimit(field)
  const label = props.label ?? field.label[scope.locale]
  const optional = field.min === 0 && !props.maySkip
  const hint = field.help?.[scope.locale]

  if (keptAt(scope.kept, path)) return <KeptField field={field} path={path} label={label} />
  if (control.as === 'radio') {
    return (
      <RadioField {...props} label={label} optional={optional} {...(problem && { error: say(problem) })} />
    )
  }
  const registered = scope.register(path, {
    setValueAs: (typed: unknown) => (typeof typed === 'string' ? typedValue(field.type, typed) : typed),
    onChange: () => {
      scope.changed(path)
      // the only ones that are drawn again at a key: those that count characters
      if (limit) setValue(textAt(scope, path))
    },
    onBlur: () => {
      setValue(textAt(scope, path))
      scope.left(path)
    },
  })
  return (
    <Labelled
      id={fieldId(path)}
      label={props.labelHidden ? <span className="sr-only">{label}</span> : label}
      {...(hint && { hint })}
      {...(problem && { error: say(problem) })}
      {...(optional && !props.labelHidden && { optionalLabel: t('optional') })}
      className={props.className ?? (isShort(field) ? '' : 'sm:col-span-2')}
    >
      {(attributes) => (
        <>
          <TextControl
            control={control}
            field={field}
            initial={value}
            attributes={{
              ...attributes,
              ...(props.maySkip || field.min === 0 ? { 'aria-required': undefined } : {}),
            }}
            registered={{
              ...registered,
              ref: (element: HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement | null) => {
                keepEarly(element)
                registered.ref(element)
              },
            }}
          />
          {limit ? <Counter used={lengthOf(field.type.base, value)} limit={limit} /> : null}
        </>
      )}
    </Labelled>
  )
}

function TextControl(props: {
  control: Exclude<Control, { as: 'radio' }>
  field: Field
  initial: string
  attributes: ControlProps
  registered: ReturnType<FormScope['register']>
}) {
  const { control, field, initial } = props
  const { locale } = useFormScope()
  const t = useTranslations('form')
  const common = { ...props.attributes, ...props.registered, defaultValue: initial, autoComplete: 'off' }
  if (control.as === 'select') {
    const options = field.type.options ?? []
    const listed = initial === '' || options.some((option) => option.value === initial)
    return (
      <Select {...common}>
        <option value="">{field.min === 0 ? t('notSpecified') : t('choose')}</option>
        {listed ? null : <option value={initial}>{t('notListed', { value: initial })}</option>}
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label[locale]}
          </option>
        ))}
      </Select>
    )
  }
  if (control.as === 'textarea') {
    return <Textarea {...common} rows={control.rows} className={control.rows < 3 ? 'min-h-control' : ''} />
  }
  const { as: _, ...input } = control
  return (
    <Input
      {...common}
      {...input}
      spellCheck={input.type === 'text' && !input.inputMode && !field.type.identifier}
      className={input.type === 'text' && !input.inputMode ? '' : 'tabular max-w-64'}
    />
  )
}

/** Appears when little is left, so that it does not distract before. */
function Counter({ used, limit }: { used: number; limit: number }) {
  const t = useTranslations('form')
  const left = limit - used
  if (left > limit / 5) return null
  return (
    <p className={left < 0 ? 'mt-1 text-sm font-medium text-refused' : 'mt-1 text-sm text-muted'}>
      {left < 0 ? t('charactersOver', { count: -left }) : t('charactersLeft', { count: left })}
    </p>
  )
}

function textAt(scope: FormScope, path: string): string {
  const value = scope.read(path)
  return typeof value === 'string' ? value : ''
}
