'use client'

import { Check, Circle, X } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useCallback, useId, useState } from 'react'
import { Checkbox } from '@/components/ui/checkbox'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import {
  GOOD_LENGTH,
  judgePassword,
  MIN_LENGTH,
  passwordLength,
  type PasswordProblem,
} from '@/server/modules/accounts/domain/password-rules'

const RULES = {
  length: ['short'],
  common: ['common'],
  personal: ['personal'],
  plain: ['repeated', 'sequence'],
} as const satisfies Record<string, readonly PasswordProblem[]>

type RuleState = 'kept' | 'broken' | 'waiting'
const LOOK = {
  kept: { icon: Check, className: 'text-received' },
  broken: { icon: X, className: 'text-refused' },
  waiting: { icon: Circle, className: 'text-muted' },
}

/**
 * A new password with its rules, judged while it is typed by the same code that the server judges by. `reasons` are the
 * server's, of the password that was sent.
 */
export function NewPasswordField(props: {
  label: string
  /** Words that it must not hold: login, address, names. */
  personal: readonly string[]
  reasons: readonly string[]
  missing: boolean
  autoFocus?: boolean
}) {
  const t = useTranslations('access.password')
  const invalid = useTranslations('access.invalid')
  const id = useId()
  const [password, setPassword] = useState('')
  const [shown, setShown] = useState(false)
  // What was typed before this page's script worked stays in the field and is judged as well.
  const read = useCallback((input: HTMLInputElement | null) => setPassword(input?.value ?? ''), [])
  const problems = judgePassword(password, props.personal)
  const typed = password !== ''
  // Until it is long enough only what is already wrong for good is marked as broken.
  const stateOf = (rule: keyof typeof RULES): RuleState => {
    if (!typed) return 'waiting'
    if (!RULES[rule].some((problem) => (problems as string[]).includes(problem))) {
      return rule === 'length' || passwordLength(password) >= MIN_LENGTH ? 'kept' : 'waiting'
    }
    return passwordLength(password) >= MIN_LENGTH || rule === 'personal' ? 'broken' : 'waiting'
  }
  // After a refusal it is said in a sentence what is wrong, for as long as it is.
  const reason =
    props.reasons.length > 0 ? ((typed ? problems[0] : props.reasons[0]) as PasswordProblem) : null
  return (
    <div>
      <Field
        id={`${id}-password`}
        label={props.label}
        hint={t('hint')}
        error={reason ? t(`reasons.${reason}`) : props.missing && !typed ? invalid('password') : undefined}
      >
        {(control) => (
          <Input
            {...control}
            ref={read}
            aria-describedby={`${control['aria-describedby'] ?? ''} ${id}-rules`.trim()}
            name="password"
            type={shown ? 'text' : 'password'}
            autoComplete="new-password"
            maxLength={1000}
            required
            onChange={(event) => setPassword(event.target.value)}
          />
        )}
      </Field>
      <Checkbox
        id={`${id}-show`}
        label={t('show')}
        checked={shown}
        onChange={(event) => setShown(event.target.checked)}
      />
      <div id={`${id}-rules`} className="rounded-md bg-canvas px-4 py-3 text-sm">
        <p className="sr-only">{t('rules')}</p>
        <ul className="space-y-1.5">
          {(Object.keys(RULES) as (keyof typeof RULES)[]).map((rule) => {
            const state = stateOf(rule)
            const { icon: Icon, className } = LOOK[state]
            return (
              <li key={rule} className="flex gap-2">
                <Icon aria-hidden className={`mt-0.5 size-4 shrink-0 ${className}`} />
                <span>
                  {t(rule)}
                  <span className="sr-only">: {t(state)}</span>
                </span>
              </li>
            )
          })}
        </ul>
        <p role="status" className="mt-2 font-medium text-received empty:hidden">
          {typed && problems.length === 0 ? t(passwordLength(password) >= GOOD_LENGTH ? 'good' : 'fits') : ''}
        </p>
      </div>
    </div>
  )
}

/** The reasons for which the server refused a password; empty when it did not. */
export function reasonsOf(failure: { code: string; details: Record<string, unknown> } | null): string[] {
  const reasons = failure?.code === 'PASSWORD_REFUSED' ? failure.details['reasons'] : []
  return Array.isArray(reasons) ? reasons.map(String) : []
}
