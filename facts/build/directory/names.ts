/** Program names as the official lists write them, whatever list they come from. */

/** Short forms of the NRMP directory, written out. Order matters: longer forms first. */
const longForms: readonly (readonly [RegExp, string])[] = [
  [/\bU Central FL\b/g, 'University of Central Florida'],
  [/\bU (?=Houston|Washington|Arkansas|Connecticut|Florida|Kansas|Louisville|South Alabama)/g, 'University of '],
  [/\b(?:Univ|U)\b\.?(?!-)/g, 'University'],
  [/\bSOM\b/g, 'School of Medicine'],
  [/\bCOM\b/g, 'College of Medicine'],
  [/\bMed Ed\b/g, 'Medical Education'],
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

/** Repairs encodings and capitals, and writes the short forms of the NRMP directory out. */
export function plainName(name: string): string {
  const repaired = repairEncoding(name)
  const calm = repaired === repaired.toUpperCase() ? titleCase(repaired) : repaired
  const short = /-[A-Z]{2}$/.test(calm) || /\b(U|Univ|Ctr|Hosp|COM|SOM)\b/.test(calm)
  if (!short) return calm
  const long = longForms.reduce((text, [pattern, words]) => text.replace(pattern, words), calm.replace(/-[A-Z]{2}$/, ''))
  return long.endsWith(' Program') ? long : `${long} Program`
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
