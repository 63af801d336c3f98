import { FileText } from 'lucide-react'
import { DateText } from '@/components/datetime/date-text'
import { Instant } from '@/components/datetime/instant'
import { Term } from '@/components/datetime/term'
import { Alert } from '@/components/ui/alert'
import { Badge } from '@/components/ui/badge'
import { Button } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { DescriptionList } from '@/components/ui/description-list'
import { EmptyState } from '@/components/ui/empty-state'
import { Progress } from '@/components/ui/progress'
import { SkeletonRows } from '@/components/ui/skeleton'
import { Status } from '@/components/ui/status'
import { StatusPath, type PathStep } from '@/components/ui/status-path'
import type { Samples } from './samples'

const TONES = ['neutral', 'action', 'near', 'refused', 'received'] as const
const WORDS = { done: '✓', current: '•', upcoming: '—', refused: '×' }

/** What is read: states, terms, messages. */
export function Displays({ samples: s }: { samples: Samples }) {
  const time = (hour: number) => <Instant value={`2026-11-21T${hour}:05:00Z`} />
  const running: PathStep[] = s.path.map((label, index) => ({
    key: label,
    label,
    state: index < 3 ? 'done' : index === 3 ? 'current' : 'upcoming',
    time: index < 4 ? time(10 + index) : undefined,
    note: index === 3 ? '10113000/211126/000417' : undefined,
  }))
  const refused: PathStep[] = [
    ...running.slice(0, 3),
    { key: 'refused', label: s.refused, state: 'refused', time: time(13), note: s.refusedNote },
  ]
  return (
    <>
      <div className="flex flex-wrap gap-2">
        {TONES.map((tone, index) => (
          <Status key={tone} tone={tone}>
            {s.statuses[index]}
          </Status>
        ))}
        <Badge count={3} label={s.statuses[2] ?? ''} />
        <Badge count={120} urgent label={s.statuses[2] ?? ''} />
      </div>
      <Card title={s.pathLabel}>
        <StatusPath label={s.pathLabel} steps={running} words={WORDS} />
        <div className="mt-6 border-t pt-6">
          <StatusPath label={s.pathLabel} steps={refused} words={WORDS} />
        </div>
      </Card>
      <div className="space-y-3">
        <Term until="2026-11-27" daysLeft={9} unit="working" article={s.article} />
        <Term until="2026-11-27" daysLeft={2} unit="working" article={s.article} />
        <Term until="2026-11-27" daysLeft={-1} unit="working" article={s.article} />
      </div>
      <div className="space-y-3">
        <Alert tone="received" title={s.alertReceived}>
          {s.alertReceivedText}
        </Alert>
        <Alert tone="near" title={s.alertNear} />
        <Alert tone="refused" title={s.alertRefused} action={<Button size="small">{s.fix}</Button>}>
          {s.alertRefusedText}
        </Alert>
        <Alert tone="action" title={s.alertInfo} />
      </div>
      <Card title={s.upload}>
        <Progress id="g-upload" label={s.upload} value={41} max={60} valueText={s.uploadText} />
        <Progress id="g-near" className="mt-4" tone="near" label={s.statuses[2] ?? ''} value={8} max={10} />
      </Card>
      <Card title={s.pathLabel} footer={s.article}>
        <DescriptionList
          items={[
            ...s.details.map(([term, value]) => ({ term, value })),
            { term: s.date, value: <DateText value="2026-11-27" /> },
          ]}
        />
      </Card>
      <Card flush>
        <EmptyState
          icon={<FileText aria-hidden />}
          title={s.empty}
          text={s.emptyText}
          action={<Button variant="primary">{s.emptyAction}</Button>}
        />
      </Card>
      <Card title={s.table} flush>
        <SkeletonRows rows={3} label={s.table} />
      </Card>
    </>
  )
}
