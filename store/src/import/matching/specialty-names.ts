import type { Specialty, SpecialtyId } from '#domain'
import { labelKey } from '../files/text.ts'

/** What a text says of a specialty. `unknown` where it speaks of one the directory does not hold. */
export type SpecialtySaid = { readonly kind: 'named'; readonly ids: ReadonlySet<SpecialtyId> } | { readonly kind: 'unknown' }

export interface SpecialtyNames {
  /** A cell of a specialty column: what it says is a specialty, known or not. */
  readonly ofCell: (text: string) => SpecialtySaid
  /** The name of a sheet or file, or of a program: mostly it says none. */
  readonly inTitle: (text: string) => ReadonlySet<SpecialtyId>
  /** A name without the specialty and the words every residency has; empty where nothing else is in it. */
  readonly without: (name: string) => string
}

/** Short forms people write, by the id of their specialty. One of two or three letters counts only where it stands alone. */
const shortForms: Readonly<Record<string, readonly string[]>> = {
  'internal-medicine': ['im', 'int med', 'internal med', 'medicine categorical'],
  'family-medicine': ['fm', 'fp', 'family med', 'family practice'],
  pediatrics: ['peds', 'pediatric', 'paediatrics'],
  'emergency-medicine': ['em', 'emergency med'],
  'transitional-year': ['ty', 'transitional'],
  pathology: ['path', 'ap cp', 'apcp', 'anatomic and clinical pathology'],
  anesthesiology: ['anes', 'anesthesia', 'anaesthesiology', 'gas'],
  'child-neurology': ['cn', 'child neuro', 'pediatric neurology'],
  dermatology: ['derm'],
  'internal-medicine-pediatrics': ['med peds', 'medpeds', 'im peds', 'internal medicine pediatrics', 'medicine pediatrics'],
  'interventional-radiology': ['ir', 'interventional radiology', 'vascular and interventional radiology'],
  'neurological-surgery': ['nsgy', 'nsg', 'neurosurgery'],
  neurology: ['neuro'],
  'obstetrics-gynecology': ['ob gyn', 'obgyn', 'ob', 'obstetrics gynecology'],
  'orthopaedic-surgery': ['ortho', 'orthopedics', 'orthopaedics', 'orthopedic surgery', 'orthopaedic surgery'],
  otolaryngology: ['ent', 'oto'],
  'physical-medicine-rehabilitation': ['pm r', 'pmr', 'physiatry', 'physical medicine rehabilitation'],
  'plastic-surgery': ['prs', 'plastics'],
  psychiatry: ['psych'],
  'radiation-oncology': ['rad onc', 'radonc'],
  'radiology-diagnostic': ['dr', 'rads', 'radiology', 'diagnostic radiology'],
  surgery: ['gs', 'gen surg', 'general surgery'],
  'thoracic-surgery': ['ct surgery', 'cts', 'cardiothoracic surgery'],
}

/** Words of sheets and files that say no specialty. */
const neutral = new Set(
  'list lists program programs my year match residency residencies application applications apps tracker final copy new csv xlsx tsv txt research season eras signals signal sheet and the'.split(
    ' ',
  ),
)
const preliminary = /\b(prelim|preliminary|pgy ?1 only)\b/

interface Name {
  readonly id: SpecialtyId
  readonly key: string
}

/** Long enough to mean nothing else in the middle of a title. */
function isLong({ key }: Name): boolean {
  return key.length > 4
}

export function specialtyNames(specialties: readonly Specialty[]): SpecialtyNames {
  const names = specialties.flatMap(namesOf).toSorted((a, b) => b.key.length - a.key.length)
  const apart = new Set(specialties.map(({ id }) => String(id)).filter((id) => id.endsWith('-preliminary')))
  const trackOf = (id: SpecialtyId, key: string): SpecialtyId => {
    const track = `${id}-preliminary`
    return preliminary.test(key) && apart.has(track) ? (specialties.find((one) => one.id === track)?.id ?? id) : id
  }
  const found = (key: string, among: readonly Name[]): { readonly ids: ReadonlySet<SpecialtyId>; readonly rest: string } => {
    const ids = new Set<SpecialtyId>()
    let rest = ` ${key} `
    // The longest names first: "orthopaedic surgery" holds no "surgery".
    for (const { id, key: name } of among) {
      if (!rest.includes(` ${name} `)) continue
      ids.add(trackOf(id, key))
      rest = rest.replaceAll(` ${name} `, ' | ')
    }
    return { ids, rest }
  }
  const inTitle = (text: string): ReadonlySet<SpecialtyId> => {
    const key = labelKey(text.replace(/\.[a-z]{3,4}$/i, '').replaceAll('_', ' '))
    const words = key.split(' ').filter((word) => !neutral.has(word) && !/^\d+$/.test(word))
    const alone = names.filter((name) => name.key === words.join(' '))
    return alone.length > 0 ? found(key, alone).ids : found(key, names.filter(isLong)).ids
  }
  return {
    ofCell: (text) => {
      const { ids } = found(labelKey(text), names)
      return ids.size > 0 ? { kind: 'named', ids } : { kind: 'unknown' }
    },
    inTitle,
    without: (name) =>
      found(labelKey(name), names.filter(isLong))
        .rest.replaceAll(/\b(residency|residencies|program|programs|department of|categorical|preliminary|track)\b|\|/g, ' ')
        .replaceAll(/\s+/g, ' ')
        .trim(),
  }
}

/** Its name in the directory, without what stands in brackets or behind a comma or dash, and the short forms. */
function namesOf({ id, name }: Specialty): readonly Name[] {
  if (id.endsWith('-preliminary')) return []
  const plain = name.replace(/\s*(?:\(.*|,.*| - .*)$/, '')
  return [...new Set([labelKey(name), labelKey(plain), ...(shortForms[id] ?? [])])].map((key) => ({ id, key }))
}
