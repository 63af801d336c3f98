import type { FormValues, KindDefinition } from '../../catalogue/domain/definition'
import { isDay } from '../../deadlines/domain/civil-day'

/** Days that a request asks about, `YYYY-MM-DD`, as the form has them: the first and the last, or the one. */
export const askedDays = (kind: KindDefinition, values: FormValues): string[] =>
  kind.children.flatMap((node) => {
    const value = values[node.key]
    const asked = node.kind === 'field' && node.type.base === 'date' && !node.auto
    return asked && typeof value === 'string' && isDay(value) ? [value] : []
  })
