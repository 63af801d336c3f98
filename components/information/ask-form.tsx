'use client'

import { useLocale, useTranslations } from 'next-intl'
import { useRouter } from 'next/navigation'
import { useRef, useState } from 'react'
import { DefinitionForm, type DefinitionFormHandle } from '@/components/form/definition-form'
import type { FormProblem } from '@/components/form/error-book'
import { useTRPC } from '@/components/trpc/client'
import { failureOf, type Failure } from '@/components/trpc/failure'
import { FailureAlert } from '@/components/trpc/failure-alert'
import { useCommand } from '@/components/trpc/use-command'
import { Button } from '@/components/ui/button'
import type { FormValues, KindDefinition } from '@/server/modules/catalogue/domain/definition'

const FAULTS = ['ends-before', 'in-future', 'too-long'] as const

/** One question on one screen: fill in and send, in one act. */
export function AskForm(props: { base: string; definition: KindDefinition; values: FormValues }) {
  const t = useTranslations('information.new')
  const locale = useLocale()
  const router = useRouter()
  const trpc = useTRPC()
  const form = useRef<DefinitionFormHandle>(null)
  const command = useCommand(trpc.information.ask.mutationOptions())
  const [problems, setProblems] = useState<readonly FormProblem[]>([])
  const [failure, setFailure] = useState<Failure | null>(null)

  async function send() {
    setFailure(null)
    if (!form.current || form.current.validate().length) return
    try {
      const { id } = await command.run({ kindCode: props.definition.code, values: form.current.values() })
      router.push(`${props.base}/information/${id}`)
    } catch (error) {
      const found = failureOf(error)
      if (found.code === 'FORM_INCOMPLETE') setProblems(found.details['errors'] as FormProblem[])
      setFailure(found)
    }
  }

  const reason = FAULTS.find((fault) => fault === failure?.details['reason'])
  return (
    <div className="max-w-2xl space-y-6">
      <DefinitionForm
        ref={form}
        definition={props.definition}
        values={props.values}
        onChange={() => undefined}
        errors={problems}
        disabled={command.pending}
        locale={locale}
      />
      {failure ? <FailureAlert failure={failure} text={reason ? t(`fault.${reason}`) : undefined} /> : null}
      <Button variant="primary" busy={command.pending} busyLabel={t('sending')} onClick={() => void send()}>
        {t('send')}
      </Button>
    </div>
  )
}
