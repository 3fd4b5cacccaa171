/** What somebody's own files may say about a program: one list of facts a field, each fact with its source. */
import { waysKnown } from '#domain'
import type { ProgramClaims, ProgramField } from '#domain/claims'
import { z } from '../../zod.ts'
import { choice, oneOf, yes } from '../../leaves.ts'

function said<Value extends z.ZodMiniType>(value: Value) {
  return z.exactOptional(
    z.array(
      z.looseObject({
        value,
        source: z.string(),
        asOf: z.string(),
        known: oneOf(waysKnown),
        url: z.exactOptional(z.string()),
        stance: z.exactOptional(oneOf(['strict', 'preference'])),
        note: z.exactOptional(z.string()),
      }),
    ),
  )
}

export function claims(): z.ZodMiniType<ProgramClaims> {
  const text = z.string()
  const number = z.number()
  const estimate = z.looseObject({ point: number, low: number, high: number })

  const byField = {
    listed: said(yes),
    status: said(choice('programStatus')),
    nrmpCode: said(text),
    website: said(text),
    matchRecord: said(z.array(z.looseObject({ year: number, quota: number, matched: number }))),
    positions: said(number),
    setting: said(choice('programSetting')),
    visaJ1: said(yes),
    visaH1b: said(yes),
    visaF1Opt: said(yes),
    minimumStep1: said(number),
    minimumStep2ck: said(number),
    maximumAttempts: said(number),
    maximumYearsSinceGraduation: said(number),
    usClinicalExperienceMonths: said(number),
    ecfmgCertificateBy: said(text),
    requiresStep3: said(yes),
    lettersWanted: said(number),
    acceptsSignals: said(yes),
    informaticsFellowshipOnSite: said(text),
    informaticsFellowshipAtInstitution: said(text),
    informaticsFellowshipJ1: said(yes),
    informaticsFellowshipH1b: said(yes),
    informaticsTraining: said(text),
    informaticsMention: said(text),
    ehrVendor: said(text),
    h1bTraineeFilings: said(number),
    h1bPhysicianFilings: said(number),
    h1bEmployerApprovals: said(number),
    invitationRate: said(estimate),
    nonUsImgShare: said(estimate),
  } satisfies Record<ProgramField, z.ZodMiniType>

  return z.looseObject(byField)
}
