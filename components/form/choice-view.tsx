'use client'

import { useTranslations } from 'next-intl'
import { useRef, useState } from 'react'
import { RadioGroup } from '@/components/ui/radio-group'
import {
  repeats,
  type Branch,
  type Choice,
  type FormValue,
  type FormValues,
} from '@/server/modules/catalogue/domain/definition'
import { join, objectOf } from '@/server/modules/catalogue/domain/lexical'
import { blankValues, chosenBranch, keysOf } from '@/server/modules/catalogue/domain/values'
import { copyOf } from './copy-of'
import { fieldId } from './field-id'
import { useFormScope, useProblemAt } from './form-scope'
import { useProblemText } from './problem-text'
import { isCompact } from './radio-field'
import type { Standing } from './standing'

const NONE = ''

/** One of several: radio buttons, then the chosen branch. What was typed in another branch returns with it. */
export function ChoiceView({
  choice,
  bare,
  Nodes,
  base,
  level,
  maySkip,
}: Standing & { choice: Choice; bare: boolean }) {
  const scope = useFormScope()
  const t = useTranslations('form')
  const path = join(base, choice.key)
  const problem = useProblemAt(path)
  const say = useProblemText()
  const [chosen, setChosen] = useState(() => chosenBranch(choice, valuesAt())?.key ?? NONE)
  const aside = useRef(new Map<string, FormValues>())
  const optional = choice.min === 0
  const branch = choice.branches.find((one) => one.key === chosen)

  function valuesAt(): FormValues {
    return objectOf(scope.read(base))
  }

  function choose(key: string) {
    const next = choice.branches.find((one) => one.key === key)
    const values = valuesAt()
    for (const former of choice.branches) {
      const kept: Record<string, FormValue> = {}
      for (const step of keysOf(former.children)) {
        if (values[step] !== undefined) kept[step] = copyOf(values[step])
      }
      if (former.key === chosen) aside.current.set(former.key, kept)
      for (const step of Object.keys(kept)) scope.replace(join(base, step), undefined)
    }
    if (next) {
      for (const [step, value] of Object.entries({ ...opened(next), ...aside.current.get(next.key) })) {
        scope.replace(join(base, step), value)
      }
    }
    setChosen(key)
    scope.left(path)
  }

  return (
    <div className="min-w-0 sm:col-span-2">
      <RadioGroup
        id={fieldId(path)}
        name={path}
        legend={
          <span className={bare ? 'sr-only' : ''}>
            {choice.label[scope.locale]}
            {optional ? <span className="font-normal text-muted"> — {t('optional')}</span> : null}
          </span>
        }
        {...(choice.help && { hint: choice.help[scope.locale] })}
        {...(problem && { error: say(problem) })}
        value={chosen}
        compact={isCompact(choice.branches.map((one) => one.label[scope.locale]))}
        onChange={choose}
        options={[
          ...choice.branches.map((one) => ({ value: one.key, label: one.label[scope.locale] })),
          ...(optional || maySkip ? [{ value: NONE, label: t('none') }] : []),
        ]}
      />
      {branch ? (
        <div key={branch.key} className="mt-3 border-l-2 pl-4">
          <Nodes
            nodes={branch.children}
            base={base}
            level={level}
            maySkip={maySkip || optional}
            // a branch of one group is already named by its button
            sole={branch.children.length === 1 && branch.children[0]?.kind === 'group'}
          />
        </div>
      ) : null}
    </div>
  )
}

/** What makes a branch chosen before anything is typed: a key of it is there. */
function opened(branch: Branch): FormValues {
  const required = blankValues(branch)
  const [first] = branch.children
  if (!first || Object.keys(required).length) return required
  const [step] = keysOf([first])
  return step ? { [step]: repeats(first) ? [] : first.kind === 'field' ? '' : {} } : {}
}
