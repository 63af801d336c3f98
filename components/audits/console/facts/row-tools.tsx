import { ArrowDown, ArrowUp, Trash2 } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'

/** Buttons that move a row of a list up or down and take it away; `name` tells readers of which row. */
export function RowTools(props: {
  name: string
  first: boolean
  last: boolean
  only: boolean
  onMove: (by: -1 | 1) => void
  onRemove: () => void
}) {
  const t = useTranslations('postcontrol.facts')
  const { name } = props
  return (
    <span className="flex gap-1">
      <Button
        size="icon"
        variant="quiet"
        aria-label={t('up', { name })}
        disabled={props.first}
        onClick={() => props.onMove(-1)}
      >
        <ArrowUp aria-hidden />
      </Button>
      <Button
        size="icon"
        variant="quiet"
        aria-label={t('down', { name })}
        disabled={props.last}
        onClick={() => props.onMove(1)}
      >
        <ArrowDown aria-hidden />
      </Button>
      <Button
        size="icon"
        variant="quiet"
        aria-label={t('remove', { name })}
        disabled={props.only}
        onClick={props.onRemove}
      >
        <Trash2 aria-hidden />
      </Button>
    </span>
  )
}
