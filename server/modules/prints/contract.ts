import { z } from 'zod'

/** A signature as the stamp in a frame shows it. Days are those of Moscow, `2026-11-27`. */
export const Stamp = z.object({
  owner: z.string(),
  certificate: z.string(),
  validFrom: z.string(),
  validTo: z.string(),
  signedAt: z.string().nullable(),
  /** Number of the МЧД and the principal's ИНН, when the signer acted by one. */
  power: z.string().nullable(),
})
export type Stamp = z.output<typeof Stamp>

/** Everything that stands around the content of a print; every text is ready for its reader. */
export const PrintHead = z.object({
  title: z.string(),
  /** Lines under the title: number, dates, office, who. */
  lines: z.array(z.tuple([z.string(), z.string()])),
  stamps: z.array(Stamp),
  /** Address of the checking page for the code; null when there is nothing to check by. */
  checkAddress: z.string().nullable(),
  /** Archive identifier and hash, at the foot of each page. */
  foot: z.string(),
  /** Written large across each page of what is not a document yet. */
  mark: z.string().optional(),
  words: z.object({
    portal: z.string(),
    /** `Страница`, `из`. */
    page: z.string(),
    of: z.string(),
    signed: z.string(),
    certificate: z.string(),
    owner: z.string(),
    validity: z.string(),
    signedAt: z.string(),
    power: z.string(),
    check: z.string(),
    total: z.string(),
  }),
})
export type PrintHead = z.output<typeof PrintHead>

/** A column of a printed table; `weight` is its share of the width. */
export const PrintColumn = z.object({ label: z.string(), weight: z.number().positive(), right: z.boolean() })
export type PrintColumn = z.output<typeof PrintColumn>

/** What a table's print begins with; its rows follow. */
export const TablePrint = z.object({
  head: PrintHead,
  columns: z.array(PrintColumn),
  /** Cells of the line of totals; null is none. */
  totals: z.array(z.string()).nullable(),
})
export type TablePrint = z.output<typeof TablePrint>

/** A line of a printed document: a heading of its depth, or a label and its value. */
export type PrintLine =
  | { kind: 'heading'; level: number; text: string }
  | { kind: 'value'; level: number; label: string; value: string }

/** What stands after the document's own stamps: the decision on it, with the stamps under that. */
export interface PrintAnnex {
  lines: readonly PrintLine[]
  stamps: readonly Stamp[]
}

export const CheckPrint = z.object({
  /** Archive identifier. */
  id: z.uuid(),
  /** What stands on the print alone: enough of a secret that nobody guesses it. */
  key: z.string().regex(/^[0-9a-f]{16}$/),
})

/** What anybody with a print in hand may know; instants are ISO. */
export interface PrintFacts {
  title: { ru: string; en: string }
  sentAt: string | null
  registrationNumber: string | null
  signatures: PrintSigner[]
  /** What the office has decided; its signer is null where the decision was made before officers signed them. */
  decision: { outcome: 'ACCEPTED' | 'REFUSED'; decidedAt: string; signer: PrintSigner | null } | null
}

/** A signer as the certificate names them. */
export interface PrintSigner {
  name: string
  serial: string
  verifiedAt: string
}

/** `absent` for an unknown document and a wrong key alike. */
export type PrintCheck =
  { outcome: 'found'; facts: PrintFacts } | { outcome: 'absent' } | { outcome: 'too-often'; seconds: number }
