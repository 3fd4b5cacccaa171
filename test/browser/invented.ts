/** Invented people whom more than one test, or a picture, opens as a profile file. */

/** Pathology beside neurology, with a partner in pathology who enters the Match too. */
export const couple = `version: 1
specialties: [{ id: pathology }, { id: neurology }]
applicant: { type: non-us-img, citizenships: [JO], location: abroad }
visa: { needed: true, acceptable: [j1] }
education: { graduationYear: 2023 }
exams:
  step1: { date: 2023-02-10, result: pass, attempts: 1 }
  step2ck: { date: 2024-07-15, score: 245, result: pass, attempts: 1 }
  ecfmgCertificate: { status: issued, date: 2025-02-10 }
partner: { name: Omar, couplesMatch: true, specialty: pathology }
`

/** Interviewed at two programs in New York, and at one in Arizona whose visas she cannot use; matches with Omar, who ranks two. */
export const leila = `version: 1
specialties: [{ id: pediatrics }]
applicant: { type: non-us-img, citizenships: [JO], location: abroad }
visa: { needed: true, acceptable: [j1], status: none }
education: { graduationYear: 2023 }
exams:
  step1: { date: 2023-02-10, result: pass, attempts: 1 }
  step2ck: { date: 2024-07-15, score: 247, result: pass, attempts: 1 }
  ecfmgCertificate: { status: issued, date: 2025-02-10 }
partner: { name: Omar, couplesMatch: true, specialty: pediatrics, ranks: ['3203521173', '3203521140'] }
season:
  appliedFor: 2027
  applications:
    - { program: '3203521139', outcome: interviewed, rank: 1 }
    - { program: '3203511146', outcome: interviewed, rank: 2 }
    - { program: '3200300372', outcome: interviewed, rank: 3 }
`

/** Has not sat Step 2 CK yet. */
export const student = `version: 1
specialties: [{ id: internal-medicine }]
visa: { needed: true }
exams: { step1: { date: 2025-03-10, result: pass }, step2ck: { date: 2027-02-20 } }
practiceTests:
  - { exam: step2ck, source: nbme-ccssa, form: '13', date: 2026-10-18, score: 226 }
  - { exam: step2ck, source: nbme-ccssa, form: '14', date: 2026-11-15, score: 233 }
study: { hoursByDay: [5, 5, 5, 5, 5, 5, 0], targetScore: 245 }
`
