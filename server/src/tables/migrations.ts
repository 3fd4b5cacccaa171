import { documentMigrations } from '#store/sql'
import type { Migration } from '#store/sql'

/** Of tables that are the same in both databases. */
const offices: readonly string[] = [
  'create table office (id text primary key, name text not null)',
  `create table adviser (
    id text primary key, office text not null references office (id), email text not null unique, name text not null,
    password text not null, totp text not null, last_step integer not null, failed integer not null, locked_until text
  )`,
  'create table session (digest text primary key, adviser text not null references adviser (id) on delete cascade, ends text not null)',
  `create table owner (
    id text primary key, office text not null references office (id), label text not null,
    sharing text not null check (sharing in ('private', 'office')), since text not null
  )`,
  `create table link (
    id text primary key, office text not null references office (id), owner text references owner (id) on delete cascade,
    rights text not null check (rights in ('invite', 'own', 'read', 'comment')), label text not null,
    digest text not null unique, made text not null, ends text not null, revoked text
  )`,
  `create table reading (
    office text not null, owner text not null references owner (id) on delete cascade, who text not null,
    kind text not null, id text not null, first text not null, last text not null, times integer not null,
    primary key (owner, who, kind, id)
  )`,
]

/** Of advising many: lines, papers, claims and runs. */
const cohort: readonly string[] = [
  `create table line (
    office text not null references office (id), owner text not null references owner (id) on delete cascade,
    day text not null, fingerprint text not null, body text not null, primary key (owner, day)
  )`,
  `create table paper (
    office text not null references office (id), owner text not null references owner (id) on delete cascade,
    paper text not null, sent text not null, primary key (owner, paper)
  )`,
  `create table claim (
    office text not null references office (id), program text not null, field text not null, answer text not null,
    accepted text not null, who text not null, primary key (office, program, field)
  )`,
  `create table run (
    id text primary key, office text not null references office (id), kind text not null, owners text not null, sent text not null
  )`,
]

interface Words {
  readonly instant: string
  readonly boolean: string
  readonly yes: string
  readonly now: string
}

/** The tables of better-auth, by its own names; `user` is `adviser`. */
function accounts({ instant, boolean, yes, now }: Words): readonly string[] {
  const times = `"createdAt" ${instant} not null, "updatedAt" ${instant} not null`
  const ofAdviser = '"userId" text not null references adviser (id) on delete cascade'
  return [
    'drop table session',
    'alter table adviser rename to earlier',
    `create table adviser (
      id text primary key, office text not null references office (id), name text not null, email text not null unique,
      "emailVerified" ${boolean} not null, image text, "twoFactorEnabled" ${boolean}, ${times}
    )`,
    `create table session (
      id text primary key, token text not null unique, "expiresAt" ${instant} not null, "ipAddress" text, "userAgent" text, ${ofAdviser}, ${times}
    )`,
    `create table account (
      id text primary key, "accountId" text not null, "providerId" text not null, ${ofAdviser}, "accessToken" text, "refreshToken" text, "idToken" text,
      "accessTokenExpiresAt" ${instant}, "refreshTokenExpiresAt" ${instant}, scope text, password text, ${times}, unique ("providerId", "accountId")
    )`,
    `create table verification (id text primary key, identifier text not null, value text not null, "expiresAt" ${instant} not null, ${times})`,
    'create index verification_identifier on verification (identifier)',
    `create table "twoFactor" (
      id text primary key, secret text not null, "backupCodes" text not null, ${ofAdviser}, verified ${boolean},
      "failedVerificationCount" integer, "lockedUntil" ${instant}
    )`,
    // A code opens one session.
    `create table spent_code (
      adviser text not null references adviser (id) on delete cascade, code text not null, until text not null, primary key (adviser, code)
    )`,
    'create table secret (one integer primary key check (one = 1), digest text not null, value text)',
    // Accounts of before keep address, password and key; the key is closed when the office next starts.
    `insert into adviser (id, office, name, email, "emailVerified", "twoFactorEnabled", "createdAt", "updatedAt")
      select id, office, name, email, ${yes}, ${yes}, ${now}, ${now} from earlier`,
    `insert into account (id, "accountId", "providerId", "userId", password, "createdAt", "updatedAt")
      select id, id, 'credential', id, password, ${now}, ${now} from earlier`,
    `insert into "twoFactor" (id, secret, "backupCodes", "userId", verified, "failedVerificationCount")
      select id, 'base32:' || totp, '', id, ${yes}, 0 from earlier`,
    'drop table earlier',
  ]
}

export const officeMigrations: readonly Migration[] = [
  ...documentMigrations,
  {
    name: 'office-1',
    sqlite: offices,
    postgres: [
      ...offices,
      ...['owner', 'reading'].flatMap((table) => [
        `grant select, insert, update, delete on ${table} to matchwright_scoped`,
        `alter table ${table} enable row level security`,
      ]),
      `create policy owner_scope on owner to matchwright_scoped using (
        office = current_setting('matchwright.office', true)
        and current_setting('matchwright.owner', true) in (id, 'everybody')
      )`,
      `create policy reading_scope on reading to matchwright_scoped using (
        office = current_setting('matchwright.office', true) and owner = current_setting('matchwright.owner', true)
      )`,
    ],
  },
  {
    name: 'office-2',
    sqlite: cohort,
    postgres: [
      ...cohort,
      ...['line', 'paper'].flatMap((table) => [
        `grant select, insert, update, delete on ${table} to matchwright_scoped`,
        `alter table ${table} enable row level security`,
        `create policy ${table}_scope on ${table} to matchwright_scoped using (
          office = current_setting('matchwright.office', true)
          and current_setting('matchwright.owner', true) in (owner, 'everybody')
        )`,
      ]),
    ],
  },
  {
    name: 'office-3',
    sqlite: accounts({ instant: 'text', boolean: 'integer', yes: '1', now: "strftime('%Y-%m-%dT%H:%M:%SZ', 'now')" }),
    postgres: accounts({ instant: 'timestamptz', boolean: 'boolean', yes: 'true', now: 'now()' }),
  },
  {
    name: 'office-4',
    sqlite: ['alter table office add column zone text'],
    postgres: ['alter table office add column zone text'],
  },
  {
    // Of before: with tokens and what they wait by as they are. Whoever was signed in signs in again.
    name: 'office-5',
    sqlite: ['delete from session', 'delete from verification'],
    postgres: ['delete from session', 'delete from verification'],
  },
]
