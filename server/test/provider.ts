/** An identity provider of an institution, as OpenID Connect has it, in this process: it knows one person, and asks nobody for a password. */
import { createHash, createSign, generateKeyPairSync, randomUUID } from 'node:crypto'
import { createServer } from 'node:http'
import type { IncomingMessage } from 'node:http'
import type { Provider } from '#server'

export interface StandIn {
  readonly issuer: string
  /** Whoever comes is this person. */
  readonly knows: (person: Person) => void
  readonly stop: () => Promise<void>
}

export interface Person {
  readonly sub: string
  readonly email: string
  readonly verified: boolean
  /** Signs with a key it does not publish. */
  readonly forged?: boolean
}

interface Asked {
  readonly nonce: string | null
  readonly challenge: string | null
}

/** What an office is told of it. */
export function providerOf({ issuer }: Pick<StandIn, 'issuer'>): Provider {
  return { officeUrl: 'http://office.test', issuer, clientId: 'invented-office', clientSecret: 'invented' }
}

const [own, strange] = [pair(), pair()]

function pair(): ReturnType<typeof generateKeyPairSync> {
  return generateKeyPairSync('rsa', { modulusLength: 2048 })
}

const base64 = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url')

export async function startProvider(): Promise<StandIn> {
  let person: Person | undefined
  let issuer = ''
  const asked = new Map<string, Asked>()
  const answers: Readonly<Record<string, (url: URL, body: URLSearchParams) => unknown>> = {
    '/.well-known/openid-configuration': () => ({
      issuer,
      authorization_endpoint: `${issuer}/authorize`,
      token_endpoint: `${issuer}/token`,
      jwks_uri: `${issuer}/keys`,
      id_token_signing_alg_values_supported: ['RS256'],
      response_types_supported: ['code'],
      subject_types_supported: ['public'],
    }),
    '/keys': () => ({ keys: [{ ...own.publicKey.export({ format: 'jwk' }), kid: 'one', alg: 'RS256', use: 'sig' }] }),
    '/authorize': ({ searchParams }) => {
      const code = randomUUID()
      asked.set(code, { nonce: searchParams.get('nonce'), challenge: searchParams.get('code_challenge') })
      const back = new URL(searchParams.get('redirect_uri') ?? '')
      back.search = new URLSearchParams({ code, state: searchParams.get('state') ?? '' }).toString()
      return back
    },
    '/token': (_url, body) => {
      const was = asked.get(body.get('code') ?? '')
      const verifier = createHash('sha256')
        .update(body.get('code_verifier') ?? '')
        .digest('base64url')
      if (!person || !was || was.challenge !== verifier) return undefined
      return { token_type: 'Bearer', access_token: 'invented', expires_in: 60, id_token: proofOf(person, issuer, was.nonce) }
    },
  }
  const server = createServer((request, response) => {
    void bodyOf(request).then((body) => {
      const url = new URL(request.url ?? '', issuer)
      const answer = answers[url.pathname]?.(url, new URLSearchParams(body))
      if (answer instanceof URL) return response.writeHead(302, { Location: answer.href }).end()
      return response
        .writeHead(answer === undefined ? 400 : 200, { 'Content-Type': 'application/json' })
        .end(JSON.stringify(answer ?? {}))
    })
  })
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  issuer = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`
  return {
    issuer,
    knows: (one) => void (person = one),
    stop: () => {
      server.closeAllConnections()
      return new Promise((resolve) => void server.close(() => resolve()))
    },
  }
}

function proofOf({ sub, email, verified, forged = false }: Person, issuer: string, nonce: string | null): string {
  const now = Math.floor(Date.now() / 1000)
  const claims = {
    iss: issuer,
    aud: 'invented-office',
    sub,
    email,
    email_verified: verified,
    name: 'B',
    nonce,
    iat: now,
    exp: now + 60,
  }
  const signed = `${base64({ alg: 'RS256', kid: 'one' })}.${base64(claims)}`
  const { privateKey } = forged ? strange : own
  return `${signed}.${createSign('RSA-SHA256').update(signed).sign(privateKey, 'base64url')}`
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  let text = ''
  for await (const part of request) text += String(part)
  return text
}
