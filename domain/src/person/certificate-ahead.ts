import type { Person } from './person.ts'

/** Whether somebody has the ECFMG certificate still to get: whoever graduates from a US school never needs it. */
export function isCertificateAhead({ outside, exams }: Pick<Person, 'outside' | 'exams'>): boolean {
  return outside !== 'usGraduate' && exams.certificate.state !== 'issued'
}
