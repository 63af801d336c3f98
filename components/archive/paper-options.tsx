import { useTranslations } from 'next-intl'
import { PAPERS } from '@/server/modules/archive/domain/papers'

/** Sorts of papers as options of a list to choose from. */
export function PaperOptions() {
  const t = useTranslations('archive.paper')
  return PAPERS.map((paper) => (
    <option key={paper} value={paper}>
      {t(paper)}
    </option>
  ))
}
