import type { ReactNode } from 'react'
import type { Band, Reason } from '#domain'
import type { After, WholePath } from '#domain/path'
import { pathLegend, wholeWhy } from '#domain/path'
import { chanceCell, noNumber, perHundred, counted } from '#domain/say'
import { BandBar } from '../../parts/number-with-band.tsx'
import { Basis } from '../../parts/basis.tsx'
import { Section } from '../../parts/page.tsx'

/** Residency, fellowship and both together, on one scale for every specialty. */
export function WholePaths({ after }: { readonly after: After }): ReactNode {
  const { paths, fellowship } = after
  return (
    <Section title={paths.length === 0 ? 'The fellowship' : 'The whole way, by specialty'} id="whole">
      {paths.map((path) => (
        <Path key={path.specialty} path={path} />
      ))}
      {paths.length === 0 && fellowship && <Bar label="Fellowship" share={fellowship.range} />}
      <div className="prose">
        {paths.length > 0 && <p className="small soft">{pathLegend}</p>}
        <Basis reasons={reasonsOf(after)} />
      </div>
    </Section>
  )
}

function Path({ path }: { readonly path: WholePath }): ReactNode {
  const { name, residency, fellowship, years, whole } = path
  return (
    <div className="path">
      <h3>
        {name}
        {years && <span className="soft"> {counted(years.residencyYears, 'year')}, then the fellowship</span>}
      </h3>
      {whole.kind !== 'number' && <p>{wholeWhy(path)}.</p>}
      {whole.kind !== 'closed' && (
        <>
          <Bar label="Residency" share={residency} />
          <Bar label="Fellowship" share={fellowship?.range} />
          <Bar label="The whole way" share={whole.kind === 'number' ? whole.range : undefined} strong />
        </>
      )}
    </div>
  )
}

function Bar({
  label,
  share,
  strong = false,
}: {
  readonly label: string
  readonly share: Band | undefined
  readonly strong?: boolean
}): ReactNode {
  return (
    <div className={strong ? 'path-bar path-bar-strong' : 'path-bar'}>
      <span>{perHundred(label)}</span>
      <span className="number">{share === undefined ? noNumber : chanceCell(share)}</span>
      {share !== undefined && <BandBar band={share} tall={strong} />}
    </div>
  )
}

/** Why the first number is what it is; of the fellowship alone where there is no other. */
function reasonsOf({ paths, fellowship }: After): readonly Reason[] {
  const whole = paths.find((path) => path.whole.kind === 'number')?.whole
  return whole?.kind === 'number' ? whole.because : (fellowship?.because ?? [])
}
