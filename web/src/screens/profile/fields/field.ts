/** What a field of the profile form is: where its answer goes, what it asks, and why. */
export interface Option {
  readonly value: string
  readonly label: string
}

export type Input =
  | { readonly kind: 'text'; readonly rows?: number }
  | { readonly kind: 'number'; readonly unit?: string; readonly digits?: number }
  | { readonly kind: 'day' }
  | { readonly kind: 'moment' }
  | { readonly kind: 'choice'; readonly options: readonly Option[] }
  | { readonly kind: 'several'; readonly options: readonly Option[]; readonly most?: number }
  | { readonly kind: 'yes or no' }
  | { readonly kind: 'country' }
  | { readonly kind: 'time zone' }
  | { readonly kind: 'countries' }
  | { readonly kind: 'state' }
  | { readonly kind: 'states' }
  | { readonly kind: 'specialty' }
  | { readonly kind: 'specialties' }
  | { readonly kind: 'specialty choices' }
  | { readonly kind: 'program' }
  | { readonly kind: 'programs' }
  /** Of the specialty the partner applies in. */
  | { readonly kind: 'partner’s programs' }
  | { readonly kind: 'lines'; readonly hint?: string }
  | { readonly kind: 'weight' }
  | { readonly kind: 'hours by day' }
  | { readonly kind: 'days' }
  | { readonly kind: 'by specialty' }
  | { readonly kind: 'by state' }
  | { readonly kind: 'by program'; readonly value: 'number' | 'text' }
  /** Both are kept in the season log. */
  | { readonly kind: 'applied for' }
  | { readonly kind: 'applications' }
  | ListInput

export interface ListInput {
  readonly kind: 'list'
  /** Fields of an entry; their paths start at the entry. */
  readonly fields: readonly Field[]
  /** What one entry is called: `letter`. */
  readonly one: string
  /** Paths whose values, in order, name an entry in the overview. */
  readonly namedBy: readonly string[]
}

export interface Field {
  /** Such as `exams.step2ck.score`; within a list relative to its entry. */
  readonly path: string
  readonly label: string
  readonly input: Input
  readonly hint?: string
  /** What the answer changes. */
  readonly why?: string
  /** What one would ask where this may not be left out, and is: `Which language?` */
  readonly missing?: string
}

/** A field whose answer is a list of entries of one kind. */
export function listOf(path: string, { label, ...list }: Omit<ListInput, 'kind'> & Pick<Field, 'label'>): Field {
  return { path, label, input: { kind: 'list', ...list } }
}

/** Fields that are asked together, on one page. */
export interface Group {
  readonly id: string
  readonly title: string
  /** What the group is for, in a sentence. */
  readonly why: string
  readonly parts: readonly Part[]
}

export interface Part {
  readonly title?: string
  readonly fields: readonly Field[]
}

/** Every field that may hold an answer, lists by their entries' fields. */
export function pathsOf(groups: readonly Group[]): readonly string[] {
  return groups.flatMap((group) => group.parts.flatMap((part) => part.fields.flatMap((field) => pathsOfField(field, field.path))))
}

function pathsOfField(field: Field, path: string): readonly string[] {
  return field.input.kind === 'list'
    ? field.input.fields.flatMap((inner) => pathsOfField(inner, `${path}[].${inner.path}`))
    : [path]
}
