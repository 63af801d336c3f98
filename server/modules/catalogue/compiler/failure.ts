import type { SchemaProblem } from '../domain/schema-problems'

/** Stops the compilation of one schema; becomes an answer, never an error of the portal. */
export class SchemaFailure extends Error {
  override name = 'SchemaFailure'
  constructor(readonly problems: readonly SchemaProblem[]) {
    super(problems.map(({ code, file, line }) => `${code} ${file}:${line ?? ''}`).join('; '))
  }
}

/** One reason to stop. */
export const failure = (
  code: SchemaProblem['code'],
  file: string,
  line?: number,
  params: SchemaProblem['params'] = {},
): SchemaFailure => new SchemaFailure([{ code, file, ...(line !== undefined && { line }), params }])
