import { z } from 'zod'
import { Text, type KindCategory } from '../catalogue/contract'
import type { FormValues } from '../catalogue/domain/definition'
import { TypedValues } from '../catalogue/domain/typed-values'
import type { SubmissionRefusal } from '../submissions/policy'
import type { Status } from '../submissions/domain/states'

/** How a column is read, sorted and shown. */
export const COLUMN_TYPES = ['text', 'money', 'number', 'date', 'date-time', 'boolean'] as const
export type ColumnType = (typeof COLUMN_TYPES)[number]

/** A column of an answer's table, as it was when the answer came. */
export const AnswerColumn = z.object({
  /** Path inside a row, `Amount` or `PaymentDocument.PrDocumentNumber`. */
  key: z.string(),
  label: Text,
  type: z.enum(COLUMN_TYPES),
  /** Its values may be added up. */
  sum: z.boolean(),
  /** What the codes of a closed list are called. */
  options: z.array(z.object({ value: z.string(), label: Text })).optional(),
})
export type AnswerColumn = z.output<typeof AnswerColumn>

/** Words for the cell of a row: lexical values in the order of the columns; empty is nothing. */
export type Cells = readonly string[]

/** One condition on a column: the text in it, or bounds of a number or a day, both included. */
export const RowFilter = z.object({
  column: z.number().int().min(0).max(200),
  text: z.string().trim().min(1).max(200).optional(),
  from: z.string().max(40).optional(),
  to: z.string().max(40).optional(),
})
export type RowFilter = z.output<typeof RowFilter>

/** What of the table is looked at, and in which order; the ordinal breaks ties. */
export const RowView = z.object({
  sort: z.number().int().min(0).max(200).nullable().default(null),
  descending: z.boolean().default(false),
  filters: z.array(RowFilter).max(20).default([]),
})
export type RowView = z.output<typeof RowView>

/** The last row seen: its ordinal, and its sorted value as PostgreSQL wrote it. */
export const RowCursor = z.object({ ordinal: z.number().int().min(0), key: z.string().max(2_000).nullable() })
export type RowCursor = z.output<typeof RowCursor>

export const ListRows = RowView.extend({
  answerId: z.uuid(),
  cursor: RowCursor.nullish(),
  limit: z.number().int().min(1).max(200).default(50),
})
export type ListRows = z.output<typeof ListRows>

export const GetTotals = RowView.omit({ sort: true, descending: true }).extend({ answerId: z.uuid() })
export type GetTotals = z.output<typeof GetTotals>

export interface RowsPage {
  items: { ordinal: number; cells: Cells }[]
  nextCursor: RowCursor | null
}

/** How many rows the filter leaves, and exact sums by column (decimals as text; null where a column has none). */
export interface Totals {
  count: number
  sums: (string | null)[]
}

export const REQUEST_STATES = ['all', 'waiting', 'answered'] as const
export const ListRequests = z.object({
  state: z.enum(REQUEST_STATES).default('all'),
  cursor: z.uuid().nullish(),
  limit: z.number().int().min(1).max(100).default(50),
})
export type ListRequests = z.output<typeof ListRequests>

export const GetRequest = z.object({ id: z.uuid() })

/** Values of a request's form, and nothing else: who asks is known. */
export const AskInformation = z.object({
  requestId: z.uuid(),
  kindCode: z.string().max(20),
  values: TypedValues,
})
export type AskInformation = z.output<typeof AskInformation>

/** A row of the list of requests. Instants are ISO 8601 in UTC. */
export interface RequestSummary {
  id: string
  kindCode: string
  title: string
  status: Status
  createdAt: string
  sentAt: string | null
  answeredAt: string | null
  /** Rows of the answer; null until it has come. */
  rowCount: number | null
}

/** A request as the list shows it. */
export interface RequestLine extends RequestSummary {
  kindTitle: Text
  /** What it asks about, `YYYY-MM-DD`: the first and the last day, or the one. */
  days: string[]
}

/** What came, without its rows. */
export interface AnswerView {
  id: string
  kindCode: string
  title: string
  receivedAt: string
  sha256: string
  rowCount: number
  columns: AnswerColumn[]
  /** Facts outside of the table, in reading order. */
  facts: { label: Text; value: string; type: ColumnType; text: Text | null }[]
}

export interface RequestDetails extends RequestSummary {
  version: number
  kindVersion: string
  kindEdition: number
  officeName: Text | null
  archive: { id: string; number: string; sha256: string } | null
  createdByName: string
  /** What was asked, to ask it again. */
  values: FormValues
  answers: AnswerView[]
  steps: { status: Status; at: string }[]
  may: { ask: true | SubmissionRefusal; withdraw: true | SubmissionRefusal }
}

/** What a person may ask, as the screen of choices shows it. */
export interface AskableKind {
  code: string
  category: KindCategory
  title: Text
  summary: Text
}
