import { useTranslations } from 'next-intl'
import type { ConsentText as Version } from '@/server/modules/accounts/domain/consents'

const PARTS = ['who', 'what', 'why', 'how', 'term', 'withdraw', 'law'] as const

/** The words of one version of the consent, a paragraph for each question of the law. */
export function ConsentText(props: { version: Version['key'] }) {
  const t = useTranslations('consent.versions')
  return (
    <div className="max-w-prose space-y-4">
      {PARTS.map((part) => (
        <Paragraph key={part} text={t(`${props.version}.${part}`)} />
      ))}
    </div>
  )
}

/** The first words say which question the paragraph answers; they stand out, the text itself is what was published. */
function Paragraph(props: { text: string }) {
  const question = /^[^.:]+[.:]/.exec(props.text)?.[0] ?? ''
  return (
    <p>
      <strong className="font-semibold">{question}</strong>
      {props.text.slice(question.length)}
    </p>
  )
}
