import type { Purpose } from '@/server/modules/audits/domain/actions'
import type { AuditRefusal } from '@/server/modules/audits/domain/refusal'
import type { AuditView } from '@/server/modules/audits/domain/views'

/** Documents of customs in the order in which an audit usually sends them. */
export const PURPOSES = [
  'notification',
  'order',
  'requirement',
  'more-time',
  'suspension',
  'resumption',
  'prolongation',
  'group-change',
  'handover',
  'act',
  'extract',
  'conclusion',
  'decision',
] as const satisfies readonly Purpose[]

type Case = Pick<AuditView, 'form' | 'status' | 'may' | 'documents' | 'requirements' | 'objections'>

/** What may be prepared now, and what may not with the reason. */
export function nextDocuments(audit: Case): {
  open: Purpose[]
  closed: { purpose: Purpose; refusal: AuditRefusal }[]
} {
  const open: Purpose[] = []
  const closed: { purpose: Purpose; refusal: AuditRefusal }[] = []
  for (const purpose of PURPOSES) {
    const may = audit.may[`send:${purpose}`]
    if (may !== true) closed.push({ purpose, refusal: may })
    // Time is given for lines of a requirement; a conclusion answers objections.
    else if (purpose === 'more-time' && audit.requirements.length === 0) continue
    else if (purpose === 'conclusion' && !audit.objections?.rows.length) continue
    else open.push(purpose)
  }
  return { open, closed }
}

/** The document that the course of the audit asks for next; null while customs waits for the participant. */
export function suggestedDocument(audit: Case): Purpose | null {
  const { open } = nextDocuments(audit)
  return wantedIn(audit).find((purpose) => open.includes(purpose)) ?? null
}

function wantedIn({ status, documents, requirements }: Case): Purpose[] {
  switch (status) {
    case 'OPENED':
      return documents.some(({ purpose }) => purpose === 'notification')
        ? ['order']
        : ['notification', 'order']
    case 'RUNNING': {
      if (requirements.length === 0) return ['requirement']
      const states = requirements.flatMap(({ items }) => items.map((item) => item.status))
      if (states.includes('more-time-asked')) return ['more-time']
      return states.some((state) => state === 'awaited' || state === 'asked-again') ? [] : ['act']
    }
    default:
      return ['resumption', 'conclusion', 'decision']
  }
}
