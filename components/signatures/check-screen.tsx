'use client'

import { Printer, Trash2 } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useEffect, useRef, useState, useSyncExternalStore } from 'react'
import { Alert } from '@/components/ui/alert'
import { Button } from '@/components/ui/button'
import { Spinner } from '@/components/ui/spinner'
import { Checks, type CheckState } from './checks'
import { DropPlace } from './drop-place'
import { TaskCard } from './task-card'

const EMPTY: CheckState = { tasks: [], reading: [], unreadable: [] }

/** «Проверить ЭП»: files in, verdicts out. What was dropped lives as long as this screen. */
export function CheckScreen() {
  const t = useTranslations('check')
  const [checks] = useState(() => new Checks())
  const { tasks, reading, unreadable } = useSyncExternalStore(checks.subscribe, checks.read, () => EMPTY)
  const input = useRef<HTMLInputElement>(null)
  useEffect(() => () => checks.clear(), [checks])
  useEffect(() => {
    const unfold = () => document.querySelectorAll('details').forEach((each) => (each.open = true))
    addEventListener('beforeprint', unfold)
    return () => removeEventListener('beforeprint', unfold)
  }, [])

  const working = reading.length > 0 || tasks.some(({ outcome }) => outcome && isUnderWay(outcome.state))
  const any = tasks.length + reading.length + unreadable.length > 0
  const focusInput = () => input.current?.focus()

  return (
    <div className="space-y-6">
      <DropPlace ref={input} onFiles={(files) => void checks.add(files)} />
      <Alert tone="action" title={t('privacy.title')} className="print:hidden">
        {t('privacy.text')}
      </Alert>
      {any ? (
        <section aria-labelledby="check-results" className="space-y-4">
          <p className="hidden text-lg font-semibold print:block">{t('protocol.title')}</p>
          <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 print:hidden">
            <h2 id="check-results" className="text-lg">
              {t('results')}
            </h2>
            <div className="flex flex-wrap gap-2 print:hidden">
              <Button size="small" onClick={() => print()}>
                <Printer aria-hidden />
                {t('print')}
              </Button>
              <Button
                size="small"
                onClick={() => {
                  checks.clear()
                  focusInput()
                }}
              >
                <Trash2 aria-hidden />
                {t('clear')}
              </Button>
            </div>
          </div>
          {reading.map((name, i) => (
            <p key={i} className="flex items-center gap-2 wrap-anywhere">
              <Spinner />
              {t('state.reading')}: {name}
            </p>
          ))}
          {unreadable.map(({ id, name }) => (
            <Alert
              key={id}
              tone="refused"
              title={<span className="wrap-anywhere">{`${t('local.unreadable.title')}: ${name}`}</span>}
              action={
                <Button size="small" onClick={() => checks.remove(id)}>
                  {t('remove', { name })}
                </Button>
              }
            >
              {t('local.unreadable.text')}
            </Alert>
          ))}
          {tasks.map((task) => (
            <TaskCard
              key={task.key}
              task={task}
              alone={tasks.length === 1}
              onRemove={() => {
                checks.remove(task.fileId)
                focusInput()
              }}
              onRetry={() => checks.retry(task.key)}
              onChooseDocument={() => input.current?.click()}
            />
          ))}
        </section>
      ) : null}
      <p role="status" className="sr-only">
        {working ? t('state.judging') : any ? t('results') : ''}
      </p>
    </div>
  )
}

function isUnderWay(state: string): boolean {
  return state === 'waiting' || state === 'judging' || state === 'hashing'
}
