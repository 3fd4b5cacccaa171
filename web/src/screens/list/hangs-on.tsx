import type { ReactNode } from 'react'
import { counted } from '#domain/say'
import type { ListMore } from '../../work/protocol.ts'
import { labelFor } from '../../parts/choice-label.ts'
import { Sideways } from '../../parts/sideways.tsx'

/** How much the list hangs on each wish: programs that change when a weight moves by a fifth, or falls away. */
export function HangsOn({ effects }: { readonly effects: ListMore['weights'] }): ReactNode {
  const names = [...new Set(effects.map(({ weight }) => weight))]
  if (names.length === 0) return null
  return (
    <Sideways label="How much the list hangs on each wish">
      <table className="table">
        <caption className="hangs-on-title">How much the list hangs on each wish: programs that would change</caption>
        <thead>
          <tr>
            <th scope="col">Wish</th>
            <th scope="col">A fifth more</th>
            <th scope="col">A fifth less</th>
            <th scope="col">Left out</th>
          </tr>
        </thead>
        <tbody>
          {names.map((name) => (
            <tr key={name}>
              <th scope="row">{labelFor('weight', name)}</th>
              {(['a fifth more', 'a fifth less', 'left out'] as const).map((change) => (
                <td key={change}>
                  {changed(effects.find((effect) => effect.weight === name && effect.change === change)?.enters.length ?? 0)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </Sideways>
  )
}

function changed(programs: number): string {
  return programs === 0 ? 'none' : counted(programs, 'program')
}
