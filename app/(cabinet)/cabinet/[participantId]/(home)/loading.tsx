import { useTranslations } from 'next-intl'
import { Skeleton, SkeletonRows } from '@/components/ui/skeleton'

export default function Loading() {
  const t = useTranslations('home')
  return (
    <>
      <Skeleton className="mb-6 h-9 w-40" />
      <div className="space-y-6">
        <div className="rounded-md border bg-paper">
          <SkeletonRows rows={3} label={t('loading')} />
        </div>
        <div aria-hidden className="rounded-md border bg-paper p-inset">
          <Skeleton className="w-2/3" />
          <Skeleton className="mt-3 w-1/2" />
          <Skeleton className="mt-3 w-3/5" />
        </div>
      </div>
    </>
  )
}
