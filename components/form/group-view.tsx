'use client'

import { Building2, Undo2 } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useId, useState } from 'react'
import { Button } from '@/components/ui/button'
import { cn } from '@/components/ui/cn'
import { prefillGroup } from '@/server/modules/catalogue/domain/automatic'
import type { FormValue, Group } from '@/server/modules/catalogue/domain/definition'
import { isBlank } from '@/server/modules/catalogue/domain/lexical'
import { copyOf } from './copy-of'
import { fieldId } from './field-id'
import { Fold } from './fold'
import { useFormScope } from './form-scope'
import { sizeOf } from './outline'
import { keptAt } from './kept-places'
import { PartHeading } from './part-heading'
import { PartInTurn } from './part-in-turn'
import { ProblemLine } from './problem-line'
import type { DrawnNodes, Standing } from './standing'

/** A group that does not repeat: a heading and its fields. */
export function GroupView({
  group,
  path,
  bare,
  ...standing
}: Standing & { group: Group; path: string; bare: boolean }) {
  const { locale, large, read, kept } = useFormScope()
  const t = useTranslations('form')
  const id = useId()
  const help = keptAt(kept, path)?.hint ?? group.help?.[locale]
  const optional = group.min === 0
  const size = sizeOf(group.children)
  const [filled] = useState(() => !isBlank(read(path)))
  const covers = (asked: string) => asked.startsWith(`${path}.`)
  const body = (
    <GroupBody
      Nodes={standing.Nodes}
      group={group}
      path={path}
      level={bare ? standing.level : standing.level + 1}
      maySkip={standing.maySkip || optional}
      spaced={!bare}
    />
  )
  const inTurn =
    size > IN_TURN ? (
      <PartInTurn size={size} covers={covers} atOnce={!large}>
        {body}
      </PartInTurn>
    ) : (
      body
    )
  const folded = large && optional && size > FOLDED
  return (
    <div
      id={fieldId(path)}
      tabIndex={-1}
      role="group"
      {...(bare ? { 'aria-label': group.label[locale] } : { 'aria-labelledby': id })}
      className={cn(
        'min-w-0 sm:col-span-2',
        !bare && standing.level === 3 && 'border-t pt-4 first:border-t-0 first:pt-0',
      )}
    >
      {bare ? null : (
        <PartHeading id={id} level={standing.level} optional={optional}>
          {group.label[locale]}
        </PartHeading>
      )}
      {help ? <p className="text-sm text-muted">{help}</p> : null}
      <ProblemLine path={path} />
      {folded ? (
        <Fold
          label={
            <>
              {t('fill')}
              <span className="sr-only">: {group.label[locale]}</span>
            </>
          }
          aside={t('fields', { count: size })}
          covers={covers}
          openAtFirst={filled}
        >
          {inTurn}
        </Fold>
      ) : (
        inTurn
      )}
    </div>
  )
}

/** In a large form a part that may be left out begins folded when it has more fields. */
const FOLDED = 3
/** Larger groups are drawn in their turn. */
const IN_TURN = 25

/** What is in a group, with the button that fills it with the participant's own details. */
export function GroupBody(props: {
  Nodes: DrawnNodes
  group: Group
  path: string
  level: number
  maySkip: boolean
  spaced: boolean
}) {
  const { group, path } = props
  const scope = useFormScope()
  const t = useTranslations('form')
  const [epoch, setEpoch] = useState(0)
  const [former, setFormer] = useState<{ value: FormValue } | null>(null)
  const label = group.label[scope.locale]
  const { prefill } = scope

  function put(value: FormValue) {
    scope.replace(path, value)
    // inputs keep their own text: new ones are drawn
    setEpoch(epoch + 1)
  }
  function fill() {
    if (!prefill) return
    setFormer({ value: copyOf(scope.read(path)) })
    put(prefillGroup(group, prefill))
    scope.announce(t('filledFromProfile', { label }))
  }
  function undo() {
    if (!former) return
    put(former.value ?? {})
    setFormer(null)
    scope.announce(t('undone', { label }))
  }

  return (
    <div className={props.spaced ? 'mt-3' : ''}>
      {prefill && group.prefill === 'on-request' ? (
        <div className="mb-4 flex flex-wrap gap-2">
          <Button size="small" onClick={fill}>
            <Building2 aria-hidden /> {t('fillFromProfile')}
          </Button>
          {former ? (
            <Button size="small" variant="quiet" onClick={undo}>
              <Undo2 aria-hidden /> {t('undo')}
            </Button>
          ) : null}
        </div>
      ) : null}
      <props.Nodes
        key={epoch}
        nodes={group.children}
        base={path}
        level={props.level}
        maySkip={props.maySkip}
      />
    </div>
  )
}
