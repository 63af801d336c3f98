import type { Group } from '../definition'
import { any, elementsOf, optional, t, text } from './build'
import { documentReference } from './common-types'

/** ReasonDisparityInfoType: why what a person writes of itself differs from the state register. */
export function disparity(namespace: string): Group {
  const { field, group } = elementsOf(namespace)
  return group(
    'ReasonDisparityInfo',
    [
      field('ReasonDisparityText', text.free(250), t('Причина', 'Reason'), { ...any, multiline: true }),
      group('DocumentBase', documentReference, t('Документ об изменении', 'Document on the change'), any),
      field('OtherInfo', text.free(250), t('Что ещё подтверждает', 'Other proof'), {
        ...any,
        multiline: true,
      }),
    ],
    t('Почему сведения не как в ЕГРЮЛ или ЕГРИП', 'Why the data differ from the state register'),
    { ...optional, advanced: true },
  )
}
