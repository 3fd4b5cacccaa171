import type { ChoiceName } from '../choices.ts'
import { valuesOf, wordsFor } from '../choices.ts'
import { dayText } from '../say/day.ts'
import { percentText, counted } from '../say/number.ts'
import { isIsoDate } from '../units.ts'
import type { ProgramField } from './program.ts'

/** What an answer to a question about a program looks like. */
export type AnswerForm =
  | { readonly kind: 'yes or no' }
  | { readonly kind: 'number'; readonly least: number; readonly most: number }
  /** A share, as a whole number of percent. */
  | { readonly kind: 'percent' }
  | { readonly kind: 'choice'; readonly of: ProgramChoice }
  /** A day, or one of the moments of a season. */
  | { readonly kind: 'day or choice'; readonly of: ProgramChoice }
  /** In words, which stay with whoever was told them. */
  | { readonly kind: 'words' }

export type ProgramChoice = Extract<ChoiceName, 'programStatus' | 'programSetting' | 'certificateBy'>

export interface Answerable {
  readonly form: AnswerForm
  /** The question as it is put to the program. */
  readonly ask: string
}

const yesOrNo: AnswerForm = { kind: 'yes or no' }
const words: AnswerForm = { kind: 'words' }
const number = (least: number, most: number): AnswerForm => ({ kind: 'number', least, most })

/** What only a public record can tell is not asked of a program. */
type OfRecord = 'nrmpCode' | 'website' | 'matchRecord' | 'h1bTraineeFilings' | 'h1bPhysicianFilings' | 'h1bEmployerApprovals'

export type AnswerableField = Exclude<ProgramField, OfRecord>

/** Everything a program can be asked, with the question and the form of its answer: page, command, bundle and check are made from it. */
export const answerable: Readonly<Record<AnswerableField, Answerable>> = {
  listed: { form: yesOrNo, ask: 'Does the program take residents next July?' },
  status: { form: { kind: 'choice', of: 'programStatus' }, ask: 'Has the program moved, merged or closed?' },
  setting: { form: { kind: 'choice', of: 'programSetting' }, ask: 'Is it a university or a community program?' },
  positions: { form: number(0, 500), ask: 'How many residents start each year?' },
  visaJ1: { form: yesOrNo, ask: 'Do you sponsor J-1 visas through ECFMG for residents starting next July?' },
  visaH1b: { form: yesOrNo, ask: 'Do you sponsor H-1B visas, and do you pay the fees it brings?' },
  visaF1Opt: { form: yesOrNo, ask: 'Do you take residents on F-1 OPT?' },
  nonUsImgShare: { form: { kind: 'percent' }, ask: 'What share of your residents are non-US IMGs?' },
  invitationRate: { form: { kind: 'percent' }, ask: 'What share of the non-US IMGs who apply do you invite?' },
  minimumStep2ck: {
    form: number(100, 300),
    ask: 'Is there a Step 2 CK score below which you do not look at an application?',
  },
  minimumStep1: { form: number(100, 300), ask: 'Is there a Step 1 score below which you do not look at an application?' },
  maximumAttempts: { form: number(1, 10), ask: 'How many attempts at a Step do you accept?' },
  maximumYearsSinceGraduation: { form: number(0, 40), ask: 'Do you set a limit on years since graduation?' },
  usClinicalExperienceMonths: {
    form: number(0, 60),
    ask: 'How many months of clinical experience in the United States do you require, and do observerships count?',
  },
  ecfmgCertificateBy: {
    form: { kind: 'day or choice', of: 'certificateBy' },
    ask: 'By which date do you need the ECFMG certificate?',
  },
  requiresStep3: { form: yesOrNo, ask: 'Do you require Step 3 before ranking or before the start?' },
  lettersWanted: { form: number(0, 10), ask: 'How many letters do you want, and from which specialty?' },
  acceptsSignals: { form: yesOrNo, ask: 'Do you take part in program signaling this season?' },
  informaticsFellowshipOnSite: { form: words, ask: 'Is there a clinical informatics fellowship at your hospital, and which?' },
  informaticsFellowshipAtInstitution: {
    form: words,
    ask: 'Is there a clinical informatics fellowship elsewhere in your institution, and where?',
  },
  informaticsFellowshipJ1: { form: yesOrNo, ask: 'Does that fellowship take J-1 holders?' },
  informaticsFellowshipH1b: { form: yesOrNo, ask: 'Does that fellowship take H-1B holders?' },
  informaticsTraining: { form: words, ask: 'Which informatics training do you offer residents?' },
  ehrVendor: { form: words, ask: 'Which electronic record do you use?' },
  informaticsMention: {
    form: words,
    ask: 'Do residents work on the electronic record, quality improvement or data, and with whom?',
  },
}

