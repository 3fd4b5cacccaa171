/** Systems of the Step 2 CK outline by short names that people use; each is recognised as its topic by the domain. */
export const systemOptions: readonly string[] = [
  'Cardiovascular',
  'Respiratory',
  'Gastrointestinal',
  'Renal and reproductive',
  'Pregnancy and childbirth',
  'Endocrine',
  'Nervous system',
  'Behavioral health',
  'Musculoskeletal and skin',
  'Blood and immune',
  'Multisystem and infections',
  'Human development',
  'Biostatistics',
  'Social sciences and ethics',
]

export const disciplineOptions: readonly string[] = [
  'Medicine',
  'Surgery',
  'Pediatrics',
  'Obstetrics and gynecology',
  'Psychiatry',
]

export const taskOptions: readonly string[] = ['Diagnosis', 'Management', 'Health maintenance', 'Foundational science']

export const bankOptions: readonly string[] = ['UWorld', 'AMBOSS', 'NBME', 'Other']
