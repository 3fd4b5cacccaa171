/** A database of either kind, as the little of it that documents need. SQL is written once, with `$1` for values. */

export type Row = Readonly<Record<string, unknown>>
export type Value = string | number | null

export interface SqlConnection {
  readonly query: (text: string, values?: readonly Value[]) => Promise<readonly Row[]>
}

export interface SqlDatabase extends SqlConnection {
  readonly dialect: 'sqlite' | 'postgres'
  /** All of it or nothing, one after the other where they would meet. `opening` are statements without values that come first. */
  readonly together: <T>(work: (connection: SqlConnection) => Promise<T>, opening?: string) => Promise<T>
  readonly close: () => Promise<void>
}

/** The database does not answer now; what it acknowledged is kept. */
export class DatabaseUnreachable extends Error {}
