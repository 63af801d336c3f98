'use client'

import { useQueryClient } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { useTRPC } from '@/components/trpc/client'
import { failureOf } from '@/components/trpc/failure'
import { FailureAlert } from '@/components/trpc/failure-alert'
import { useCommand } from '@/components/trpc/use-command'
import { Button } from '@/components/ui/button'
import { ConfirmDialog } from '@/components/ui/confirm-dialog'
import { Dialog } from '@/components/ui/dialog'
import { DialogFooter } from '@/components/ui/dialog-footer'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import type { WordingDetails, WordingRef } from '@/server/modules/catalogue/domain/wording-contract'
import { BASE, wordingHref } from './address'

/** What may be done with a wording besides editing it. */
export function WordingActs({ wording }: { wording: WordingDetails }) {
  const t = useTranslations('wordings')
  const trpc = useTRPC()
  const router = useRouter()
  const { code, version, edition, state } = wording
  const of = { code, version, edition }
  const copy = useCommand(trpc.wordings.copy.mutationOptions())
  const withdrawn = state === 'WITHDRAWN'
  return (
    <>
      <Button
        busy={copy.pending}
        busyLabel={t('copy.busy')}
        onClick={() =>
          void copy.run({ of }).then(
            (begun) => router.push(wordingHref(begun)),
            () => undefined,
          )
        }
      >
        {t('copy.button')}
      </Button>
      {state === 'DRAFT' && wording.id ? (
        <Discard id={wording.id} revision={wording.revision} />
      ) : (
        <>
          <Term of={of} wording={wording} label={withdrawn ? t('restore.button') : t('term.button')} />
          {withdrawn ? null : <Withdraw of={of} />}
        </>
      )}
      {copy.error ? <FailureAlert failure={failureOf(copy.error)} className="basis-full" /> : null}
    </>
  )
}

function useRefresh() {
  const trpc = useTRPC()
  const queryClient = useQueryClient()
  return () => queryClient.invalidateQueries({ queryKey: trpc.wordings.pathKey() })
}

function Discard(props: { id: string; revision: number }) {
  const t = useTranslations('wordings')
  const trpc = useTRPC()
  const router = useRouter()
  const discard = useCommand(trpc.wordings.discard.mutationOptions({ onSuccess: () => router.push(BASE) }))
  return (
    <ConfirmDialog
      trigger={<Button>{t('discard.button')}</Button>}
      title={t('discard.title')}
      text={t('discard.text')}
      confirmLabel={t('discard.button')}
      busyLabel={t('discard.busy')}
      cancelLabel={t('cancel')}
      closeLabel={t('close')}
      danger
      busy={discard.pending}
      failure={discard.error ? <FailureAlert failure={failureOf(discard.error)} /> : null}
      onConfirm={() => void discard.run({ id: props.id, version: props.revision }).catch(() => undefined)}
    />
  )
}

function Withdraw({ of }: { of: WordingRef }) {
  const t = useTranslations('wordings')
  const trpc = useTRPC()
  const [open, setOpen] = useState(false)
  const [reason, setReason] = useState('')
  const refresh = useRefresh()
  const withdraw = useCommand(trpc.wordings.withdraw.mutationOptions({ onSettled: refresh }))
  return (
    <Dialog
      trigger={<Button>{t('withdraw.button')}</Button>}
      open={open}
      onOpenChange={setOpen}
      title={t('withdraw.title')}
      description={t('withdraw.text')}
      closeLabel={t('close')}
      footer={
        <DialogFooter
          cancelLabel={t('cancel')}
          label={t('withdraw.button')}
          danger
          busy={withdraw.pending}
          busyLabel={t('withdraw.busy')}
          disabled={reason.trim().length < 3}
          onPress={() =>
            void withdraw.run({ of, reason }).then(
              () => setOpen(false),
              () => undefined,
            )
          }
        />
      }
    >
      <div className="space-y-4">
        <Field id="withdraw-reason" label={t('withdraw.reason')} hint={t('withdraw.reasonHint')}>
          {(control) => (
            <Input
              {...control}
              value={reason}
              maxLength={500}
              onChange={(event) => setReason(event.target.value)}
            />
          )}
        </Field>
        {withdraw.error ? <FailureAlert failure={failureOf(withdraw.error)} /> : null}
      </div>
    </Dialog>
  )
}

function Term(props: { of: WordingRef; wording: WordingDetails; label: string }) {
  const t = useTranslations('wordings')
  const trpc = useTRPC()
  const [open, setOpen] = useState(false)
  const [from, setFrom] = useState(props.wording.effectiveFrom ?? '')
  const [to, setTo] = useState(props.wording.effectiveTo ?? '')
  const refresh = useRefresh()
  const set = useCommand(trpc.wordings.setTerm.mutationOptions({ onSettled: refresh }))
  return (
    <Dialog
      trigger={<Button>{props.label}</Button>}
      open={open}
      onOpenChange={setOpen}
      title={t('term.title')}
      description={t('term.text')}
      closeLabel={t('close')}
      footer={
        <DialogFooter
          cancelLabel={t('cancel')}
          label={t('term.save')}
          busy={set.pending}
          busyLabel={t('term.busy')}
          onPress={() =>
            void set.run({ of: props.of, effectiveFrom: from || null, effectiveTo: to || null }).then(
              () => setOpen(false),
              () => undefined,
            )
          }
        />
      }
    >
      <div className="space-y-4">
        <div className="grid grid-cols-2 gap-3">
          {(
            [
              ['from', from, setFrom],
              ['to', to, setTo],
            ] as const
          ).map(([key, value, change]) => (
            <Field key={key} id={`term-${key}`} label={t(`term.${key}`)}>
              {(control) => (
                <Input
                  {...control}
                  aria-required={undefined}
                  type="date"
                  value={value}
                  onChange={(event) => change(event.target.value)}
                />
              )}
            </Field>
          ))}
        </div>
        {set.error ? <FailureAlert failure={failureOf(set.error)} /> : null}
      </div>
    </Dialog>
  )
}
