'use client'

import { useLocale, useTranslations } from 'next-intl'
import dynamic from 'next/dynamic'
import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { DescriptionList } from '@/components/ui/description-list'
import type { AuditView, Person } from '@/server/modules/audits/domain/views'
import type { Day } from '@/server/modules/deadlines/contract'
import { cardItems } from '../../card-items'

// Changed once at most, before the first document is sent.
const ChangeCard = dynamic(() => import('./change-card'), { ssr: false })
const ChangeGroup = dynamic(() => import('./change-group'), { ssr: false })

/** What the audit is about, as its card says, and the way to correct it while nothing has been sent. */
export function CaseAbout({ audit, today, still }: { audit: AuditView; today: Day; still?: boolean }) {
  const t = useTranslations('postcontrol.about')
  const locale = useLocale()
  const words = useTranslations('audits.subject')
  const [open, setOpen] = useState(false)
  const { card, office, participant, startedOn, assigned } = audit
  const changes = !still && audit.may['card-changed'] === true
  return (
    <Card
      title={t('title')}
      action={
        changes ? (
          <Button size="small" variant="quiet" onClick={() => setOpen(true)}>
            {t('change')}
          </Button>
        ) : undefined
      }
    >
      <DescriptionList
        className="-my-2"
        items={[
          {
            term: t('person'),
            value: (
              <>
                {participant.name}
                {participant.taxId ? (
                  <span className="tabular block text-muted">
                    {t('taxId', { taxId: participant.taxId, name: participant.taxName })}
                  </span>
                ) : null}
              </>
            ),
          },
          ...(assigned.length
            ? [{ term: t('assigned'), value: assigned.map(({ name }) => name).join(', ') }]
            : []),
          { term: t('office'), value: `${office.name[locale]}, ${office.code}` },
          ...cardItems(t, {
            card,
            startedOn,
            today,
            subject: (code) => (
              <>
                <span className="tabular text-muted">{code}</span> {words(code)}
              </>
            ),
            more: (count) => t('more', { count }),
          }),
        ]}
      />
      {open ? <ChangeCard audit={audit} today={today} onClose={() => setOpen(false)} /> : null}
    </Card>
  )
}

/** Officers of the group with their roles. */
export function CaseGroup(props: { audit: AuditView; officers: readonly Person[]; still?: boolean }) {
  const t = useTranslations('postcontrol.about')
  const roles = useTranslations('audits.role')
  const [open, setOpen] = useState(false)
  const { audit } = props
  const changes = !props.still && audit.may['group-changed'] === true
  return (
    <Card
      title={t('group')}
      action={
        changes ? (
          <Button size="small" variant="quiet" aria-label={t('changeGroup')} onClick={() => setOpen(true)}>
            {t('change')}
          </Button>
        ) : undefined
      }
    >
      <ul className="space-y-2">
        {audit.group.map((officer) => (
          <li key={officer.id}>
            <span className="font-medium wrap-anywhere">{officer.name}</span>
            <span className="block text-sm text-muted">
              {officer.title ? `${officer.title}, ` : null}
              {roles(officer.role)}
            </span>
          </li>
        ))}
      </ul>
      {open ? <ChangeGroup audit={audit} officers={props.officers} onClose={() => setOpen(false)} /> : null}
    </Card>
  )
}
