import { Check, Copy } from 'lucide-react'
import { useState } from 'react'
import type { ReactNode } from 'react'
import type { Frame } from '#writing/words'
import './frame-text.css'

/** A frame: the applicant's own words, our few linking words, and holes that only they can fill. */
export function FrameText({ frame }: { readonly frame: Frame }): ReactNode {
  return (
    <p className="frame" dir="auto">
      {frame.map((piece, index) =>
        piece.kind === 'blank' ? (
          // Pieces have no names; their place in the sentence is what they are known by.
          <span key={index} className="frame-blank">
            <span className="hidden">fill in: </span>
            {piece.ask}
          </span>
        ) : piece.kind === 'own' ? (
          <b key={index} className="frame-own">
            {piece.text}
          </b>
        ) : (
          <span key={index}>{piece.text}</span>
        ),
      )}
    </p>
  )
}

/** Puts a text on the clipboard and says so on the button itself. */
export function CopyButton({ text, label }: { readonly text: string; readonly label: string }): ReactNode {
  const [state, setState] = useState<'ready' | 'copied' | 'refused'>('ready')
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(text)
      setState('copied')
    } catch {
      setState('refused')
    }
    setTimeout(() => setState('ready'), 4000)
  }
  return (
    <button type="button" className="button" onClick={() => void copy()}>
      {state === 'copied' ? <Check size={18} aria-hidden /> : <Copy size={18} aria-hidden />}
      <span aria-live="polite">
        {state === 'copied' ? 'Copied' : state === 'refused' ? 'The browser refused; select and copy by hand' : label}
      </span>
    </button>
  )
}
