/** A package that is built into the product, as the lock file has it. */
export interface BuiltIn {
  readonly place: string
  readonly name: string
  readonly version: string
  readonly license: string | undefined
}

export function licenceProblems(found?: readonly BuiltIn[]): readonly string[]
export function noticesText(): string
