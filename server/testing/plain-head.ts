import type { PrintHead } from '@/server/modules/prints/contract'

/** The head of a print with nothing on it but its title, for tests that do not read it. */
export const plainHead = (title: string, checkAddress: string | null = null): PrintHead => ({
  ...{ title, lines: [], stamps: [], checkAddress, foot: '' },
  words: {
    ...{ portal: '', page: '', of: '', check: '', total: '' },
    ...{ signed: '', certificate: '', owner: '', validity: '', signedAt: '', power: '' },
  },
})
