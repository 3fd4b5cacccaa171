import type { ReactNode } from 'react'
import { Fragment } from 'react'
import { Link } from 'wouter'
import type { VisaAnswer, VisaRoute } from '#domain/visa'
import { visaOutcomeText, visaRoutePoints, visaRouteText } from '#domain/visa'
import { NeedsProfile } from '../needs-profile/needs-profile.tsx'
import { Page, Section } from '../../parts/page.tsx'
import { VisaReasons } from '../../parts/visa-reasons.tsx'
import { WithTerms } from '../../parts/with-terms.tsx'
import { h1bPayment } from '../profile/fields/visa.ts'
import { FieldRow } from '../profile/form/field-row.tsx'

/** Which visa routes are open to the person by the rules of today, before any program is looked at. */
export function VisaScreen(): ReactNode {
  return (
    <NeedsProfile
      promise="Then this page says which visa routes are open to you, and by which rules."
      beyond={(advised) => <Shown visa={advised.visa} />}
    >
      {(advice) => <Shown visa={advice.visa} />}
    </NeedsProfile>
  )
}

function RoutePoints({ route }: { readonly route: VisaRoute }): ReactNode {
  return visaRoutePoints(route).map(({ title, texts }) => (
    <Fragment key={title}>
      <p className="small">{title}:</p>
      <ul className="bullets soft">
        {texts.map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
    </Fragment>
  ))
}

function Shown({ visa }: { readonly visa: VisaAnswer }): ReactNode {
  return (
    <Page
      title={visaOutcomeText(visa.outcome).replace(/[.:]$/, '')}
      lede={
        visa.outcome === 'not needed' ? undefined : <Link href="/profile/visa">Passports, status and visas you would accept</Link>
      }
    >
      {visa.routes.length > 0 && (
        <Section title="Routes" id="routes">
          <ul className="prose bullets">
            {visa.routes.map((route) => (
              <li key={route.kind}>
                <WithTerms text={visaRouteText(route)} />
                <RoutePoints route={route} />
              </li>
            ))}
          </ul>
          {visa.routes.some(({ kind }) => kind === 'h1b') && <FieldRow field={h1bPayment} path={h1bPayment.path} />}
        </Section>
      )}
      <Section title="The rules behind it" id="visa-rules">
        <VisaReasons visa={{ ...visa, conditions: [] }} />
      </Section>
      {visa.ask.length > 0 && (
        <Section title="To answer first" id="visa-asks">
          <ul className="prose bullets">
            {visa.ask.map(({ text, why }) => (
              <li key={text}>
                {text} <span className="soft small">{why}</span>
              </li>
            ))}
          </ul>
        </Section>
      )}
    </Page>
  )
}