/** Longest answer in words. */
const mostLetters = 300

export function isAnswerable(field: string): field is AnswerableField {
  return Object.hasOwn(answerable, field)
}

export function formOf(field: AnswerableField): AnswerForm {
  return answerable[field].form
}

/** Whether an answer may be passed on: words are a person's, and a share may come from a table that is not ours to give. */
export function isShared(field: AnswerableField): boolean {
  const { kind } = formOf(field)
  return kind !== 'words' && kind !== 'percent'
}

/** What somebody typed as the value of a field; a sentence where it cannot be one. */
export function answerFrom(
  field: AnswerableField,
  typed: string,
): { readonly kind: 'value'; readonly value: AnswerValue } | { readonly kind: 'problem'; readonly sentence: string } {
  const value = valueOf(formOf(field), typed.trim())
  const sentence = answerProblem(field, value)
  return sentence === undefined ? { kind: 'value', value } : { kind: 'problem', sentence }
}

export type AnswerValue = boolean | number | string

function valueOf(form: AnswerForm, typed: string): AnswerValue {
  switch (form.kind) {
    case 'yes or no':
      return /^(yes|true)$/i.test(typed) ? true : /^(no|false)$/i.test(typed) ? false : typed
    case 'number':
    case 'percent': {
      const bare = form.kind === 'percent' ? typed.replace(/\s*%$/, '') : typed
      return /^\d{1,4}$/.test(bare) ? Number(bare) : typed
    }
    case 'choice':
    case 'day or choice':
      return valuesOf(form.of).find((one) => one === typed || wordsFor(form.of, one) === typed) ?? typed
    case 'words':
      return typed
  }
}

/** Why a value cannot answer a field; undefined where it can. */
export function answerProblem(field: string, value: unknown): string | undefined {
  if (!isAnswerable(field)) return `${field} is no field a program answers; there are ${Object.keys(answerable).join(', ')}`
  const form = formOf(field)
  return fits(form, value) ? undefined : `${field} is answered by ${formText(form)}, got ${String(value) || 'nothing'}`
}

function fits(form: AnswerForm, value: unknown): boolean {
  switch (form.kind) {
    case 'yes or no':
      return typeof value === 'boolean'
    case 'number':
      return isWhole(value, form)
    case 'percent':
      return isWhole(value, { least: 0, most: 100 })
    case 'choice':
      return valuesOf(form.of).some((one) => one === value)
    case 'day or choice':
      return (typeof value === 'string' && isIsoDate(value)) || valuesOf(form.of).some((one) => one === value)
    case 'words':
      return typeof value === 'string' && value.trim() !== '' && value.length <= mostLetters
  }
}

function isWhole(value: unknown, { least, most }: { readonly least: number; readonly most: number }): boolean {
  return typeof value === 'number' && Number.isInteger(value) && value >= least && value <= most
}

/** What a field is answered by, as it stands within a sentence. */
export function formText(form: AnswerForm): string {
  switch (form.kind) {
    case 'yes or no':
      return 'yes or no'
    case 'number':
      return `a whole number from ${form.least} to ${form.most}`
    case 'percent':
      return 'a percentage from 0 to 100'
    case 'choice':
      return `one of ${valuesOf(form.of).join(', ')}`
    case 'day or choice':
      return `a day such as 2027-01-15 or one of ${valuesOf(form.of).join(', ')}`
    case 'words':
      return `up to ${counted(mostLetters, 'letter')}`
  }
}

/** A value as it is read: `yes`, `before they rank`, `15 Jan 2027`. */
export function answerText(field: AnswerableField, value: AnswerValue): string {
  const form = formOf(field)
  if (typeof value === 'boolean') return value ? 'yes' : 'no'
  if (form.kind === 'percent') return percentText(Number(value) / 100)
  if (form.kind !== 'choice' && form.kind !== 'day or choice') return String(value)
  const chosen = valuesOf(form.of).find((one) => one === value)
  if (chosen !== undefined) return wordsFor(form.of, chosen)
  return typeof value === 'string' && isIsoDate(value) ? dayText(value) : String(value)
}
