import { CircleAlert } from 'lucide-react'
import { useFormatter, useTranslations } from 'next-intl'
import { Card } from '@/components/ui/card'
import { Progress } from '@/components/ui/progress'
import { TextLink } from '@/components/ui/text-link'
import type { ProfileField } from '@/server/modules/accounts/domain/completeness'
import { FUNCTION_KEYS, ruleOf } from '@/server/modules/functions/domain/table'
import type { ProfileView } from '@/server/modules/profile/contract'

const opens = (field: ProfileField) => FUNCTION_KEYS.filter((key) => ruleOf(key).profile?.includes(field))

/** Inside a sentence; abbreviations keep their capitals. */
const withSmallLetter = (text: string) => text.charAt(0).toLowerCase() + text.slice(1)

/** How much of the profile is there, what is missing, what that would open, and how to give it. */
export function CompletenessCard({ profile }: { profile: ProfileView }) {
  const t = useTranslations('profile')
  const functions = useTranslations('functions.name')
  const format = useFormatter()
  const nameOf = (field: ProfileField) =>
    field === 'taxId' ? t(`field.taxId.${profile.country}`) : t(`field.${field}`)
  return (
    <Card title={t('completeness.title')}>
      <Progress
        id="profile-completeness"
        label={t('completeness.label')}
        value={profile.percent}
        valueText={t('completeness.value', { percent: profile.percent })}
        tone={profile.percent === 100 ? 'received' : 'action'}
      />
      {profile.gaps.length === 0 ? <p className="mt-3">{t('completeness.full')}</p> : null}
      <ul className="mt-3 space-y-2">
        {profile.gaps.map((field) => {
          const keys = opens(field)
          return (
            <li key={field} className="flex gap-2">
              <CircleAlert aria-hidden className="mt-[0.2em] size-[1.1em] shrink-0 text-near" />
              <div>
                <p className="font-medium">{nameOf(field)}</p>
                {keys.length > 0 ? (
                  <p className="text-sm text-muted">
                    {t('completeness.opens', {
                      functions: format.list(keys.map((key) => withSmallLetter(functions(key)))),
                    })}
                  </p>
                ) : null}
              </div>
            </li>
          )
        })}
      </ul>
      {profile.gaps.length > 0 ? (
        <p className="mt-3 text-sm text-muted">
          {t('completeness.none')}{' '}
          {profile.source === 'PASSWORD' ? (
            <TextLink href="#profile-data">{t('completeness.cure.PASSWORD')}</TextLink>
          ) : (
            t(`completeness.cure.${profile.source}`)
          )}
        </p>
      ) : null}
    </Card>
  )
}
