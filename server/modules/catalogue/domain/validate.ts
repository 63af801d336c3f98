import type { ErrorParams, FieldError, FieldErrorCode } from '../contract'
import type { Choice, Field, FormValue, FormValues, KindDefinition, Node } from './definition'
import { isInline, repeats } from './definition'
import { checkValue } from './check-value'
import { isBlank, isList, join, listOf, objectOf } from './lexical'
import { chosenBranch, chosenBranches, isBlankAmong, itemNodes, keysOf } from './values'

export interface ValidateOptions {
  /** `form`: what the portal fills by itself is not asked of the person. `document` (default): everything. */
  stage?: 'form' | 'document'
}

/**
 * All errors of a set of values, in the order of the definition. Values must be lexical (see `tidyValues`); blank
 * optional parts and blank items of lists are not errors. An empty list means that the XML of these values is valid
 * against the official schema, and that identifiers' check digits are right.
 */
export function validateValues(
  definition: KindDefinition,
  values: FormValues,
  options: ValidateOptions = {},
): FieldError[] {
  const walk = new Walk(options.stage ?? 'document')
  walk.object(definition.children, values, '')
  return walk.errors
}

class Walk {
  readonly errors: FieldError[] = []
  constructor(private readonly stage: 'form' | 'document') {}

  private report(path: string, code: FieldErrorCode, params: ErrorParams = {}) {
    this.errors.push({ path, code, params })
  }

  /** Everything of one object of values, and that nothing else is in it. */
  object(nodes: readonly Node[], values: FormValues, path: string) {
    this.siblings(nodes, values, path)
    const known = new Set(keysOf(nodes))
    for (const key of Object.keys(values)) {
      if (!known.has(key) && !isBlank(values[key])) this.report(join(path, key), 'wrong-shape')
    }
  }

  private siblings(nodes: readonly Node[], values: FormValues, path: string) {
    for (const node of nodes) {
      if (this.isPortals(node)) continue
      if (!isInline(node)) this.node(node, values[node.key], join(path, node.key))
      else if (node.kind === 'choice') this.choice(node, values, path)
      else if (node.min > 0 || !isBlankAmong(node.children, values))
        this.siblings(node.children, values, path)
    }
  }

  private isPortals(node: Node): boolean {
    if (node.kind === 'field' && node.fixed !== undefined) return true
    return this.stage === 'form' && 'auto' in node && node.auto !== undefined
  }

  private choice(choice: Choice, values: FormValues, path: string) {
    const filled = chosenBranches(choice, values).filter((branch) => !isBlankAmong(branch.children, values))
    if (filled.length > 1)
      return this.report(join(path, choice.key), 'choose-only-one', { count: filled.length })
    const branch = chosenBranch(choice, values)
    if (branch && (filled.length || choice.min > 0)) return this.siblings(branch.children, values, path)
    if (choice.min > 0) this.report(join(path, choice.key), 'choose-one', { count: choice.branches.length })
  }

  private node(node: Node, value: FormValue, path: string) {
    if (!repeats(node)) return this.item(node, value, path, node.min > 0)
    if (value !== undefined && !isList(value)) return this.report(path, 'wrong-shape')
    const items = listOf(value)
    const filled = items.filter((item) => !isBlank(item)).length
    items.forEach((item, index) => {
      if (!isBlank(item)) this.item(node, item, join(path, index), true)
    })
    if (filled === 0 && node.min > 0) this.firstMissing(node, path)
    else if (filled < node.min) this.report(path, 'too-few', { min: node.min, actual: filled })
    if (node.max !== null && filled > node.max)
      this.report(path, 'too-many', { max: node.max, actual: filled })
  }

  /** A required list with nothing in it: the errors belong to the fields of its first, blank item. */
  private firstMissing(node: Node, path: string) {
    const before = this.errors.length
    this.item(node, undefined, join(path, 0), true)
    // a required group in which nothing is required is written empty
    if (this.errors.length === before && !(node.kind === 'group' && node.min === 1))
      this.report(path, 'too-few', { min: node.min, actual: 0 })
  }

  private item(node: Node, value: FormValue, path: string, required: boolean) {
    if (node.kind === 'field') return this.field(node, value, path, required)
    if (value !== undefined && (typeof value !== 'object' || isList(value)))
      return this.report(path, 'wrong-shape')
    if (isBlank(value) && (!required || (node.kind === 'group' && node.nillable))) return
    this.object(itemNodes(node), objectOf(value), path)
  }

  private field(field: Field, value: FormValue, path: string, required: boolean) {
    if (value !== undefined && typeof value !== 'string') return this.report(path, 'wrong-shape')
    if (value === undefined || isBlank(value)) {
      if (required && !field.nillable) this.report(path, 'required')
      return
    }
    const problem = checkValue(field.type, value)
    if (problem) this.errors.push({ path, ...problem })
  }
}
