import { useLocale, useTranslations } from 'next-intl'
import { formatBytes } from '@/components/ui/bytes'
import { ACCEPTED_EXTENSIONS } from '@/server/modules/files/domain/accepted-list'
import type { UploadItem } from './upload-queue'

/** Accepted extensions as people read them. */
export const EXTENSIONS_TEXT = ACCEPTED_EXTENSIONS.map((extension) => extension.toUpperCase()).join(', ')

/** Gives one sentence about an upload: what happens now, or what is wrong and what to do. `limit` in bytes. */
export function useUploadStatus(limit: number): (item: UploadItem) => string {
  const t = useTranslations('files')
  const locale = useLocale()
  const values = { limit: formatBytes(limit, locale), extensions: EXTENSIONS_TEXT }
  return (item) => {
    if (item.problem && (item.state === 'STOPPED' || item.state === 'WAITING')) {
      return t(`problem.${item.problem}`, values)
    }
    const checking = item.state === 'SENDING' && item.loaded >= item.size
    return t(`state.${checking ? 'CHECKING' : item.state}`)
  }
}
