'use client'

import { useTranslations } from 'next-intl'
import { Alert } from '@/components/ui/alert'
import { Button } from '@/components/ui/button'
import type { ImportReport } from './import-report'
import { XmlErrors } from './xml-errors'

/** What was read from the uploaded file, and its mistakes with their lines. */
export function ImportNotice(props: { report: ImportReport; onClose: () => void }) {
  const t = useTranslations('submissions.xml')
  const { fileName, errors } = props.report
  return (
    <Alert
      tone={errors.length ? 'near' : 'action'}
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
      {errors.length ? (
        <>
          <p className="mb-3">{t('importedErrors')}</p>
          <XmlErrors errors={errors} />
        </>
      ) : null}
    </Alert>
  )
}
