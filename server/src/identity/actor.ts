import type { Sharing } from '#store/sql'

/** Who asks, as far as what they bring with them proves it. */
export type Actor =
  | { readonly kind: 'nobody' }
  /** An account of an office. */
  | { readonly kind: 'adviser'; readonly adviser: string; readonly name: string; readonly office: string }
  /** A link somebody holds. */
  | { readonly kind: 'link'; readonly link: Link }

/** An applicant of an office, as they call themselves, with the choice that stands beside everything they share. */
export interface Owner {
  readonly id: string
  readonly label: string
  readonly sharing: Sharing
  readonly since: string
}

export interface Link {
  readonly id: string
  readonly office: string
  /** Absent in an invitation, which nobody has taken up yet. */
  readonly owner?: Owner
  readonly rights: Rights
  readonly label: string
}

/** `invite`: may begin. `own`: the applicant's own. `read` and `comment`: whom the applicant gave it to. */
export const rights = ['invite', 'own', 'read', 'comment'] as const
export type Rights = (typeof rights)[number]

/** What a route may be open to; the names stand in the description of the interface. */
export const roles = ['anybody', 'adviser', 'invited', 'applicant', 'reader', 'commenter'] as const
export type Role = (typeof roles)[number]

const roleOfRights: Readonly<Record<Rights, Role>> = { invite: 'invited', own: 'applicant', read: 'reader', comment: 'commenter' }

export function roleOf(actor: Actor): Role | undefined {
  if (actor.kind === 'nobody') return undefined
  return actor.kind === 'adviser' ? 'adviser' : roleOfRights[actor.link.rights]
}
