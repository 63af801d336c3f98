'use client'

import { ChevronDown, CircleCheck, CircleDashed, CircleDot, CircleX } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useEffect, useId, useRef, useState, useSyncExternalStore, type MouseEvent } from 'react'
import { cn } from '@/components/ui/cn'
import { DropPanel } from '@/components/ui/drop-panel'
import type { FormValues } from '@/server/modules/catalogue/domain/definition'
import { sectionId } from './field-id'
import { useFormScope } from './form-scope'
import { sectionStates, type Section, type SectionState } from './outline'

/** The table of contents: at the side where there is room, else behind a button that stays on top. */
export function FormContents({ sections }: { sections: readonly Section[] }) {
  const scope = useFormScope()
  const t = useTranslations('form')
  const panelId = useId().replaceAll(':', '')
  // everything() is a new array after each check, shown or not
  useSyncExternalStore(scope.errors.subscribe, scope.errors.everything, scope.errors.everything)
  useSyncExternalStore(scope.errors.subscribe, scope.errors.list, scope.errors.list)
  const states = sectionStates(
    sections,
    scope.read('') as FormValues,
    scope.errors.everything(),
    scope.errors.list(),
  )
  const current = useCurrentSection(sections)
  const filled = states.filter(({ state }) => state === 'filled').length
  const title = t('contentsOpen', { filled, count: sections.length })
  const list = (
    <ContentsList sections={sections} states={states} current={current} onGo={() => hidePanel(panelId)} />
  )
  return (
    <>
      <div className="sticky top-0 z-10 -mx-4 mb-4 border-b bg-paper px-4 py-2 lg:hidden print:hidden">
        <DropPanel
          id={panelId}
          buttonClass="flex min-h-control-small w-full items-center justify-between gap-2 rounded-md border border-edge px-3 text-sm font-medium hover:bg-hover"
          panelClass="w-[calc(100vw-2rem)]"
          button={
            <>
              {title} <ChevronDown aria-hidden className="size-4" />
            </>
          }
        >
          <nav aria-label={t('contents')}>{list}</nav>
        </DropPanel>
      </div>
      <nav
        aria-label={t('contents')}
        className="sticky top-4 max-h-[calc(100dvh-8rem)] overflow-auto max-lg:hidden lg:col-start-2 lg:row-start-1 print:hidden"
      >
        <p className="px-2 pb-1 text-sm text-muted">{title}</p>
        {list}
      </nav>
    </>
  )
}

const hidePanel = (id: string) => document.getElementById(id)?.hidePopover()

function ContentsList(props: {
  sections: readonly Section[]
  states: readonly SectionState[]
  current: string | null
  onGo: () => void
}) {
  const { locale } = useFormScope()
  const t = useTranslations('form')

  function go(event: MouseEvent, id: string) {
    const heading = document.getElementById(sectionId(id))
    if (!heading) return
    event.preventDefault()
    props.onGo()
    heading.scrollIntoView({ block: 'start' })
    heading.focus({ preventScroll: true })
  }

  return (
    <ol>
      {props.sections.map((section, index) => (
        <li key={section.id}>
          {section.parent && section.parent !== props.sections[index - 1]?.parent ? (
            <p className="px-2 pt-2 pb-1 text-sm text-muted">{section.parent[locale]}</p>
          ) : null}
          <a
            href={`#${sectionId(section.id)}`}
            aria-current={props.current === section.id ? 'location' : undefined}
            onClick={(event) => go(event, section.id)}
            className="flex min-h-9 items-start gap-2 rounded-md px-2 py-1.5 text-sm hover:bg-hover aria-[current]:bg-action-soft"
          >
            <StateMark state={props.states[index] ?? { state: 'empty' }} />
            <span className="line-clamp-3 min-w-0 grow">{section.label?.[locale] ?? t('rare')}</span>
          </a>
        </li>
      ))}
    </ol>
  )
}

const MARKS = {
  empty: { icon: CircleDashed, colour: 'text-muted' },
  started: { icon: CircleDot, colour: 'text-link' },
  // green belongs to what customs have received: a filled section is only dark
  filled: { icon: CircleCheck, colour: 'text-ink' },
  errors: { icon: CircleX, colour: 'text-refused' },
} as const

function StateMark({ state }: { state: SectionState }) {
  const t = useTranslations('form')
  const { icon: Icon, colour } = MARKS[state.state]
  const words =
    state.state === 'errors' ? t('errorsInside', { count: state.count }) : t(`state.${state.state}`)
  return (
    <span title={words} className={cn('flex shrink-0 items-center gap-1', colour)}>
      <Icon aria-hidden className="mt-0.5 size-4" />
      <span className="sr-only">{words}: </span>
      {state.state === 'errors' ? (
        <span aria-hidden className="tabular font-medium">
          {state.count}
        </span>
      ) : null}
    </span>
  )
}

/** The section in the upper part of the window. */
function useCurrentSection(sections: readonly Section[]): string | null {
  const [current, setCurrent] = useState<string | null>(sections[0]?.id ?? null)
  const visible = useRef(new Set<string>())
  useEffect(() => {
    const observer = new IntersectionObserver(
      (entries) => {
        for (const entry of entries) {
          const id = (entry.target as HTMLElement).getAttribute('aria-labelledby') ?? ''
          if (entry.isIntersecting) visible.current.add(id)
          else visible.current.delete(id)
        }
        const first = sections.find((section) => visible.current.has(sectionId(section.id)))
        if (first) setCurrent(first.id)
      },
      // a band in the upper third of the window
      { rootMargin: '-15% 0px -65% 0px' },
    )
    for (const { id } of sections) {
      const part = document.getElementById(sectionId(id))?.closest('section')
      if (part) observer.observe(part)
    }
    return () => observer.disconnect()
  }, [sections])
  return current
}
