'use client'

import { useLocale, useTranslations } from 'next-intl'
import { useRouter } from 'next/navigation'
import { useEffect, useEffectEvent, useState } from 'react'
import { DocumentView } from '@/components/form/document-view'
import type { FormProblem } from '@/components/form/error-book'
import { type Chosen, ChooseCertificate } from '@/components/signing/choose-certificate'
import { asShown, fetchContent } from '@/components/signing/fetch-content'
import { SignedThings } from '@/components/signing/signed-things'
import type { SignerKind } from '@/components/signing/signer'
import { SigningEnd } from '@/components/signing/signing-end'
import { SigningProgress } from '@/components/signing/signing-progress'
import { useSigning } from '@/components/signing/use-signing'
import { useTRPC } from '@/components/trpc/client'
import { failureOf } from '@/components/trpc/failure'
import { FailureAlert } from '@/components/trpc/failure-alert'
import { useCommand } from '@/components/trpc/use-command'
import { Button } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { Spinner } from '@/components/ui/spinner'
import { toast } from '@/components/ui/toast'
import type { AuditDraft, AuditView, DocumentToSign } from '@/server/modules/audits/domain/views'
import type { FormValues, KindDefinition } from '@/server/modules/catalogue/domain/definition'
import type { Content } from '@/server/modules/submissions/domain/signing'
import { useLookAgain } from '../case/use-case'

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
  const [chosen, setChosen] = useState<Chosen | null>(null)
  const of = { id: audit.id, documentId: draft.documentId }
  const signing = useSigning<Content>(() => {
    toast.success(t('sent', { number: draft.number ?? '' }), { description: audit.participant.name })
    router.push(`/console/audits/${audit.id}`)
    void onSettled()
  })

  async function ask(version: number) {
    setTask(null)
    try {
      setTask(await prepare.run({ ...of, version }))
    } catch (error) {
      const { code, details } = failureOf(error)
      if (code === 'FORM_INCOMPLETE') props.onProblems(details['errors'] as FormProblem[])
    }
  }
  const begin = useEffectEvent(() => void ask(props.version))
  useEffect(() => {
    const timer = setTimeout(begin)
    return () => clearTimeout(timer)
  }, [])

  function sign(ready: DocumentToSign, { signer, certificate }: Chosen) {
    signing.run(
      {
        contents: contentsOf(ready, draft),
        load: (content, signal) =>
          content.fileId
            ? fetchContent(content, hrefOf(content)!, signal)
            : asShown(content, new Blob([ready.xml])),
        hand: (signatures) => send.run({ ...of, version: ready.documentVersion, signatures }),
      },
      signer,
      certificate.id,
    )
  }

  const ways: SignerKind[] = [
    'plugin',
    'key-file',
    ...(props.demonstration ? ['demonstration' as const] : []),
  ]
  return (
    <div className="space-y-4">
      <Card title={t('what')}>
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
            <details>
              <summary className="inline-block cursor-pointer py-1 text-link">{t('xml')}</summary>
              <pre className="mt-1 max-h-96 overflow-auto rounded-md border bg-canvas p-3 text-xs wrap-anywhere whitespace-pre-wrap">
                {task.xml}
              </pre>
            </details>
          </div>
        ) : null}
        {prepare.pending ? (
          <p role="status" className="mt-4 flex items-center gap-2">
            <Spinner />
            {t('preparing')}
          </p>
        ) : null}
        {prepare.error ? (
          <FailureAlert
            className="mt-4"
            failure={failureOf(prepare.error)}
            text={failureOf(prepare.error).details['reason'] === 'draft-outdated' ? t('outdated') : undefined}
            action={
              <Button size="small" onClick={() => void ask(draft.version)}>
                {t('retry')}
              </Button>
            }
          />
        ) : null}
      </Card>
      {task ? (
        <Card title={t('how')}>
          <p className="mb-4">{t('whose', { name: props.officer, office: audit.office.name[locale] })}</p>
          {/* The way stays as it was chosen while it signs, and after a failure. */}
          <div inert={signing.progress !== null}>
            <ChooseCertificate ways={ways} officer={props.officer} onChoose={setChosen} />
          </div>
          <div className="mt-4 space-y-4">
            <SigningEnd
              end={signing.end}
              failure={(failure) => (
                <FailureAlert
                  failure={failure}
                  action={
                    <Button size="small" onClick={() => void ask(draft.version)}>
                      {t('retry')}
                    </Button>
                  }
                />
              )}
            />
            {signing.progress ? (
              <SigningProgress
                doing={signing.progress}
                total={task.files.length + 1}
                startedAt={signing.startedAt}
                plugin={chosen?.signer.kind === 'plugin'}
                onCancel={signing.cancel}
              />
            ) : (
              <div className="flex flex-wrap gap-2">
                <Button
                  variant="primary"
                  disabled={!chosen}
                  className="max-sm:w-full"
                  onClick={() => chosen && sign(task, chosen)}
                >
                  {t('act')}
                </Button>
                <Button onClick={props.onBack}>{t('back')}</Button>
              </div>
            )}
          </div>
        </Card>
      ) : (
        <Button onClick={props.onBack}>{t('back')}</Button>
      )}
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
