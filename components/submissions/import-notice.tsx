'use client'

import { useTranslations } from 'next-intl'
import { Alert } from '@/components/ui/alert'
import { Button } from '@/components/ui/button'
import { TextLink } from '@/components/ui/text-link'
import type { ImportReport } from './import-report'
import { XmlErrors } from './xml-errors'

/** Names of attachments told at once. */
const NAMES = 5

/** What was read from the uploaded file, and its mistakes with their lines. */
export function ImportNotice(props: { report: ImportReport; onClose: () => void }) {
  const t = useTranslations('submissions.xml')
  // A report kept before the portal looked for attachments has none.
  const { fileName, errors, attachments = [] } = props.report
  return (
    <Alert
      tone={errors.length || attachments.length ? 'near' : 'action'}
      live="polite"
      title={
        errors.length
          ? t('errors', { count: errors.length, name: fileName })
          : t('imported', { name: fileName })
      }
      action={
        <Button size="small" variant="quiet" onClick={props.onClose}>
          {t('hide')}
        </Button>
      }
    >
      {attachments.length ? (
        <p className={errors.length ? 'mb-3' : undefined}>
          {t('importedAttachments', {
            count: attachments.length,
            names: attachments.filter(Boolean).slice(0, NAMES).join(', ') || 'none',
          })}{' '}
          <TextLink href="#files">{t('toFiles')}</TextLink>
        </p>
      ) : null}
      {errors.length ? (
        <>
          <p className="mb-3">{t('importedErrors')}</p>
          <XmlErrors errors={errors} />
        </>
      ) : null}
    </Alert>
  )
}
