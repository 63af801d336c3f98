import { useTranslations } from 'next-intl'
import { Instant } from '@/components/datetime/instant'
import { Card } from '@/components/ui/card'
import { Status } from '@/components/ui/status'
import type { Tone } from '@/components/ui/tone'
import { TextLink } from '@/components/ui/text-link'
import type { AuditDraft } from '@/server/modules/audits/domain/views'

const TONES: Record<AuditDraft['state'], Tone> = { DRAFT: 'neutral', ON_APPROVAL: 'near', APPROVED: 'action' }

/** Documents being prepared, whoever of the group prepares them. */
export function CaseDrafts({ auditId, drafts }: { auditId: string; drafts: readonly AuditDraft[] }) {
  const t = useTranslations('postcontrol.drafts')
  const purposes = useTranslations('audits.purpose')
  const own = useTranslations('audits.own')
  if (drafts.length === 0) return null
  return (
    <Card flush title={t('title')}>
      <ul aria-label={t('title')}>
        {drafts.map((draft) => (
          <li
            key={draft.documentId}
            className="flex min-h-row flex-wrap items-center justify-between gap-x-4 gap-y-1 border-b px-inset py-1.5 last:border-b-0"
          >
            <span className="min-w-48 grow basis-0">
              <TextLink
                href={`/console/audits/${auditId}/drafts/${draft.documentId}`}
                className="font-medium"
              >
                {purposes(draft.what.purpose)}
              </TextLink>
              <span className="tabular text-muted"> {own('numbered', { number: draft.number ?? '' })}</span>
              <span className="block text-xs text-muted">
                {draft.updatedBy}, <Instant value={draft.updatedAt} form="numeric" />
              </span>
              {draft.remark ? (
                <span className="block text-sm">{t('remark', { text: draft.remark })}</span>
              ) : null}
            </span>
            <DraftState draft={draft} />
          </li>
        ))}
      </ul>
    </Card>
  )
}

/** How far a draft is: an icon and a word. */
export function DraftState({ draft }: { draft: Pick<AuditDraft, 'state' | 'remark'> }) {
  const t = useTranslations('postcontrol.drafts')
  return draft.remark ? (
    <Status tone="refused">{t('returned')}</Status>
  ) : (
    <Status tone={TONES[draft.state]}>{t(`state.${draft.state}`)}</Status>
  )
}
