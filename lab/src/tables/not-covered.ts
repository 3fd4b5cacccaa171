import type { NotCovered } from '#domain'
import { specialtyId } from '#domain'

const freida = 'https://freida.ama-assn.org/'

/** Specialties people ask for and the directory has no programs of, with how they take applications, as read. */
export const notCovered: readonly NotCovered[] = [
  {
    id: specialtyId('ophthalmology'),
    name: 'Ophthalmology',
    where: {
      value: 'Applications and match go through SF Match, earlier than the main one: sfmatch.org.',
      source: 'University Hospitals Cleveland, ophthalmology residency',
      asOf: '2024',
      known: 'reported',
      url: 'https://www.uhhospitals.org/medical-education/ophthalmology-medical-education/ophthalmology-residency-program/application-process',
      officialPage: 'https://sfmatch.org/',
    },
  },
  {
    id: specialtyId('urology'),
    name: 'Urology',
    where: {
      value:
        'Applications go through ERAS, the match is that of the American Urological Association, earlier than the main one: auanet.org.',
      source: 'St. Joseph’s Medical Center Stockton, urology residency',
      asOf: '2024-09',
      known: 'reported',
      url: 'https://dignityhealth.org/central-california/locations/stjosephs-stockton/for-physicians/residency-programs/urology-residency-program/how-to-apply',
      officialPage: 'https://www.auanet.org/',
    },
  },
  {
    id: specialtyId('preventive-medicine'),
    name: 'Preventive Medicine',
    where: {
      value:
        'Public health and general preventive medicine has been in the main match since the season of 2024-25; the American College of Preventive Medicine lists the programs: acpm.org.',
      source: 'American College of Preventive Medicine, on joining the Match',
      asOf: '2024',
      known: 'published',
      url: 'https://www.acpm.org/news/2024/acpm-announces-preventive-medicine-joins-the-match',
    },
  },
  {
    id: specialtyId('vascular-surgery'),
    name: 'Vascular Surgery (integrated)',
    where: {
      value: 'Applications go through ERAS and the main match; FREIDA lists the programs: freida.ama-assn.org.',
      source: 'Society for Clinical Vascular Surgery, integrated residency in ERAS and the Match',
      asOf: '2015',
      known: 'reported',
      url: 'https://symposium.scvs.org/abstracts/2015/17.cgi',
      officialPage: freida,
    },
  },
  elsewhere('nuclear-medicine', 'Nuclear Medicine'),
  elsewhere('medical-genetics', 'Medical Genetics and Genomics'),
  elsewhere('osteopathic-neuromusculoskeletal-medicine', 'Osteopathic Neuromusculoskeletal Medicine'),
  elsewhere('emergency-medicine-internal-medicine', 'Emergency Medicine and Internal Medicine, combined'),
  elsewhere('internal-medicine-psychiatry', 'Internal Medicine and Psychiatry, combined'),
  elsewhere('family-medicine-psychiatry', 'Family Medicine and Psychiatry, combined'),
  elsewhere('pediatrics-psychiatry', 'Pediatrics, Psychiatry and Child Psychiatry, combined'),
]

function elsewhere(id: string, name: string): NotCovered {
  return {
    id: specialtyId(id),
    name,
    where: {
      value: 'FREIDA lists the programs, and each says how it takes applications: freida.ama-assn.org.',
      source: 'Where residency programs are listed',
      asOf: '2026-11-28',
      known: 'unread',
      officialPage: freida,
    },
  }
}
