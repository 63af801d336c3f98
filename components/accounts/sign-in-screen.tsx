import { CalendarClock, FileKey2, FileSearch, KeyRound, Landmark, Lock } from 'lucide-react'
import { useLocale, useTranslations } from 'next-intl'
import Link from 'next/link'
import { useId, type ReactNode } from 'react'
import { Alert } from '@/components/ui/alert'
import { LinkButton } from '@/components/ui/link-button'
import { DemonstrationLogins, type DemonstrationLogin } from './demonstration-logins'
import { EsiaForm } from './esia-form'
import { PasswordForm } from './password-form'
import { ServiceState, type ServiceCondition } from './service-state'
import type { SignInFailure } from './sign-in-failure'
import { SignInHelp } from './sign-in-help'

export type SignInScreenProps = {
  /** Path to go to after signing in. */
  next: string
  /** Why the person is here, when not of their own accord. */
  notice: 'left' | 'ended' | 'needed' | null
  /** What a door has answered by the address of the page. */
  failure: { kind: SignInFailure; wait: string } | null
  esia: 'off' | 'stand-in' | 'service'
  condition: ServiceCondition
  requestId: string
  /** Null outside the demonstration. */
  logins: readonly DemonstrationLogin[] | null
}

/** What needs no door. */
const OPEN_TO_ALL = [
  { href: '/check-signature', name: 'checkSignature', Icon: FileSearch },
  { href: '/deadlines', name: 'deadlines', Icon: CalendarClock },
] as const

/** Three doors side by side, then help and the state of the service. */
export function SignInScreen(props: SignInScreenProps) {
  const t = useTranslations('accounts')
  const locale = useLocale()
  return (
    <>
      <h1 className="text-xl">{t('title')}</h1>
      <p className="mt-1 text-muted">{t('lead')}</p>
      <Message {...props} />
      <section aria-label={t('doors')} className="mt-6 grid gap-4 lg:grid-cols-3">
        <Door icon={<KeyRound aria-hidden />} title={t('password.title')} text={t('password.text')}>
          <noscript>
            <Alert tone="near" title={t('password.noscript')} className="mb-4" />
          </noscript>
          <PasswordForm
            next={props.next}
            locale={locale}
            words={{
              login: t('password.login'),
              password: t('password.password'),
              show: t('password.show'),
              submit: t('password.submit'),
              busy: t('password.busy'),
              failures: {
                CredentialsSignin: {
                  title: t('failure.CredentialsSignin.title'),
                  text: t('failure.CredentialsSignin.text'),
                },
                RATE_LIMITED: {
                  title: t('failure.RATE_LIMITED.title'),
                  text: t('failure.RATE_LIMITED.text', { wait: '{wait}' }),
                },
                UNAVAILABLE: { title: t('failure.UNAVAILABLE.title'), text: t('failure.UNAVAILABLE.text') },
              },
            }}
          />
          <p className="mt-3 flex flex-wrap justify-between gap-x-4">
            <QuietLink href="/recover">{t('password.forgot')}</QuietLink>
            <QuietLink href="/apply">{t('password.apply')}</QuietLink>
          </p>
        </Door>
        <Door icon={<Landmark aria-hidden />} title={t('esia.title')} text={t('esia.text')}>
          {props.esia === 'off' ? (
            <Closed text={t('esia.off')} />
          ) : (
            <>
              <EsiaForm
                next={props.next}
                words={{
                  submit: t('esia.submit'),
                  busy: t('esia.busy'),
                  failure: {
                    title: t('failure.EsiaUnreachable.title'),
                    text: t('failure.EsiaUnreachable.text'),
                  },
                }}
              />
              {props.esia === 'stand-in' ? (
                <p className="mt-4 text-sm text-muted">{t('esia.standIn')}</p>
              ) : null}
            </>
          )}
        </Door>
        <Door icon={<FileKey2 aria-hidden />} title={t('certificate.title')} text={t('certificate.text')}>
          <LinkButton
            variant="primary"
            wide
            href={`/sign-in/certificate?${new URLSearchParams({ next: props.next })}`}
          >
            {t('certificate.submit')}
          </LinkButton>
          <p className="mt-4 text-sm text-muted">{t('certificate.after')}</p>
        </Door>
      </section>
      <ul className="mt-4">
        {OPEN_TO_ALL.map(({ href, name, Icon }) => (
          <li key={href} className="flex flex-wrap items-center gap-x-2">
            <Link
              href={href}
              prefetch={false}
              className="inline-flex min-h-11 items-center gap-2 font-medium text-link hover:underline"
            >
              <Icon aria-hidden className="size-5 shrink-0" />
              {t(name)}
            </Link>
            <span className="text-sm text-muted">{t(`${name}Text`)}</span>
          </li>
        ))}
      </ul>
      {props.logins ? <DemonstrationLogins logins={props.logins} /> : null}
      <div className="mt-10 grid gap-8 lg:grid-cols-3">
        <SignInHelp className="lg:col-span-2" />
        <ServiceState condition={props.condition} />
      </div>
    </>
  )
}

function Message({ notice, failure, requestId }: SignInScreenProps) {
  const t = useTranslations('accounts')
  if (failure) {
    return (
      <Alert
        tone="refused"
        title={t(`failure.${failure.kind}.title`)}
        live="assertive"
        className="mt-6 max-w-3xl"
      >
        {t(`failure.${failure.kind}.text`, { wait: failure.wait, requestId })}
      </Alert>
    )
  }
  if (!notice) return null
  return (
    <Alert
      tone={notice === 'ended' ? 'near' : 'action'}
      title={t(`notice.${notice}.title`)}
      live="polite"
      className="mt-6 max-w-3xl"
    >
      {t(`notice.${notice}.text`)}
    </Alert>
  )
}

function Door(props: { icon: ReactNode; title: string; text: string; children: ReactNode }) {
  const id = useId()
  return (
    <section aria-labelledby={id} className="flex min-w-0 flex-col rounded-md border bg-paper p-5">
      <span data-decoration className="mb-3 text-link [&_svg]:size-6 [&_svg]:stroke-[1.75]">
        {props.icon}
      </span>
      <h2 id={id} className="text-lg">
        {props.title}
      </h2>
      <p className="mt-1 mb-5 text-sm text-muted">{props.text}</p>
      {props.children}
    </section>
  )
}

function QuietLink(props: { href: string; children: ReactNode }) {
  return (
    <Link
      {...props}
      prefetch={false}
      className="inline-flex min-h-11 items-center text-link underline-offset-[0.2em] hover:underline"
    />
  )
}

function Closed(props: { text: string }) {
  const t = useTranslations('accounts')
  return (
    <div className="rounded-md bg-hover px-4 py-3">
      <p className="flex items-center gap-2 font-medium">
        <Lock aria-hidden className="size-4 shrink-0 text-muted" />
        {t('closed')}
      </p>
      <p className="mt-1 text-sm">{props.text}</p>
    </div>
  )
}
