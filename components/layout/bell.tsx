import { Bell as BellIcon } from 'lucide-react'
import { useTranslations } from 'next-intl'
import Link from 'next/link'

/** Way to the notifications with the number of the new ones. */
export function Bell(props: { href: string; unread: number; className: string }) {
  const t = useTranslations('layout')
  return (
    <Link
      href={props.href}
      aria-label={t('notifications', { count: props.unread })}
      className={`relative ${props.className}`}
    >
      <BellIcon aria-hidden className="size-5" />
      {props.unread > 0 ? (
        <span
          aria-hidden
          className="tabular absolute top-0.5 right-0 min-w-4.5 rounded-full bg-danger px-1 text-center text-xs leading-4.5 font-semibold text-on-danger"
        >
          {props.unread > 99 ? '99+' : props.unread}
        </span>
      ) : null}
    </Link>
  )
}
