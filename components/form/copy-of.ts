import type { FormValue, FormValues } from '@/server/modules/catalogue/domain/definition'
import { isList } from '@/server/modules/catalogue/domain/lexical'

/** A copy nobody else holds, without absent keys; texts are shared, so files inside cost nothing. */
export function copyOf(value: FormValue): FormValue {
  if (typeof value !== 'object') return value
  if (isList(value)) return value.map((item) => copyOf(item))
  return copyOfValues(value as FormValues)
}

/** The same for the values of a whole form. */
export function copyOfValues(values: FormValues): FormValues {
  const copy: Record<string, FormValue> = {}
  for (const [key, value] of Object.entries(values)) {
    if (value !== undefined && value !== null) copy[key] = copyOf(value)
  }
  return copy
}
