import { CircleUserRound, LogOut, UserRound } from 'lucide-react'
import { useTranslations } from 'next-intl'
import Link from 'next/link'
import { DropPanel } from '@/components/ui/drop-panel'

/** Where «Выйти» posts to, with the hidden fields that path wants (next-auth: csrfToken, callbackUrl). */
export type SignOut = { action: string; fields?: Record<string, string> }

const row = 'flex min-h-11 w-full items-center gap-3 rounded-md px-3 text-left hover:bg-hover'

/** Name, profile and the way out. */
export function UserMenu(props: {
  id: string
  name: string
  caption?: string
  profileHref?: string
  signOut: SignOut
  buttonClass: string
  /** Shows the name beside the icon where there is room. */
  named?: boolean
}) {
  const t = useTranslations('layout')
  return (
    <DropPanel
      id={props.id}
      label={t('userMenu', { name: props.name })}
      buttonClass={props.buttonClass}
      panelClass="w-72"
      button={
        <>
          <CircleUserRound aria-hidden className="size-5 shrink-0" />
          {props.named ? (
            <span className="hidden max-w-40 truncate text-sm xl:inline">{props.name}</span>
          ) : null}
        </>
      }
    >
      <div className="border-b px-3 pt-1 pb-2">
        <p className="font-medium">{props.name}</p>
        {props.caption ? <p className="text-sm text-muted">{props.caption}</p> : null}
      </div>
      {props.profileHref ? (
        <Link href={props.profileHref} className={`mt-1 ${row}`}>
          <UserRound aria-hidden className="size-5 text-muted" />
          {t('profile')}
        </Link>
      ) : null}
      <form method="post" action={props.signOut.action} className="mt-1">
        {Object.entries(props.signOut.fields ?? {}).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <button className={row}>
          <LogOut aria-hidden className="size-5 text-muted" />
          {t('signOut')}
        </button>
      </form>
    </DropPanel>
  )
}
