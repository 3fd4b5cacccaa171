import { useMemo, useState } from 'react'
import type { ReactNode } from 'react'
import type { Band } from '#domain'
import { chanceText } from '#domain/say'
import { useAdviceStatus, useAppState, useLate } from '../../state/hooks.ts'
import { FieldEffects } from './form/field-frame.tsx'

interface Changed {
  readonly path: string
  /** The chance when somebody began to change this answer. */
  readonly before: Band | undefined
}

/** Says beside the answer that was changed last what it does to the chance, as the newest advice has it. */
export function WithEffects({ children }: { readonly children: ReactNode }): ReactNode {
  const { status } = useAppState().advice
  const [last, setLast] = useState<Changed>()
  const effects = useMemo(
    () => ({
      changed: (path: string) =>
        setLast((now) => (now?.path === path ? now : { path, before: status.get().advice?.list.matchChance })),
      effectOf: (path: string) => (last?.path === path ? <Effect before={last.before} /> : null),
    }),
    [last, status],
  )
  return <FieldEffects.Provider value={effects}>{children}</FieldEffects.Provider>
}

function Effect({ before }: Pick<Changed, 'before'>): ReactNode {
  const { kind, advice } = useAdviceStatus()
  const isLate = useLate(kind === 'working')
  return (
    <p className="field-effect">
      {isLate ? 'Working out what it does to your chance.' : effectWords(before, advice?.list.matchChance)}
    </p>
  )
}

function effectWords(before: Band | undefined, now: Band | undefined): string {
  if (now === undefined) return ''
  const said = chanceText(now)
  if (before === undefined) return `With it, your chance: ${said}.`
  return chanceText(before) === said
    ? `It leaves your chance at ${said}.`
    : `With it, your chance: ${said}; before, ${chanceText(before)}.`
}
