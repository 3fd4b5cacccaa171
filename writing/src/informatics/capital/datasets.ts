import type { PublicDataset } from './step.ts'

/** Public data sets small enough for a laptop, each looked up on the page named. */
export const mimicDemo: PublicDataset = {
  name: 'MIMIC-IV Clinical Database Demo',
  access: 'Open download: 100 deidentified patients, no notes. The full database needs a training course and a signed agreement.',
  url: 'https://physionet.org/content/mimic-iv-demo/',
  source: {
    value: 'Database Open Access, version 2.2',
    source: 'PhysioNet, MIMIC-IV Clinical Database Demo',
    asOf: '2023-01-31',
    known: 'published',
  },
}

export const synthea: PublicDataset = {
  name: 'Synthea',
  access:
    'Open source generator of synthetic patients, Apache-2.0; writes CSV and FHIR. No privacy restriction, because nobody is real.',
  url: 'https://github.com/synthetichealth/synthea',
  source: {
    value: 'free from cost, privacy, and security restrictions',
    source: 'Synthea wiki, Getting Started',
    asOf: '2024',
    known: 'published',
  },
}

export const nhanes: PublicDataset = {
  name: 'CDC NHANES public use files',
  access: 'Free download, no restriction on the public use files; survey weights must be used.',
  url: 'https://www.cdc.gov/nchs/nhanes/',
  source: {
    value: 'Availability restrictions: none',
    source: 'National Library of Medicine, data set page on NHANES',
    asOf: '2025',
    known: 'published',
  },
}

export const brfss: PublicDataset = {
  name: 'CDC BRFSS annual data',
  access: 'Free download by year; a telephone survey of adults by state.',
  url: 'https://www.cdc.gov/brfss/annual_data/annual_data.htm',
  source: { value: 'annual data files', source: 'Princeton data catalogue entry on BRFSS', asOf: '2024', known: 'published' },
}
