import { useTranslations } from 'next-intl'
import Link from 'next/link'
import { Mark } from './mark'

/** The mark and the name of the portal, a link to where one starts. */
export function Brand(props: { href: string; short?: boolean }) {
  const t = useTranslations('common')
  return (
    <Link href={props.href} className="flex min-h-11 items-center gap-3 rounded-md">
      <Mark />
      <span className="leading-tight font-semibold text-balance">
        {t(props.short ? 'portalShort' : 'portal')}
      </span>
    </Link>
  )
}
