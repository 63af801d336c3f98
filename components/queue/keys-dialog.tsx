'use client'

import { useTranslations } from 'next-intl'
import { Checkbox } from '@/components/ui/checkbox'
import { Dialog } from '@/components/ui/dialog'
import { Kbd } from '@/components/ui/kbd'
import { QUEUE_KEYS } from './key-hints'
import { useKeysSwitch } from './use-keys-switch'

/** Every key of the console, and the switch for all of them. */
export function KeysDialog(props: { onClose: () => void }) {
  const t = useTranslations('console.keys')
  const [on, setOn] = useKeysSwitch()
  return (
    <Dialog
      open
      onOpenChange={(open) => {
        if (!open) props.onClose()
      }}
      title={t('title')}
      closeLabel={t('close')}
    >
      <dl className="divide-y">
        {QUEUE_KEYS.map(({ keys, name }) => (
          <div key={name} className="flex items-center justify-between gap-4 py-2">
            <dt className="first-letter:uppercase">{t(name)}</dt>
            <dd className="flex gap-1">
              {keys.map((key) => (
                <Kbd key={key}>{key}</Kbd>
              ))}
            </dd>
          </div>
        ))}
      </dl>
      <Checkbox
        id="keys-on"
        label={t('on')}
        hint={t('onHint')}
        checked={on}
        onChange={(event) => setOn(event.target.checked)}
        className="mt-2"
      />
    </Dialog>
  )
}
