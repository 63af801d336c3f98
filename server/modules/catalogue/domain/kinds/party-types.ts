import type { Node } from '../definition'
import { any, elementsOf, optional, t, text } from './build'
import { bankInformation } from './bank-types'
import { CAT, nationalNumbers, organisation } from './common-types'
import { RUSCAT } from './russian-types'

const { group } = elementsOf(CAT)
const russian = elementsOf(RUSCAT)

/** OrganizationWBankType: a party of a contract. */
export const organisationWithBank: readonly Node[] = [
  ...organisation,
  group('BankInformation', bankInformation, t('Счёт в банке', 'Bank account'), any),
]

/** RUOrganizationBaseType: the elements of OrganizationBaseType, owned by another namespace and with a longer name. */
export const russianOrganisationBase: readonly Node[] = [
  russian.field('OrganizationName', text.free(500), t('Наименование или ФИО', 'Name'), {
    min: 0,
    max: 2,
    prefill: 'participant.name',
  }),
  russian.field('ShortName', text.free(120), t('Краткое наименование', 'Short name'), {
    ...optional,
    prefill: 'participant.short-name',
  }),
  russian.field(
    'OrganizationLanguage',
    text.pattern('[A-Z]{2}'),
    t('Язык наименования', 'Language of the name'),
    {
      ...optional,
      advanced: true,
      help: t('Две латинские буквы, например RU.', 'Two Latin letters, for example RU.'),
    },
  ),
  {
    ...nationalNumbers,
    branches: nationalNumbers.branches.map((branch) => ({
      ...branch,
      children: branch.children.map((node) =>
        node.kind === 'group' ? { ...node, namespace: RUSCAT } : node,
      ),
    })),
  },
]
