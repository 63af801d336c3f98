import type { KindDefinition } from '../definition'
import { documentModeId } from './build'
import { baseDocument, CAT } from './common-types'

/** The namespace of a message programs exchange among themselves. */
export const exchangeNamespace = (root: string) =>
  `urn:customs.ru:Information:ExchangeDocuments:${root}:5.22.0`

type Own = Pick<KindDefinition, 'code' | 'root' | 'title' | 'summary' | 'children'> & Partial<KindDefinition>

/** A message of the customs' information system about documents: made by programs, shown to people, signed by nobody. */
export const serviceDocument = (own: Own): KindDefinition => ({
  version: '5.22.0',
  namespace: exchangeNamespace(own.root),
  prefixes: { doc: exchangeNamespace(own.root), cat_ru: CAT },
  category: 'service',
  direction: 'service',
  officeRequired: false,
  signatures: 0,
  attachments: { min: 0, max: 0 },
  ...own,
  children: [
    documentModeId(own.code),
    ...baseDocument.map((node) => ({ ...node, order: 9 })),
    ...own.children,
  ],
})
