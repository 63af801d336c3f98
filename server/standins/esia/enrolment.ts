import { z } from 'zod'
import type { EsiaOrganisation, EsiaPerson } from './persons'

/** People and organisations that a test adds while the stand-in runs: the shapes of `persons.ts`. */

const oid = z.int().min(1_000_000_000)

export const RegisteredOrganisation = z.strictObject({
  key: z.string().min(1),
  oid,
  type: z.enum(['LEGAL', 'BUSINESS']),
  shortName: z.string().min(1),
  fullName: z.string().min(1),
  inn: z.string().regex(/^0000(\d{6}|\d{8})$/),
  kpp: z.string().optional(),
  ogrn: z.string().regex(/^[13]0000\d+$/),
}) satisfies z.ZodType<EsiaOrganisation>

export const EnrolledPerson = z.strictObject({
  key: z.string().min(1),
  oid,
  lastName: z.string().min(1),
  firstName: z.string().min(1),
  middleName: z.string(),
  birthDate: z.iso.date(),
  gender: z.enum(['M', 'F']),
  snils: z
    .string()
    .regex(/^000\d{8}$/)
    .optional(),
  inn: z
    .string()
    .regex(/^0000\d{8}$/)
    .optional(),
  email: z.email(),
  mobile: z.string().optional(),
  trusted: z.boolean(),
  memberships: z.array(
    z.strictObject({
      organisation: z.string(),
      chief: z.boolean(),
      admin: z.boolean(),
      active: z.boolean(),
      position: z.strictObject({ ru: z.string(), en: z.string() }),
    }),
  ),
}) satisfies z.ZodType<EsiaPerson>
