/** Program names as the official lists write them, whatever list they come from. */

/** Short forms of the NRMP directory, written out. Order matters: longer forms first. */
const longForms: readonly (readonly [RegExp, string])[] = [
  [/\bU Central FL\b/g, 'University of Central Florida'],
  [/\bU (?=[A-Z][a-z])/g, 'University of '],
  [/\b(?:Univ|U)\b\.?(?!-)/g, 'University'],
  [/\bSOM\b/g, 'School of Medicine'],
  [/\bCOM\b/g, 'College of Medicine'],
  [/\bGrad Med Educ?\b/g, 'Graduate Medical Education'],
  [/\bMed Univ(ersity)?\b/g, 'Medical University'],
  [/\bof SC\b/g, 'of South Carolina'],
  [/\bMed Ed\b/g, 'Medical Education'],
  [/\bMed Sch\b/g, 'Medical School'],
  [/\bMed Assoc\b/g, 'Medical Association'],
  [/\bGen Hosp\b/g, 'General Hospital'],
  [/\bCh?ildrens Hosp\b/g, 'Children’s Hospital'],
  [/\bInst\b/g, 'Institute'],
  [/\bMeml?\b/g, 'Memorial'],
  [/\bConsort\b/g, 'Consortium'],
  [/\bMed Ctrs\b/g, 'Medical Centers'],
  [/\bMed Ctr\b/g, 'Medical Center'],
  [/\bCtr\b/g, 'Center'],
  [/\bHlth\b/g, 'Health'],
  [/\bSci\b/g, 'Sciences'],
  [/\bReg\b/g, 'Regional'],
  [/\bHosps\b/g, 'Hospitals'],
  [/\bHosp\b/g, 'Hospital'],
  [/\bSys\b/g, 'System'],
  [/\bFam Med Res\b/g, 'Family Medicine Residency'],
  [/\bISMMS\b/g, 'Icahn School of Medicine at Mount Sinai'],
  [/\bNYMC\b/g, 'New York Medical College'],
  [/\bFIU\b/g, 'Florida International University'],
]

/** A program's name: repaired, written out, and called a program where the list that shortened it did not. */
export function plainName(name: string): string {
  const long = plainWords(name)
  return long === repairEncoding(name) || / Program\b/.test(long) ? long : `${long} Program`
}

/** Repairs encodings and capitals, and writes the short forms of the NRMP directory out. */
export function plainWords(name: string): string {
  const repaired = repairEncoding(name)
  const calm = repaired === repaired.toUpperCase() ? titleCase(repaired) : repaired
  const short = /-[A-Z]{2}$/.test(calm) || /\b(U|Univ|Ctr|Ctrs|Hosp|Hosps|COM|SOM|Med|Inst)\b/.test(calm)
  return short ? longForms.reduce((text, [pattern, words]) => text.replace(pattern, words), calm.replace(/-[A-Z]{2}$/, '')) : calm
}

/** UTF-8 read as Windows-1252 leaves pairs such as "â€™". Only what occurs is mended. */
export function repairEncoding(text: string): string {
  return text
    .replaceAll('â€™', '’')
    .replaceAll('Â\u00a0', ' ')
    .replace(/Â(?=[A-Z ])/g, ' ')
    .replaceAll('Â', '')
    .replace(/[\s\u00a0]+/g, ' ')
    .trim()
}

function titleCase(text: string): string {
  const small = new Set(['of', 'at', 'and', 'the', 'in', 'for'])
  return text
    .toLowerCase()
    .replace(/[a-z]+/g, (word, at: number) => (at > 0 && small.has(word) ? word : word.charAt(0).toUpperCase() + word.slice(1)))
    .replace(/\bHca\b/g, 'HCA')
    .replace(/\bUpmc\b/g, 'UPMC')
}
