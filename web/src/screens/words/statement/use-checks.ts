import { useEffect, useState } from 'react'
import type { StatementReport } from '#writing/words'
import { useAppState, useObserved } from '../../../state/hooks.ts'
import type { StatementTarget } from './target.ts'

const pauseMs = 120

/** The checks of the text as it stands, a moment after the last key. What is shown is always of a text that was there. */
export function useChecks(text: string, target: StatementTarget): StatementReport | undefined {
  const { words } = useAppState()
  const asked = useObserved(words.log.asked)
  const [checked, setChecked] = useState<StatementReport>()
  useEffect(() => {
    if (!asked) return undefined
    let overtaken = false
    const timer = setTimeout(() => {
      const { specialtyName, program } = target
      void words.worker
        .check({ words: asked, text, specialties: [specialtyName], ...(program ? { program } : {}) })
        .then((next) => {
          if (!overtaken) setChecked(next)
        })
    }, pauseMs)
    return () => {
      overtaken = true
      clearTimeout(timer)
    }
  }, [words, asked, text, target])
  return checked
}
