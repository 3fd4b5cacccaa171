import type { IsoDate } from '#domain'
import { answerText, inForce, isAnswerable, isEstimate } from '#domain/claims'
import type { InForce, Program, ProgramField } from '#domain/claims'
import { chanceText, sentenceCase } from '#domain/say'

export interface LabelLine {
  readonly field: ProgramField
  readonly label: string
}

/** The order of the label, the same for every program: what it is, whom it takes, what it asks, what it offers. */
export const labelLines: readonly (readonly [group: string, lines: readonly LabelLine[]])[] = [
  [
    'What it is',
    [
      { field: 'listed', label: 'In the newest list of programs' },
      { field: 'status', label: 'Reported of it' },
      { field: 'setting', label: 'Setting' },
      { field: 'positions', label: 'Positions a year' },
      { field: 'nrmpCode', label: 'NRMP code' },
    ],
  ],
  [
    'Whom it takes',
    [
      { field: 'visaJ1', label: 'J-1' },
      { field: 'visaH1b', label: 'H-1B' },
      { field: 'visaF1Opt', label: 'F-1 OPT' },
      { field: 'h1bTraineeFilings', label: 'H-1B filings for trainees by the employer' },
      { field: 'h1bPhysicianFilings', label: 'H-1B filings for physicians by the employer' },
      { field: 'nonUsImgShare', label: 'Non-US IMGs among residents' },
      { field: 'invitationRate', label: 'Invitations to a typical non-US IMG' },
    ],
  ],
  [
    'What it asks',
    [
      { field: 'minimumStep2ck', label: 'Lowest Step 2 CK' },
      { field: 'minimumStep1', label: 'Lowest Step 1' },
      { field: 'maximumAttempts', label: 'Most attempts' },
      {
        field: 'maximumYearsSinceGraduation',
        label: 'Most years since graduation',
      },
      {
        field: 'usClinicalExperienceMonths',
        label: 'Months of US clinical experience',
      },
      { field: 'ecfmgCertificateBy', label: 'ECFMG certificate by' },
      { field: 'requiresStep3', label: 'Step 3 required' },
      { field: 'lettersWanted', label: 'Letters' },
      { field: 'acceptsSignals', label: 'Takes part in signals' },
    ],
  ],
  [
    'Informatics',
    [
      { field: 'informaticsFellowshipOnSite', label: 'Clinical informatics fellowship here' },
      { field: 'informaticsFellowshipAtInstitution', label: 'Fellowship of the institution, another city' },
      { field: 'informaticsFellowshipJ1', label: 'That fellowship takes J-1' },
      { field: 'informaticsFellowshipH1b', label: 'That fellowship takes H-1B' },
      { field: 'informaticsTraining', label: 'Informatics training of the institution' },
      { field: 'ehrVendor', label: 'Records system' },
      {
        field: 'informaticsMention',
        label: 'Mentions informatics, data or quality work',
      },
    ],
  ],
]

/** How a field is called on every screen. */
export function fieldLabel(field: ProgramField): string {
  const line = labelLines.flatMap(([, own]) => own).find((one) => one.field === field)
  return line?.label ?? otherLabels[field] ?? field
}

/** Fields that have no line of their own on the label. */
const otherLabels: Readonly<Partial<Record<ProgramField, string>>> = {
  listed: 'Listed this season',
  website: 'Website',
  matchRecord: 'Matched of quota',
  h1bEmployerApprovals: 'First H-1B approvals of the employer',
}

/** What is believed of a field today, whatever its kind. */
export function believed(program: Program, field: ProgramField, today: IsoDate): InForce<unknown> | undefined {
  return inForce<unknown>(program.claims[field], today)
}

/** A value in the words of the label. */
export function sayValue(field: ProgramField, value: unknown): string {
  if (isEstimate(value)) return chanceText(value)
  const isPlain = typeof value === 'boolean' || typeof value === 'number' || typeof value === 'string'
  const text = isPlain && isAnswerable(field) ? answerText(field, value) : String(value)
  return typeof value === 'string' ? sentenceCase(text) : text
}
