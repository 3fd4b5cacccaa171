/** The kinds of documents that are kept: as the store names each, and as a person calls it. */
interface KindName {
  /** Such as `study`. */
  readonly name: string
  /** Such as `study log`. */
  readonly title: string
}

type Key =
  | 'profile'
  | 'beside'
  | 'history'
  | 'season'
  | 'study'
  | 'plan'
  | 'import'
  | 'statement'
  | 'note'
  | 'capital'
  | 'list'
  | 'review'
  | 'view'
  | 'setAside'

export const kindNames: Readonly<Record<Key, KindName>> = {
  profile: { name: 'profile', title: 'profile' },
  beside: { name: 'beside', title: 'profile beside yours' },
  history: { name: 'history', title: 'history of the profile' },
  season: { name: 'season', title: 'season log' },
  study: { name: 'study', title: 'study log' },
  plan: { name: 'plan', title: 'plan you work with' },
  import: { name: 'import', title: 'import' },
  statement: { name: 'statement', title: 'statement' },
  note: { name: 'note', title: 'note' },
  capital: { name: 'capital', title: 'plan of what to add' },
  list: { name: 'list', title: 'list seen before' },
  view: { name: 'view', title: 'saved view' },
  review: { name: 'review', title: 'review' },
  setAside: { name: 'set-aside', title: 'part set aside' },
}
