import type { FormValues, Node } from './definition'
import { flatNodes } from './flat-nodes'

/** The values without the lists of attachments: `fillAutomatic` writes them anew, from the files that are there. */
export function withoutAttachments(
  { children }: { children: readonly Node[] },
  values: FormValues,
): FormValues {
  const lists = flatNodes(children).filter((node) => node.kind === 'group' && node.auto === 'attachments')
  return Object.fromEntries(Object.entries(values).filter(([key]) => !lists.some((node) => node.key === key)))
}
