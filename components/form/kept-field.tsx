'use client'

import { useTranslations } from 'next-intl'
import type { Field } from '@/server/modules/catalogue/domain/definition'
import { fieldId } from './field-id'
import { useFormScope, useProblemAt } from './form-scope'
import { isShort } from './input-for'
import { keptAt } from './kept-places'
import { useProblemText } from './problem-text'
import { valueText } from './value-text'

/** A field that is written elsewhere: what it says, and where that is changed. */
export function KeptField({ field, path, label }: { field: Field; path: string; label: string }) {
  const scope = useFormScope()
  const t = useTranslations('form')
  const hint = keptAt(scope.kept, path)?.hint
  const problem = useProblemAt(path)
  const say = useProblemText()
  const read = scope.read(path)
  const value = typeof read === 'string' ? read : ''
  const option = field.type.options?.find((one) => one.value === value)
  const flag = field.type.base === 'boolean' && value !== ''
  const text =
    option?.label[scope.locale] ??
    (flag
      ? t(value === 'true' || value === '1' ? 'yes' : 'no')
      : valueText(field.type.base, value, scope.locale))
  return (
    <div id={fieldId(path)} tabIndex={-1} className={isShort(field) ? 'min-w-0' : 'min-w-0 sm:col-span-2'}>
      <p className="font-medium">{label}</p>
      {hint ? <p className="text-sm text-muted">{hint}</p> : null}
      <p className="mt-1 break-words whitespace-pre-line">{text || t('notSpecified')}</p>
      {problem ? <p className="mt-1 text-sm font-medium text-refused">{say(problem)}</p> : null}
    </div>
  )
}
