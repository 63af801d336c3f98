import type {
  AutoSource,
  Branch,
  Field,
  FormValue,
  FormValues,
  Group,
  KindDefinition,
  Node,
  PrefillSource,
} from './definition'
import { isInline, repeats } from './definition'
import { flatNodes } from './flat-nodes'
import { isBlank, listOf, objectOf } from './lexical'
import { chosenBranch, isBlankAmong, itemNodes } from './values'

/** Who the document is from. Absent values stay for the person to fill. */
export interface ParticipantData {
  name: string
  shortName?: string
  /** Two letters of ISO 3166-1: `RU`, `KZ`. */
  country?: string
  inn?: string
  kpp?: string
  /** ОГРН of an organisation or ОГРНИП of an entrepreneur. */
  ogrn?: string
  okpo?: string
  bin?: string
  iin?: string
  unp?: string
  unn?: string
  kgInn?: string
  address?: { postalCode?: string; country?: string; region?: string; city?: string; street?: string }
  phone?: string
  email?: string
}

/** Who fills and signs it. */
export interface PersonData {
  surname: string
  name: string
  middleName?: string
  post?: string
}

/** What is known before sending: enough to begin a form. */
export interface PrefillContext {
  participant: ParticipantData
  person: PersonData
}

/** What the portal knows at the moment the document is made. */
export interface FillContext extends PrefillContext {
  now: Date
  /** Identity of the document in the official format, at most 36 characters. */
  documentId: string
  office?: { code: string; name: string }
  /** In the order of the list of attachments; `data` is base64, only for kinds that carry the file itself. */
  attachments: readonly { name: string; data?: string }[]
  /** `date` is a legal date, `2026-11-27`. */
  registration?: { number: string; date: string }
  powerOfAttorney?: { number: string; principalInn: string }
}

/**
 * The values with everything the portal fills by itself written over what was there; a source the context does not
 * know leaves the value as it was, so nothing from an uploaded XML is lost. Optional groups nobody filled stay absent.
 */
export function fillAutomatic(
  definition: KindDefinition,
  values: FormValues,
  context: FillContext,
): FormValues {
  return fillObject(definition.children, values, { context })
}

interface Place {
  context: FillContext
  /** Which attachment the surrounding item stands for, and its number in the list; outside of lists the first one. */
  attachment?: number
  ordinal?: number
}

function fillObject(nodes: readonly Node[], values: FormValues, place: Place): FormValues {
  const filled: Record<string, FormValue> = { ...values }
  for (const node of nodes) {
    if (isInline(node)) {
      const inside = node.kind === 'run' ? node.children : (chosenBranch(node, values)?.children ?? [])
      if (!isBlankAmong(inside, filled) || node.min > 0)
        Object.assign(filled, fillObject(inside, filled, place))
    } else if (node.kind === 'field') {
      const value = node.auto && automaticValue(node, node.auto, filled, nodes, place)
      if (value !== undefined) filled[node.key] = value
    } else {
      const next = fillNode(node, filled[node.key], place)
      if (next !== undefined) filled[node.key] = next
    }
  }
  return filled
}

function fillNode(node: Exclude<Node, Field>, value: FormValue, place: Place): FormValue {
  if (node.kind === 'group' && node.auto === 'attachments') return listAttachments(node, value, place)
  const inside = (item: FormValue) => fillObject(itemNodes(node), objectOf(item), place)
  if (repeats(node)) return value && listOf(value).map((item) => (isBlank(item) ? item : inside(item)))
  const known = node.kind === 'group' && node.auto && place.context[node.auto]
  return node.min === 0 && isBlank(value) && !known ? value : inside(value)
}

/** The items that are there stay as they are; every attachment not among them by name is added. */
function listAttachments(group: Group, value: FormValue, { context }: Place): FormValue {
  const items = listOf(value).filter((item) => !isBlank(item))
  const nameKey =
    group.children.find((node) => node.kind === 'field' && node.auto === 'attachment.name')?.key ?? ''
  const listed = new Set(items.map((item) => objectOf(item)[nameKey]))
  context.attachments.forEach((_, attachment) => {
    const item = fillObject(group.children, {}, { context, attachment, ordinal: items.length + 1 })
    if (!listed.has(item[nameKey])) items.push(item)
  })
  return items.length ? items : value
}

function automaticValue(
  field: Field,
  source: AutoSource,
  values: FormValues,
  siblings: readonly Node[],
  place: Place,
): string | undefined {
  const { context } = place
  if (typeof source === 'object') return labelOf(siblings, source.labelOf, values)
  const attachment = context.attachments[place.attachment ?? 0]
  switch (source) {
    case 'document.id':
      return context.documentId
    case 'send.date':
      return moscow(context.now).date
    case 'send.time':
      return moscow(context.now).time
    case 'office.code':
      return context.office?.code
    case 'office.name':
      return fit(field, context.office?.name)
    case 'registration.number':
      return context.registration?.number
    case 'registration.date':
      return context.registration?.date
    case 'attachments.present':
      return String(context.attachments.length > 0 || siblings.some((node) => isListed(node, values)))
    case 'attachments.count':
      return String(context.attachments.length)
    case 'attachment.name':
      return fitFileName(field, attachment?.name)
    case 'attachment.ordinal':
      return String(place.ordinal ?? 1)
    case 'attachment.data':
      return attachment?.data
    case 'power.number':
      return context.powerOfAttorney?.number
    case 'power.principal-inn':
      return context.powerOfAttorney?.principalInn
    case 'participant.name':
      return fit(field, context.participant.name)
    case 'participant.tax-number':
      return taxNumber(context.participant)
  }
}

