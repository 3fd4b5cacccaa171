import type { DisciplineId, SystemId } from '#domain/study'

/** Topics one can assign a bank's name to, systems first. */
export const topicChoices: readonly { readonly id: SystemId | DisciplineId; readonly name: string }[] = [
  { id: 'cardiovascular', name: 'Cardiovascular' },
  { id: 'respiratory', name: 'Respiratory' },
  { id: 'gastrointestinal', name: 'Gastrointestinal' },
  { id: 'renal-reproductive', name: 'Renal and reproductive' },
  { id: 'pregnancy', name: 'Pregnancy and childbirth' },
  { id: 'endocrine', name: 'Endocrine' },
  { id: 'nervous', name: 'Nervous system' },
  { id: 'behavioral', name: 'Behavioral health' },
  { id: 'musculoskeletal-skin', name: 'Musculoskeletal and skin' },
  { id: 'blood-immune', name: 'Blood and immune' },
  { id: 'multisystem', name: 'Multisystem and infections' },
  { id: 'development', name: 'Human development' },
  { id: 'biostatistics', name: 'Biostatistics' },
  { id: 'social-sciences', name: 'Social sciences and ethics' },
  { id: 'medicine', name: 'Medicine (discipline)' },
  { id: 'surgery', name: 'Surgery (discipline)' },
  { id: 'pediatrics', name: 'Pediatrics (discipline)' },
  { id: 'obstetrics-gynecology', name: 'Obstetrics and gynecology (discipline)' },
  { id: 'psychiatry', name: 'Psychiatry (discipline)' },
]
