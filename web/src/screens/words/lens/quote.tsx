import type { ReactNode } from 'react'
import type { Proof } from '#writing/informatics'
import { around } from './around.ts'

/** The applicant's sentence with the words that prove the finding marked in it. */
export function Quote({ text, proof }: { readonly text: string; readonly proof: Proof }): ReactNode {
  const { before, after } = around(text, proof.start, proof.end)
  return (
    <blockquote className="lens-quote" dir="auto">
      {before}
      <mark>{text.slice(proof.start, proof.end)}</mark>
      {after}
    </blockquote>
  )
}