/** By whichever state the participant is registered. */
const taxNumber = ({ inn, bin, iin, unp, unn, kgInn }: ParticipantData) =>
  inn ?? bin ?? iin ?? unp ?? unn ?? kgInn

const isListed = (node: Node, values: FormValues) =>
  node.kind === 'group' && node.auto === 'attachments' && !isBlank(values[node.key])

function labelOf(siblings: readonly Node[], key: string, values: FormValues): string | undefined {
  const field = siblings.find((node): node is Field => node.kind === 'field' && node.key === key)
  return field?.type.options?.find((option) => option.value === values[key])?.label.ru
}

/** Names of offices may be longer than a format allows; the code beside them identifies. */
const fit = (field: Field, text: string | undefined) =>
  text === undefined ? undefined : [...text].slice(0, field.type.maxLength ?? Infinity).join('')

/** The ending of a file's name says how to open it, so the middle is what gets cut. */
function fitFileName(field: Field, name: string | undefined): string | undefined {
  const max = field.type.maxLength
  if (name === undefined || max === undefined || [...name].length <= max) return name
  const dot = name.lastIndexOf('.')
  const ending = dot > 0 && name.length - dot <= 10 ? name.slice(dot) : ''
  return [...name].slice(0, max - ending.length - 1).join('') + '…' + ending
}

/** Legal dates and times are those of Moscow, wherever the server and the person are. */
const MOSCOW = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/Moscow',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
  hourCycle: 'h23',
})
function moscow(now: Date): { date: string; time: string } {
  const parts = new Map(MOSCOW.formatToParts(now).map(({ type, value }) => [type, value]))
  const join = (types: readonly Intl.DateTimeFormatPartTypes[], by: string) =>
    types.map((t) => parts.get(t)).join(by)
  return { date: join(['year', 'month', 'day'], '-'), time: join(['hour', 'minute', 'second'], ':') }
}

/**
 * The values of a new form with the profile's data in every blank field that has a source for it. Groups marked
 * `on-request` stay as they are (see `prefillGroup`). Of a choice the branch the profile has data for is taken.
 */
export function prefillValues(
  definition: KindDefinition,
  values: FormValues,
  context: PrefillContext,
): FormValues {
  return prefillObject(definition.children, values, context)
}

/** What the profile knows for one group: for the button that says "this is us". */
export function prefillGroup(group: Group, context: PrefillContext): FormValues {
  return prefillObject(group.children, {}, context)
}

function prefillObject(nodes: readonly Node[], values: FormValues, context: PrefillContext): FormValues {
  const filled: Record<string, FormValue> = { ...values }
  for (const node of nodes) {
    if (isInline(node)) {
      const inside =
        node.kind === 'run' ? node.children : (branchFor(node.branches, filled, context)?.children ?? [])
      Object.assign(filled, prefillObject(inside, filled, context))
    } else if (node.kind === 'field') {
      const known = node.prefill && isBlank(filled[node.key]) ? PROFILE[node.prefill](context) : undefined
      if (known) filled[node.key] = repeats(node) ? [known] : known
    } else if (node.kind === 'group' && !repeats(node) && node.prefill !== 'on-request') {
      const inside = prefillObject(node.children, objectOf(filled[node.key]), context)
      if (node.min > 0 || !isBlank(inside)) filled[node.key] = inside
    }
  }
  return filled
}

function branchFor(
  branches: readonly Branch[],
  values: FormValues,
  context: PrefillContext,
): Branch | undefined {
  const chosen = branches.find((branch) => !isBlankAmong(branch.children, values))
  return chosen ?? branches.find((branch) => !isBlank(prefillObject(branch.children, {}, context)))
}

const PROFILE: Record<PrefillSource, (context: PrefillContext) => string | undefined> = {
  'participant.name': ({ participant }) => participant.name,
  'participant.short-name': ({ participant }) => participant.shortName,
  'participant.country': ({ participant }) => participant.country,
  'participant.inn': ({ participant }) => participant.inn,
  'participant.kpp': ({ participant }) => participant.kpp,
  'participant.ogrn': ({ participant }) => participant.ogrn,
  'participant.bin': ({ participant }) => participant.bin,
  'participant.iin': ({ participant }) => participant.iin,
  'participant.unp': ({ participant }) => participant.unp,
  'participant.unn': ({ participant }) => participant.unn,
  'participant.kg-inn': ({ participant }) => participant.kgInn,
  'participant.okpo': ({ participant }) => participant.okpo,
  'participant.phone': ({ participant }) => participant.phone,
  'participant.email': ({ participant }) => participant.email,
  'address.postal-code': ({ participant }) => participant.address?.postalCode,
  'address.country': ({ participant }) => participant.address?.country,
  'address.region': ({ participant }) => participant.address?.region,
  'address.city': ({ participant }) => participant.address?.city,
  'address.street': ({ participant }) => participant.address?.street,
  'person.surname': ({ person }) => person.surname,
  'person.name': ({ person }) => person.name,
  'person.middle-name': ({ person }) => person.middleName,
  'person.post': ({ person }) => person.post,
}

/** True when the portal itself fills what stands at a path of the form's values, `SendDate` or `PetitionCustoms.CustomsCode`. */
export function isAutomatic(definition: { children: readonly Node[] }, path: string): boolean {
  let nodes = definition.children
  for (const step of path.split('.')) {
    if (/^\d+$/.test(step)) continue
    const node = flatNodes(nodes).find(({ key }) => key === step)
    if (!node) return false
    if ('auto' in node && node.auto) return true
    nodes = node.kind === 'field' ? [] : itemNodes(node)
  }
  return false
}
