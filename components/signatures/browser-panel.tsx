'use client'

import { Copy, PenLine } from 'lucide-react'
import { useLocale, useTranslations } from 'next-intl'
import { useEffect, useId, useRef, useState, useSyncExternalStore } from 'react'
import { formatDate, moscowDate } from '@/components/datetime/format'
import type { SignerKind } from '@/components/signing/signer'
import { Alert } from '@/components/ui/alert'
import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { Select } from '@/components/ui/select'
import { type Candidate, stepsOf } from './browser-check'
import { browserKit, type Means } from './browser-kit'
import { BrowserRun, IDLE, type RunState } from './browser-run'
import { MeansForm } from './means-form'
import { StepList } from './step-list'
import { useBrowserReport } from './use-browser-report'
import { useStepWords } from './use-step-words'
import { ownerOf } from './use-wording'

/** «Может ли этот браузер подписывать»: the means, the steps, the test signature, the report. */
export function BrowserPanel(props: { demonstration: boolean }) {
  const [run] = useState(() => new BrowserRun())
  const state = useSyncExternalStore(run.subscribe, run.read, () => IDLE)
  const [kind, setKind] = useState<SignerKind | null>(null)
  const stop = useRef<AbortController | null>(null)
  useEffect(
    () => () => {
      stop.current?.abort()
      run.reset()
    },
    [run],
  )

  function start(means: Means) {
    stop.current?.abort()
    stop.current = new AbortController()
    setKind(means.kind)
    void run.start(browserKit(means, stop.current.signal))
  }

  return (
    <div className="space-y-6">
      <MeansForm
        demonstration={props.demonstration}
        busy={state.phase === 'working'}
        again={state.phase !== 'idle'}
        onStart={start}
      />
      {kind && state.phase !== 'idle' ? (
        <div className="space-y-4">
          <Verdict state={state} />
          {state.candidates.length > 0 ? (
            <TestSignature
              key={state.candidates[0]?.own.id}
              candidates={state.candidates}
              asksPin={kind === 'plugin'}
              done={state.phase === 'done'}
              busy={state.phase === 'working'}
              onSign={(id) => void run.sign(id)}
            />
          ) : null}
          <StepList steps={stepsOf(kind)} results={state.results} running={state.running} />
          {state.phase === 'working' ? null : <Report kind={kind} state={state} />}
        </div>
      ) : null}
    </div>
  )
}

function Verdict({ state: { phase, results } }: { state: RunState }) {
  const t = useTranslations('check.browser')
  const wordsOf = useStepWords()
  const last = results.at(-1)
  const words = last && phase !== 'working' ? wordsOf(last) : null
  return (
    <div role="status">
      {!last || !words ? (
        <span className="sr-only">{t('busy')}</span>
      ) : last.state === 'failed' ? (
        <Alert tone="refused" title={t('verdict.notReady', { step: words.text })}>
          {words.cure}
        </Alert>
      ) : phase === 'done' ? (
        <Alert tone="received" title={t('verdict.ready')}>
          {t('verdict.readyText')}
        </Alert>
      ) : (
        <Alert tone="action" title={t('verdict.choose')}>
          {t('verdict.chooseText')}
        </Alert>
      )}
    </div>
  )
}

function TestSignature(props: {
  candidates: readonly Candidate[]
  asksPin: boolean
  done: boolean
  busy: boolean
  onSign: (certificateId: string) => void
}) {
  const t = useTranslations('check.browser')
  const locale = useLocale()
  const id = useId()
  const usable = props.candidates.filter(({ refused }) => refused === null)
  const [chosen, setChosen] = useState(usable[0]?.own.id ?? '')
  return (
    <div className="max-w-xl space-y-3">
      <Field id={id} label={t('choose')} hint={props.asksPin ? t('signHint') : null}>
        {(control) => (
          <Select {...control} value={chosen} onChange={(event) => setChosen(event.target.value)}>
            {usable.map(({ own }) => (
              <option key={own.id} value={own.id}>
                {t('expiresOn', {
                  who: ownerOf(own.summary.subject),
                  until: formatDate(moscowDate(new Date(own.summary.notAfter)), locale),
                })}
              </option>
            ))}
          </Select>
        )}
      </Field>
      <Button
        variant={props.done ? 'secondary' : 'primary'}
        busy={props.busy}
        busyLabel={t('busy')}
        onClick={() => props.onSign(chosen)}
      >
        <PenLine aria-hidden />
        {t('sign')}
      </Button>
    </div>
  )
}

function Report({ kind, state }: { kind: SignerKind; state: RunState }) {
  const t = useTranslations('check')
  const reportOf = useBrowserReport()
  const [copied, setCopied] = useState<boolean | null>(null)
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
      <Button
        size="small"
        onClick={() => {
          navigator.clipboard.writeText(reportOf(kind, state.results)).then(
            () => setCopied(true),
            () => setCopied(false),
          )
        }}
      >
        <Copy aria-hidden />
        {t('browser.copy')}
      </Button>
      <span role="status" className="text-sm text-muted">
        {copied === null ? t('browser.copyHint') : t(copied ? 'browser.copied' : 'copyFailed')}
      </span>
    </div>
  )
}
