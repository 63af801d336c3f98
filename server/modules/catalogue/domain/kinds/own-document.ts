import type { KindDefinition, Node } from '../definition'
import { documentModeId, elementsOf, any, optional, t, text } from './build'
import { baseDocument, CAT, organisation, person } from './common-types'

const VERSION = '1.0.0'

type Own = Pick<KindDefinition, 'code' | 'root' | 'title' | 'summary' | 'category' | 'attachments'> &
  Partial<KindDefinition> & {
    /** What a person fills in, built of elements of the kind's own namespace. */
    fields: (build: ReturnType<typeof elementsOf>) => readonly Node[]
  }

/**
 * A document a participant sends that the album has no format for: code `994nnnnE`, which the album leaves free, namespace
 * `urn:customs-portal:documents:<root>:1.0.0`. It begins as documents of the album do, so that the number of a power of
 * attorney travels in its usual place, and ends with who sends it, to whom, and the list of what is attached.
 */
export function ownDocument({ fields, ...own }: Own): KindDefinition {
  const namespace = `urn:customs-portal:documents:${own.root}:${VERSION}`
  const build = elementsOf(namespace)
  const { field, group } = build
  return {
    version: VERSION,
    namespace,
    prefixes: { own: namespace, cat_ru: CAT },
    direction: 'from-participant',
    officeRequired: true,
    signatures: 1,
    ...own,
    children: [
      documentModeId(own.code),
      ...baseDocument.map((node) => ({ ...node, order: 9 })),
      ...fields(build),
      group('Applicant', organisation, t('Заявитель', 'Applicant'), { order: 6 }),
      group('Signer', person(true), t('Кто подписывает', 'Who signs'), { order: 6 }),
      group(
        'Office',
        [
          field('Code', text.pattern('[0-9]{8}'), t('Код таможенного органа', 'Code of the customs office'), {
            auto: 'office.code',
          }),
          field('Name', text.free(250), t('Таможенный орган', 'Customs office'), {
            ...optional,
            auto: 'office.name',
          }),
        ],
        t('Кому', 'Addressee'),
        { order: 7 },
      ),
      group(
        'Attachment',
        [
          field('Ordinal', text.pattern('[0-9]{1,4}'), t('Номер по порядку', 'Number in order'), {
            auto: 'attachment.ordinal',
          }),
          field('FileName', text.free(250), t('Имя файла', 'File name'), { auto: 'attachment.name' }),
        ],
        t('Приложение', 'Attachment'),
        { ...any, auto: 'attachments', order: 8, advanced: true },
      ),
    ],
  }
}
