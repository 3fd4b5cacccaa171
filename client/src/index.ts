/** The door to an office for whoever asks one: a page, a test. Types and addresses are made from what the office says of itself. */
import createClient from 'openapi-fetch'
import type { Client } from 'openapi-fetch'
import type { components, paths } from './office-api.ts'

/** Every operation of an office, checked by the compiler: `office.GET('/api/cohort')`. */
export type OfficeClient = Client<paths>

type Schemas = components['schemas']
export type Answer = Schemas['Answer']
export type Cohort = Schemas['Cohort']
export type CohortRow = Schemas['CohortRow']
export type OfficeRun = Schemas['Run']
export type Reading = Schemas['Reading']
export type ListedLink = Schemas['Link']

export interface AskingOffice {
  /** Where it is, such as `https://office.example.org`. */
  readonly at: string
  /** What is brought with every request. */
  readonly headers?: Readonly<Record<string, string>>
  readonly fetch?: (request: Request) => Promise<Response>
}

export function openOffice({ at, headers = {}, fetch = (request) => globalThis.fetch(request) }: AskingOffice): OfficeClient {
  return createClient<paths>({ baseUrl: at, headers: { ...headers }, fetch })
}
