/**
 * Digits 4 and 5 of an ACGME program number name the state of the sponsor, alphabetically from 01 Alabama; the
 * District of Columbia has 10, which the military programs of Bethesda use too. Gaps are territories without programs.
 */
const codes =
  '01AL 02AK 03AZ 04AR 05CA 07CO 08CT 09DE 10DC 11FL 12GA 14HI 15ID 16IL 17IN 18IA 19KS 20KY 21LA 22ME 23MD 24MA 25MI 26MN ' +
  '27MS 28MO 29MT 30NE 31NV 32NH 33NJ 34NM 35NY 36NC 37ND 38OH 39OK 40OR 41PA 42PR 43RI 45SC 46SD 47TN 48TX 49UT 50VT 51VA ' +
  '54WA 55WV 56WI 57WY'
const stateByCode: ReadonlyMap<string, string> = new Map(codes.split(' ').map((code) => [code.slice(0, 2), code.slice(2)]))

/** State a program number of ten digits belongs to; undefined for our own ids and for codes nobody uses. */
export function stateOfAcgmeNumber(id: string): string | undefined {
  return /^\d{10}$/.test(id) ? stateByCode.get(id.slice(3, 5)) : undefined
}
