/** How pages ask the office, and how they wait for it. */
import { useCallback, useEffect, useRef, useState } from 'react'
import { openOffice } from '#client'
import type { OfficeClient } from '#client'
import { useNewest } from './use-newest.ts'

/** With the cookie of an adviser who signed in; a page elsewhere cannot send the header. */
export function askAsAdviser(): OfficeClient {
  return openOffice({ at: location.origin, headers: { 'X-Matchwright': '1' } })
}

/** With the secret of a link. */
export function askByLink(secret: string): OfficeClient {
  return openOffice({ at: location.origin, headers: { Authorization: `Bearer ${secret}` } })
}

/** The office refused, in its own words. */
export class OfficeRefused extends Error {
  readonly status: number
  constructor(status: number, sentence: string) {
    super(sentence)
    this.status = status
  }
}

interface Answered<Data> {
  readonly data?: Data | undefined
  readonly error?: unknown
  readonly response: Response
}

/** What was asked for. Throws `OfficeRefused`. */
export function given<Data>({ data, error, response }: Answered<Data>): Data {
  if (data !== undefined && response.ok) return data
  const said =
    typeof error === 'object' && error !== null && 'problem' in error ? String(error.problem) : 'The office does not answer.'
  throw new OfficeRefused(response.status, said)
}

export type Asked<Data> =
  | { readonly kind: 'waiting' }
  | { readonly kind: 'there'; readonly data: Data }
  | { readonly kind: 'failed'; readonly sentence: string; readonly status: number }

/** Asks when the page opens, and again when told to; what stood there stays until the new is there. */
export function useAsked<Data>(ask: () => Promise<Data>): readonly [Asked<Data>, () => void] {
  const [asked, setAsked] = useState<Asked<Data>>({ kind: 'waiting' })
  const newest = useNewest(ask)
  /** Only the last that was asked is waited for. */
  const turn = useRef(0)
  const askNow = useCallback(() => {
    const mine = ++turn.current
    const tell = (told: Asked<Data>): void => {
      if (turn.current === mine) setAsked(told)
    }
    newest.current().then(
      (data) => tell({ kind: 'there', data }),
      (error: unknown) => tell({ kind: 'failed', sentence: sentenceOf(error), status: statusOf(error) }),
    )
  }, [newest])
  useEffect(askNow, [askNow])
  return [asked, askNow]
}

/** Does something and says what came of it. */
export function useDoing(): readonly [string | undefined, (work: () => Promise<string | undefined>) => void] {
  const [said, setSaid] = useState<string>()
  const run = useCallback((work: () => Promise<string | undefined>) => {
    work().then(setSaid, (error: unknown) => setSaid(sentenceOf(error)))
  }, [])
  return [said, run]
}

function sentenceOf(error: unknown): string {
  return error instanceof OfficeRefused ? error.message : 'The office does not answer; try again in a moment.'
}

function statusOf(error: unknown): number {
  return error instanceof OfficeRefused ? error.status : 0
}
