/** What is asked of an applicant: one text and one reason for each field of the profile, whichever step misses the answer. */
import type { Question } from '../answer.ts'

const attemptsMatter = 'Many programs set a limit on attempts, and invitations fall with each.'
const markOfTheDay = 'The pass mark changed over the years; the mark of that day decides.'

/** A field of the profile that somebody can be asked for. */
type AskedField =
  | 'applicant.citizenships'
  | 'applicant.location'
  | 'education.graduationYear'
  | 'education.graduationMonth'
  | 'exams.step1.result'
  | 'exams.step1.date'
  | 'exams.step1.attempts'
  | 'exams.step2ck.score'
  | 'exams.step2ck.date'
  | 'exams.step2ck.attempts'
  | 'exams.step3.result'
  | 'exams.step3.date'
  | 'exams.ecfmgCertificate.status'
  | 'exams.ecfmgCertificate.date'
  | 'practiceTests'
  | 'study.hoursPerWeek'
  | 'study.hoursByDay'
  | 'usClinicalExperience'
  | 'visa.needed'
  | 'visa.travelPassport'
  | 'visa.homeRequirement'
  | 'visa.status'
  | 'visa.onFirstDay'
  | 'visa.j1ClinicalYears'
  | 'visa.priorH1bYears'
  | 'visa.greenCardPetition'
  | 'visa.h1bDaysAbroad'
  | 'visa.yearAbroadAfterH1b'
  | 'visa.permit.basis'
  | 'visa.permit.until'
  | 'visa.practicalTraining'
  | 'season.target'
  | 'season.applications'
  | 'previousMatches'
  | 'partner.specialty'
  | 'partner.ranks'
  | 'experiences'
  | 'letters'

