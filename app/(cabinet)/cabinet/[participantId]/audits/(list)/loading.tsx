import { useTranslations } from 'next-intl'
import { ListSkeleton } from '@/components/layout/list-skeleton'

export default function Loading() {
  return <ListSkeleton label={useTranslations('audits.own.list')('loading')} tabs />
}
