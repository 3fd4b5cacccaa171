import type { SignalAllowance } from '#domain'

/** One specialty of the directory and the names the tables know it by. */
export interface SpecialtyEntry {
  readonly id: string
  readonly name: string
  readonly acgmePrefix?: string
  /** Name in the merged table of the six feeders. */
  readonly merged?: string
  readonly explorer2021?: string
  readonly explorer2024?: string
  readonly nrmp2026?: string
  /** Names in the signal tables, first match counts. */
  readonly signals?: readonly string[]
  readonly feeder?: true
  /** A preliminary or transitional year: no board certification of its own. */
  readonly oneYear?: true
  /** Many positions begin in the second year of training. */
  readonly advanced?: true
  readonly sharesSignalsWith?: string
  /** Allowances read on a better page than the table of signals; they stand instead of it. */
  readonly correctedSignals?: readonly SignalAllowance[]
}

const acog = {
  source: 'ACOG and CREOG for 2023-24; the limit of ResidencyCAS 2026-27 was not seen',
  asOf: '2023-24',
  known: 'derived',
  url: 'https://www.acog.org/education-and-events/creog/transition-to-residency',
} as const

/** Feeders first, in the order of their number of positions; then by name. */
export const specialtyList: readonly SpecialtyEntry[] = [
  {
    id: 'internal-medicine',
    name: 'Internal Medicine',
    acgmePrefix: '140',
    merged: 'Internal Medicine',
    explorer2021: 'Internal Medicine - Categorical Track',
    explorer2024: 'Internal Medicine',
    nrmp2026: 'Internal Medicine',
    signals: ['Internal Medicine'],
    feeder: true,
  },
  {
    id: 'family-medicine',
    name: 'Family Medicine',
    acgmePrefix: '120',
    merged: 'Family Medicine',
    explorer2021: 'Family Medicine',
    explorer2024: 'Family Medicine',
    nrmp2026: 'Family Medicine',
    signals: ['Family Medicine'],
    feeder: true,
  },
  {
    id: 'pediatrics',
    name: 'Pediatrics',
    acgmePrefix: '320',
    merged: 'Pediatrics',
    explorer2021: 'Pediatrics',
    explorer2024: 'Pediatrics',
    nrmp2026: 'Pediatrics',
    signals: ['Pediatrics'],
    feeder: true,
  },
  {
    id: 'emergency-medicine',
    name: 'Emergency Medicine',
    acgmePrefix: '110',
    merged: 'Emergency Medicine',
    explorer2021: 'Emergency Medicine',
    explorer2024: 'Emergency Medicine',
    nrmp2026: 'Emergency Medicine',
    signals: ['Emergency Medicine'],
    feeder: true,
  },
  {
    id: 'transitional-year',
    name: 'Transitional Year',
    acgmePrefix: '999',
    merged: 'Transitional Year',
    explorer2021: 'Transitional Year',
    signals: ['Transitional Year'],
    feeder: true,
    oneYear: true,
  },
  {
    id: 'pathology',
    name: 'Pathology (Anatomic and Clinical)',
    acgmePrefix: '300',
    merged: 'Pathology',
    explorer2021: 'Pathology-Anatomic and Clinical',
    explorer2024: 'Anatomic and Clinical Pathology',
    nrmp2026: 'Pathology-Anatomic and Clinical',
    signals: ['Pathology'],
    feeder: true,
  },
  other({ id: 'anesthesiology', advanced: true, name: 'Anesthesiology', acgmePrefix: '040', nrmp2026: 'Anesthesiology' }),
  other({
    id: 'child-neurology',
    advanced: true,
    name: 'Child Neurology',
    acgmePrefix: '185',
    nrmp2026: 'Child Neurology',
    signals: ['Child Neurology', 'Child Neurology & Neurodevelopmental Disabilities'],
  }),
  other({ id: 'dermatology', advanced: true, name: 'Dermatology', acgmePrefix: '080', nrmp2026: 'Dermatology' }),
  {
    id: 'internal-medicine-preliminary',
    name: 'Internal Medicine, preliminary year',
    acgmePrefix: '140',
    explorer2021: 'Internal Medicine - Preliminary Track',
    oneYear: true,
    sharesSignalsWith: 'internal-medicine',
  },
  other({
    id: 'internal-medicine-pediatrics',
    name: 'Internal Medicine and Pediatrics',
    acgmePrefix: '700',
    explorer2021: 'Internal Medicine/Pediatrics',
    explorer2024: 'IM Peds',
    nrmp2026: 'Internal Medicine/Pediatrics',
    signals: ['Internal Medicine/Pediatrics'],
  }),
  other({
    id: 'interventional-radiology',
    advanced: true,
    name: 'Interventional Radiology (integrated)',
    acgmePrefix: '416',
    explorer2021: 'Interventional Radiology - Integrated',
    explorer2024: 'Interventional Radiology',
    nrmp2026: 'Interventional Radiology (Integrated)',
    signals: ['Interventional Radiology - Integrated', 'Diagnostic Radiology and Interventional Radiology'],
  }),
  other({
    id: 'neurodevelopmental-disabilities',
    name: 'Neurodevelopmental Disabilities',
    acgmePrefix: '186',
    signals: ['Neurodevelopmental Disabilities', 'Child Neurology & Neurodevelopmental Disabilities'],
  }),
  other({ id: 'neurological-surgery', name: 'Neurological Surgery', acgmePrefix: '160', nrmp2026: 'Neurological Surgery' }),
  other({ id: 'neurology', advanced: true, name: 'Neurology', acgmePrefix: '180' }),
  other({
    id: 'obstetrics-gynecology',
    name: 'Obstetrics and Gynecology',
    acgmePrefix: '220',
    nrmp2026: 'Obstetrics and Gynecology',
    correctedSignals: [{ season: 2027, gold: 3, silver: 15, plain: 0, ...acog }],
  }),
  other({
    id: 'orthopaedic-surgery',
    name: 'Orthopaedic Surgery',
    acgmePrefix: '260',
    explorer2024: 'Orthopedic Surgery',
    nrmp2026: 'Orthopaedic Surgery',
    signals: ['Orthopedic Surgery'],
  }),
  other({
    id: 'otolaryngology',
    name: 'Otolaryngology - Head and Neck Surgery',
    acgmePrefix: '280',
    explorer2024: 'Otolaryngology',
    nrmp2026: 'Otolaryngology',
    signals: ['Otolaryngology'],
  }),
  other({
    id: 'physical-medicine-rehabilitation',
    advanced: true,
    name: 'Physical Medicine and Rehabilitation',
    acgmePrefix: '340',
    explorer2024: 'PM&R',
    nrmp2026: 'Physical Medicine and Rehabilitation',
  }),
  other({
    id: 'plastic-surgery',
    name: 'Plastic Surgery (integrated)',
    acgmePrefix: '362',
    explorer2021: 'Plastic Surgery - Integrated',
    nrmp2026: 'Plastic Surgery (Integrated)',
    signals: ['Plastic Surgery - Integrated'],
  }),
  other({ id: 'psychiatry', name: 'Psychiatry', acgmePrefix: '400' }),
  other({
    id: 'radiation-oncology',
    advanced: true,
    name: 'Radiation Oncology',
    acgmePrefix: '430',
    explorer2024: 'Rad Onc',
    nrmp2026: 'Radiation Oncology',
  }),
  other({
    id: 'radiology-diagnostic',
    advanced: true,
    name: 'Radiology (diagnostic)',
    acgmePrefix: '420',
    explorer2021: 'Radiology - Diagnostic',
    explorer2024: 'Diagnostic Radiology',
    nrmp2026: 'Radiology-Diagnostic',
    signals: ['Diagnostic Radiology and Interventional Radiology'],
  }),
  other({
    id: 'surgery',
    name: 'Surgery (general)',
    acgmePrefix: '440',
    explorer2021: 'Surgery-General - Categorical Track',
    explorer2024: 'General Surgery',
    nrmp2026: 'Surgery-General',
    signals: ['General Surgery'],
  }),
  {
    id: 'surgery-preliminary',
    name: 'Surgery, preliminary year',
    acgmePrefix: '440',
    explorer2021: 'Surgery-General - Preliminary Track',
    oneYear: true,
    sharesSignalsWith: 'surgery',
  },
  other({
    id: 'thoracic-surgery',
    name: 'Thoracic Surgery (integrated)',
    acgmePrefix: '461',
    explorer2021: 'Thoracic Surgery - Integrated',
    explorer2024: 'Thoracic Surgery',
    nrmp2026: 'Thoracic Surgery (Integrated)',
    signals: ['Thoracic Surgery - Integrated', 'Thoracic Surgery'],
  }),
]

/** A specialty the tables call by its own name unless said otherwise. */
function other(entry: SpecialtyEntry): SpecialtyEntry {
  const { name } = entry
  return { explorer2021: name, explorer2024: name, signals: [name], ...entry }
}
