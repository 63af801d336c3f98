import { Archive, FileCode2, FilePlus2, type LucideIcon } from 'lucide-react'
import { useTranslations } from 'next-intl'
import Link from 'next/link'

/** The functions used most, as big targets. Those that need a right are shown to whoever has it. */
export function Frequent(props: { base: string; mayPrepare: boolean }) {
  const t = useTranslations('home.frequent')
  const all: { key: 'newDocument' | 'uploadXml' | 'archive'; href: string; icon: LucideIcon }[] = [
    { key: 'newDocument', href: '/documents/new', icon: FilePlus2 },
    { key: 'uploadXml', href: '/documents/new#xml', icon: FileCode2 },
    { key: 'archive', href: '/archive', icon: Archive },
  ]
  const shown = all.filter((one) => props.mayPrepare || one.key === 'archive')
  return (
    <section aria-labelledby="frequent">
      <h2 id="frequent" className="mb-2 text-body">
        {t('title')}
      </h2>
      <ul className="grid gap-3 sm:grid-cols-3">
        {shown.map(({ key, href, icon: Icon }) => (
          <li key={key} className="relative flex gap-3 rounded-md border bg-paper p-inset hover:bg-hover">
            <Icon aria-hidden className="mt-0.5 size-5 shrink-0 text-link" />
            <div>
              <Link href={props.base + href} className="font-medium text-link after:absolute after:inset-0">
                {t(key)}
              </Link>
              <p className="text-sm text-muted">{t(`${key}Text`)}</p>
            </div>
          </li>
        ))}
      </ul>
    </section>
  )
}