const questions: Readonly<Record<AskedField, Omit<Question, 'field'>>> = {
  'applicant.citizenships': {
    text: 'Which passports do you hold?',
    why: 'They decide whether you need a visa; entry is suspended for nationals of some countries, fully or for J-1 only.',
  },
  'applicant.location': {
    text: 'Are you in the US now, or abroad?',
    why: 'A suspension of entry and the H-1B payment reach people abroad, mostly not those inside the US.',
  },
  'education.graduationYear': {
    text: 'In which year did you graduate, or will you?',
    why: 'Many programs set a limit on years since graduation, and invitations fall with each year.',
  },
  'education.graduationMonth': {
    text: 'In which month will you graduate?',
    why: 'The diploma has to be out before training starts in July; verified, it gives the certificate, which visas wait for.',
  },
  'exams.step1.result': {
    text: 'What is your Step 1 result? If you have not taken it, which day is planned?',
    why: 'A Step 1 number changes what Step 2 CK has to show; a pass moves the weight to Step 2 CK.',
  },
  'exams.step1.date': { text: 'On which day did you take Step 1, and did the report say pass?', why: markOfTheDay },
  'exams.step1.attempts': { text: 'How many attempts did Step 1 take?', why: attemptsMatter },
  'exams.step2ck.score': {
    text: 'What is your Step 2 CK score? If you have not taken it, which day is planned?',
    why: 'Programs filter by it first, and ten points change the odds of an invitation by about half in most specialties.',
  },
  'exams.step2ck.date': {
    text: 'On which day did you take Step 2 CK, or which would you like?',
    why: 'Pass mark, rules and forecast are those of that day.',
  },
  'exams.step2ck.attempts': { text: 'How many attempts did Step 2 CK take?', why: attemptsMatter },
  'exams.step3.result': {
    text: 'Have you passed Step 3? If you have not taken it, which day is planned?',
    why: 'Some programs ask for it, and H-1B for residency needs it before the petition is filed. Not having taken it is no weakness.',
  },
  'exams.step3.date': { text: 'On which day did you take Step 3, and did the report say pass?', why: markOfTheDay },
  'exams.ecfmgCertificate.status': {
    text: 'Is your ECFMG certificate issued, expected, or not begun?',
    why: 'Some programs want it before they invite, and Step 3 can be applied for only afterwards.',
  },
  'exams.ecfmgCertificate.date': {
    text: 'On which day was your ECFMG certificate issued, or when do you expect it?',
    why: 'Step 3 can be applied for only afterwards; it decides whether there is time.',
  },
  practiceTests: {
    text: 'Have you taken a practice test for Step 2 CK? Which one, on which day, with which score?',
    why: 'One dated score gives a forecast, two a narrower one. An NBME self-assessment tells most.',
  },
  'study.hoursPerWeek': {
    text: 'How many hours a week do you study?',
    why: 'How fast the score can rise depends on it more than on anything else.',
  },
  'study.hoursByDay': {
    text: 'How many hours can you study on each day of the week, and on which days do you rest?',
    why: 'The week is planned into the hours you have.',
  },
  usClinicalExperience: {
    text: 'Which clinical experience do you have in the United States?',
    why: 'Many programs ask for months of it, hands-on.',
  },
  'visa.needed': {
    text: 'Does a program have to sponsor a visa for you?',
    why: 'It decides which programs are open at all, and about halves the odds of an invitation. US citizens and green card holders need none.',
  },
  'visa.travelPassport': {
    text: 'Two of your passports are listed, one more strictly than the other. Ask an immigration lawyer which list counts for you.',
    why: 'The exception for dual nationals speaks of a passport that is not listed.',
  },
  'visa.homeRequirement': {
    text: 'Are you under the two-year home requirement, from a J-1 of yours or that of a spouse in clinical training?',
    why: 'It bars H-1B, and a change of status inside the US, until it is served or waived. The visa or the DS-2019 say what was thought when they were made; the Waiver Review Division of the Department of State says for certain.',
  },
  'visa.status': {
    text: 'Which status do you hold in the US?',
    why: 'It says whether you could change status inside the US or would need a visa from a consulate.',
  },
  'visa.onFirstDay': {
    text: 'On the first day of the suspension that names your country, were you in the US, or did you hold a valid visa?',
    why: 'It reaches only people who were outside without a valid visa.',
  },
  'visa.j1ClinicalYears': {
    text: 'How many of your years on J-1 were clinical training?',
    why: 'Only these count against the seven years; years of research do not.',
  },
  'visa.priorH1bYears': {
    text: 'How many years of H-1B have you used?',
    why: 'It ends after six years in all, and the residency has to fit.',
  },
  'visa.greenCardPetition': {
    text: 'Has an employer filed a labor certification or an I-140 for you, and is it approved, or is a green card under way by another way?',
    why: 'With an approved I-140 H-1B goes on three years at a time beyond the sixth. Any request speaks against J-1.',
  },
  'visa.h1bDaysAbroad': {
    text: 'How many days have you spent outside the US since your H-1B began?',
    why: 'They do not count and can be added back.',
  },
  'visa.yearAbroadAfterH1b': {
    text: 'Have you lived a full year outside the US after your H-1B, or could you?',
    why: 'A full year outside starts a new six years.',
  },
  'visa.permit.basis': {
    text: 'What does your work permit rest on: asylum granted or pending, refugee, a pending green card, the status of a spouse, or something else?',
    why: 'It decides how long it lasts, whether you need a sponsor at all, and whether J-1 would harm you.',
  },
  'visa.permit.until': {
    text: 'Until which day is your work permit valid?',
    why: 'It has to be valid on the first day of training, and is no longer extended by itself while a renewal is pending.',
  },
  'visa.practicalTraining': {
    text: 'In which field is the US degree of your practical training: medicine, or another?',
    why: 'Practical training has to be in the field of the degree; public health or data does not cover patient care.',
  },
  'season.target': {
    text: 'Which Match do you aim at: the one whose programs are reviewing now, late, or the next?',
    why: 'A late application costs the same and meets only the invitations that are left; the next Match is a year later.',
  },
  'season.applications': {
    text: 'Which programs did you apply to, with which signals, and what has each answered?',
    why: 'Your chances, interviews and costs of this season follow from them; nothing is said of programs you do not name.',
  },
  previousMatches: {
    text: 'How did the Match go: did you match, and in which specialty?',
    why: 'Everything that is advised now depends on it.',
  },
  'partner.specialty': {
    text: 'In which specialty does your partner apply?',
    why: 'A couple is matched by pairs of programs, so both lists have to be made together.',
  },
  'partner.ranks': {
    text: 'Which programs does your partner rank, in which order?',
    why: 'A couple ranks pairs of programs: both orders are needed to make them.',
  },
  experiences: {
    text: 'What have you done besides studying: work, audits, lists or databases you kept, research, teaching, volunteering?',
    why: 'Every text rests on what you did. With nothing in the log there is nothing to say, and nothing is invented.',
  },
  letters: {
    text: 'Who has seen you work, and would write?',
    why: 'A letter speaks of what its writer saw; begin with them, not with titles.',
  },
}

/** The status of somebody who named their work permit in its place. */
export const askUnderlyingStatus: Question = {
  field: 'visa.status',
  text: 'Beside your work permit, do you still hold a status you were admitted in, such as F-1 or H-4? Name that as your status, and none where you hold none.',
  why: 'Only from such a status can you change inside the US; else the visa comes from a consulate abroad.',
}

/** Whether there is a permit at all: answered where it says what it rests on. */
export const askPermit: Question = {
  field: 'visa.permit.basis',
  text: 'Do you hold a work permit of your own, and what does it rest on? Say none where you hold none.',
  why: 'With one no program has to sponsor you for as long as it lasts.',
}

/** The question that fills a field of the profile. */
export function questionFor(field: AskedField): Question {
  return { field, ...questions[field] }
}
