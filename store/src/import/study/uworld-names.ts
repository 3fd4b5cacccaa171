/** Subjects and systems as UWorld's Step 2 CK bank prints them, longest first, to cut a line that lost its columns. */
const subjects: readonly string[] = [
  'Obstetrics & Gynecology',
  'Internal Medicine',
  'Pediatrics',
  'Psychiatry',
  'Medicine',
  'Surgery',
]

const systems: readonly string[] = [
  'Psychiatric/Behavioral & Substance Use Disorder',
  'Social Sciences (Ethics/Legal/Professional)',
  'Renal, Urinary Systems & Electrolytes',
  'Female Reproductive System & Breast',
  'Poisoning & Environmental Exposure',
  'Pregnancy, Childbirth & Puerperium',
  'Rheumatology/Orthopedics & Sports',
  'Endocrine, Diabetes & Metabolism',
  'Gastrointestinal & Nutrition',
  'Biostatistics & Epidemiology',
  'Ear, Nose & Throat (ENT)',
  'Miscellaneous (Multisystem)',
  'Male Reproductive System',
  'Pulmonary & Critical Care',
  'Hematology & Oncology',
  'Allergy & Immunology',
  'Cardiovascular System',
  'Infectious Diseases',
  'General Principles',
  'Nervous System',
  'Ophthalmology',
  'Dermatology',
]

/** Subject, system and the rest of a printed row. What begins with no known name stays whole in `topic`. */
export function splitNames(text: string): { readonly subject?: string; readonly system?: string; readonly topic?: string } {
  const subject = subjects.find((name) => startsWithName(text, name))
  const afterSubject = subject === undefined ? text : text.slice(subject.length).trim()
  const system = systems.find((name) => startsWithName(afterSubject, name))
  const topic = system === undefined ? afterSubject : afterSubject.slice(system.length).trim()
  return {
    ...(subject === undefined ? {} : { subject }),
    ...(system === undefined ? {} : { system }),
    ...(topic === '' ? {} : { topic }),
  }
}

function startsWithName(text: string, name: string): boolean {
  return text.toLowerCase().startsWith(name.toLowerCase()) && !/[a-z]/i.test(text[name.length] ?? ' ')
}
