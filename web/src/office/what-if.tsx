import { useState } from 'react'
import type { ReactNode } from 'react'
import { LabelledSelect } from '../parts/labelled-select.tsx'
import type { AdvisingProps } from './advising-props.ts'
import { given, useAsked } from './asked.ts'
import { Frame, Said, When } from './frame.tsx'
import { Reached } from './reached.tsx'
import { useWhatIf } from './use-what-if.ts'

const ways = ['holds', 'does not hold'] as const

/** Whom a visa rule would reach if it held from today on, or did not any more. */
export function WhatIf({ office, nav }: AdvisingProps): ReactNode {
  const [rules] = useAsked(async () => given(await office.GET('/api/rules')))
  const [rule, setRule] = useState<string>()
  const [way, setWay] = useState<(typeof ways)[number]>('does not hold')
  const { ask, said, result } = useWhatIf(office)
  const lede = 'Every advice is worked out twice, as it is and as it would be; nothing is kept.'
  return (
    <Frame title="Whom would a changed rule reach?" lede={lede} nav={nav}>
      <When asked={rules}>
        {(list) => (
          <form
            className="office-form"
            onSubmit={(event) => {
              event.preventDefault()
              if (rule !== undefined) ask({ kind: 'rule', rule, holds: way === 'holds' })
            }}
          >
            <LabelledSelect
              label="Visa rule"
              none="choose"
              options={list.map(({ id }) => id)}
              word={(id) => list.find((one) => one.id === id)?.text ?? id}
              value={rule}
              choose={setRule}
            />
            <LabelledSelect label="From today on it" options={ways} value={way} choose={(chosen) => setWay(chosen ?? way)} />
            <button type="submit" className="button primary" disabled={rule === undefined}>
              Find whom it reaches
            </button>
          </form>
        )}
      </When>
      <Said>{said}</Said>
      {result && <Reached run={result} />}
    </Frame>
  )
}
