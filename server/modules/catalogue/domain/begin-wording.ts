import type { KindDefinition } from './definition'

/** Code and version of a wording that is begun. */
export interface Begun {
  code: string
  version: string
  edition: number
}

/** The namespace of the portal's own formats; those of the album keep their own. */
const ownNamespace = (code: string, version: string) => `urn:customs-portal:kind:${code}:${version}`

/** An empty wording, to be filled in the editor: one required field, so that it can be seen at once. */
export function blankWording({ code, version, edition }: Begun): KindDefinition {
  const namespace = ownNamespace(code, version)
  return {
    code,
    version,
    edition,
    title: { ru: '', en: '' },
    summary: { ru: '', en: '' },
    category: 'other',
    direction: 'from-participant',
    officeRequired: true,
    signatures: 0,
    attachments: { min: 0, max: null },
    root: 'Document',
    namespace,
    prefixes: { d: namespace },
    children: [
      {
        kind: 'field',
        at: 'element',
        key: 'Subject',
        name: 'Subject',
        namespace,
        label: { ru: 'О чём документ', en: 'Subject' },
        type: { base: 'string', minLength: 1, maxLength: 250 },
        min: 1,
        max: 1,
      },
    ],
    subject: 'Subject',
  }
}

/**
 * The same wording as another edition. The code of a copy may differ; a fixed code written into documents
 * (`DocumentModeID`) then follows it. The namespace stays: documents of the copy are read by the same schema.
 */
export function copyWording(of: KindDefinition, { code, version, edition }: Begun): KindDefinition {
  const copy = structuredClone(of) as { -readonly [K in keyof KindDefinition]: KindDefinition[K] }
  copy.code = code
  copy.version = version
  copy.edition = edition
  copy.children = of.children.map((node) =>
    node.kind === 'field' && node.fixed === of.code ? { ...node, fixed: code } : node,
  )
  return copy
}
