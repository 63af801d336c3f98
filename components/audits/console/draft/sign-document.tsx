'use client'

import { useLocale, useTranslations } from 'next-intl'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { DocumentView } from '@/components/form/document-view'
import type { FormProblem } from '@/components/form/error-book'
import { asShown, fetchContent } from '@/components/signing/fetch-content'
import { SignedThings } from '@/components/signing/signed-things'
import { SignedXml } from '@/components/signing/signed-xml'
import { SigningPanel } from '@/components/signing/signing-panel'
import { useBegin } from '@/components/signing/use-begin'
import type { SigningWork } from '@/components/signing/use-signing'
import { useTRPC } from '@/components/trpc/client'
import { type Failure, failureOf } from '@/components/trpc/failure'
import { FailureAlert } from '@/components/trpc/failure-alert'
import { useCommand } from '@/components/trpc/use-command'
import { Button } from '@/components/ui/button'
import { toast } from '@/components/ui/toast'
import type { AuditDraft, AuditView, DocumentToSign } from '@/server/modules/audits/domain/views'
import type { FormValues, KindDefinition } from '@/server/modules/catalogue/domain/definition'
import type { Content } from '@/server/modules/submissions/domain/signing'
import { useLookAgain } from '../case/use-case'
import { UnansweredLines } from '../facts/unanswered-lines'

/** Signing a document of customs: what is signed in plain sight, by whose certificate. Signed, it is sent. */
export default function SignDocument(props: {
  audit: AuditView
  draft: AuditDraft
  definition: KindDefinition
  officer: string
  demonstration: boolean
  version: number
  onBack: () => void
  /** The form is not whole: its mistakes. */
  onProblems: (problems: readonly FormProblem[]) => void
}) {
  const t = useTranslations('postcontrol.sign')
  const locale = useLocale()
  const purposes = useTranslations('audits.purpose')
  const trpc = useTRPC()
  const router = useRouter()
  const { audit, draft } = props
  const onSettled = useLookAgain(audit.id)
  const prepare = useCommand(trpc.auditConsole.prepareSending.mutationOptions({ onSettled }))
  const send = useCommand(trpc.auditConsole.send.mutationOptions())
  const [task, setTask] = useState<DocumentToSign | null>(null)
  const of = { id: audit.id, documentId: draft.documentId }

  async function ask(version: number) {
    setTask(null)
    try {
      setTask(await prepare.run({ ...of, version }))
    } catch (error) {
      const { code, details } = failureOf(error)
      if (code === 'FORM_INCOMPLETE') props.onProblems(details['errors'] as FormProblem[])
    }
  }
  useBegin(() => void ask(props.version))

  const workOf = (ready: DocumentToSign): SigningWork<Content> => ({
    contents: contentsOf(ready, draft),
    load: (content, signal) =>
      content.fileId
        ? fetchContent(content, hrefOf(content)!, signal)
        : asShown(content, new Blob([ready.xml])),
    hand: (signatures) => send.run({ ...of, version: ready.documentVersion, signatures }),
  })

  const refusal = (failure: Failure) => (
    <FailureAlert
      failure={failure}
      text={failure.details['reason'] === 'draft-outdated' ? t('outdated') : undefined}
      action={
        <Button size="small" onClick={() => void ask(draft.version)}>
          {t('retry')}
        </Button>
      }
    />
  )
  return (
    <div className="space-y-4">
      {draft.what.purpose === 'act' ? <UnansweredLines audit={audit} /> : null}
      <SigningPanel
        words={{
          what: t('what'),
          preparing: t('preparing'),
          how: t('how'),
          act: t('act'),
          back: t('back'),
        }}
        preparing={prepare.pending}
        work={task && workOf(task)}
        whose={<p>{t('whose', { name: props.officer, office: audit.office.name[locale] })}</p>}
        officer={props.officer}
        demonstration={props.demonstration}
        onSigned={() => {
          toast.success(t('sent', { number: draft.number ?? '' }), { description: audit.participant.name })
          router.push(`/console/audits/${audit.id}`)
          void onSettled()
        }}
        onBack={props.onBack}
        failure={refusal}
      >
        <p>
          {t('lead', {
            what: purposes(draft.what.purpose),
            number: draft.number ?? '',
            participant: audit.participant.name,
          })}
        </p>
        {task ? (
          <div className="mt-4 space-y-4">
            <DocumentView definition={props.definition} values={draft.values as FormValues} level={4} />
            <div className="border-t pt-3">
              <SignedThings contents={contentsOf(task, draft)} hrefOf={hrefOf} />
            </div>
            <SignedXml label={t('xml')} xml={task.xml} />
          </div>
        ) : null}
        {prepare.error ? <div className="mt-4">{refusal(failureOf(prepare.error))}</div> : null}
      </SigningPanel>
    </div>
  )
}

function contentsOf({ xml, sha256, files }: DocumentToSign, { number, kindCode }: AuditDraft): Content[] {
  return [
    {
      content: 'DOCUMENT',
      fileId: null,
      name: `${number} ${kindCode}.xml`,
      size: new Blob([xml]).size,
      sha256,
    },
    ...files.map(({ id, name, size, sha256: digest }) => ({
      content: 'FILE' as const,
      fileId: id,
      name,
      size,
      sha256: digest,
    })),
  ]
}

/** Where the bytes of a file are; the document itself came with the task. */
const hrefOf = ({ fileId }: Content) => (fileId ? `/api/files/${fileId}?for=console` : null)
