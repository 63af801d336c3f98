'use client'

import { Download, Ellipsis } from 'lucide-react'
import { toast } from '@/components/ui/toast'
import { Button } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { Checkbox } from '@/components/ui/checkbox'
import { Dialog } from '@/components/ui/dialog'
import { DialogClose } from '@/components/ui/modal'
import { ErrorSummary } from '@/components/ui/error-summary'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import { Kbd } from '@/components/ui/kbd'
import { Menu, MenuItem, MenuSeparator } from '@/components/ui/menu'
import { RadioGroup } from '@/components/ui/radio-group'
import { Select } from '@/components/ui/select'
import { Sheet } from '@/components/ui/sheet'
import { Textarea } from '@/components/ui/textarea'
import { Toaster } from '@/components/ui/toaster'
import { Tooltip } from '@/components/ui/tooltip'
import type { Samples } from './samples'

/** What one presses, fills in and opens. */
export function Controls({ samples: s }: { samples: Samples }) {
  return (
    <>
      <div className="flex flex-wrap items-center gap-2">
        <Button variant="primary">{s.send}</Button>
        <Button variant="primary" busy busyLabel={s.sending}>
          {s.send}
        </Button>
        <Button>{s.secondary}</Button>
        <Button variant="quiet">{s.quiet}</Button>
        <Button variant="danger">{s.danger}</Button>
        <Button disabled>{s.disabled}</Button>
        <Button size="small">{s.secondary}</Button>
      </div>
      <div className="flex flex-wrap items-center gap-2">
        <Dialog
          title={s.dialog}
          description={s.dialogText}
          closeLabel={s.disabled}
          trigger={<Button>Dialog</Button>}
          footer={
            <>
              <DialogClose render={<Button>{s.quiet}</Button>} />
              <DialogClose render={<Button variant="danger">{s.danger}</Button>} />
            </>
          }
        />
        <Sheet
          title={s.sheet}
          closeLabel={s.disabled}
          trigger={<Button>Sheet</Button>}
          footer={<Button variant="primary">{s.secondary}</Button>}
        >
          <Field id="sheet-field" label={s.field}>
            {(control) => <Input {...control} />}
          </Field>
        </Sheet>
        <Menu
          trigger={
            <Button size="icon" aria-label="Menu">
              <Ellipsis aria-hidden />
            </Button>
          }
        >
          <MenuItem>
            <Download aria-hidden /> {s.menu[0]}
          </MenuItem>
          <MenuItem disabled>{s.menu[1]}</MenuItem>
          <MenuSeparator />
          <MenuItem danger>{s.menu[2]}</MenuItem>
        </Menu>
        <Tooltip content={s.tooltip}>
          <Button size="icon" variant="quiet" aria-label={s.tooltip}>
            <Download aria-hidden />
          </Button>
        </Tooltip>
        <Button onClick={() => toast.success(s.toast, { description: s.toastText })}>Toast</Button>
        <Kbd>Enter</Kbd>
      </div>
      <Toaster label={s.toast} closeLabel={s.disabled} />
      <ErrorSummary title={s.alertRefused} items={[{ fieldId: 'g-date', message: s.fieldError }]} />
      <Card title={s.form}>
        <div className="grid max-w-xl gap-5">
          <Field id="g-number" label={s.field} hint={s.fieldHint}>
            {(control) => <Input {...control} defaultValue={s.fieldValue} />}
          </Field>
          <Field id="g-date" label={s.date} error={s.fieldError}>
            {(control) => <Input {...control} type="date" defaultValue="2027-01-12" />}
          </Field>
          <Field id="g-office" label={s.office}>
            {(control) => (
              <Select {...control}>
                {s.offices.map((office) => (
                  <option key={office}>{office}</option>
                ))}
              </Select>
            )}
          </Field>
          <Field id="g-note" label={s.note} optionalLabel={s.optional}>
            {(control) => <Textarea {...control} placeholder={s.fieldHint} />}
          </Field>
          <Field id="g-disabled" label={s.disabled}>
            {(control) => <Input {...control} disabled defaultValue={s.fieldValue} />}
          </Field>
          <RadioGroup
            id="g-radio"
            name="g-radio"
            legend={s.radio}
            defaultValue="0"
            options={s.radios.map((label, index) => ({ value: String(index), label, disabled: index === 2 }))}
          />
          <Checkbox id="g-check" label={s.check} hint={s.checkHint} defaultChecked />
        </div>
      </Card>
    </>
  )
}
