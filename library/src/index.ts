/**
 * The library: the whole advisor as one pure function, with what it takes and what it gives. It reads no clock, no file and no network;
 * the facts come from `matchwright/facts`, or from wherever the caller keeps them.
 * An example of the whole advice stands in [the guide to the library](../../docs/library.md#the-whole-advice).
 *
 * @packageDocumentation
 */
export type { Answer, Band, Fact, IsoDate, Known, ProgramId, Question, Reason, Source, SpecialtyId } from '#domain'
export type { Advised, AdvisedWithList, AdvisedWithoutList, Facts, Specialty } from '#domain'
export { advise, adviseWithLevers, countryCode, isIsoDate, isoDate, programId, specialtyId } from '#domain'
export type { Case, Contradiction, OwnRecords, Person, Profile } from '#domain/person'
export { findContradictions, openCase, specialtiesNeeded } from '#domain/person'
export type { ReadFact } from '#facts'
export { loadFacts, loadSpecialties, UnreadableFacts } from '#facts'
export type { ProfileProblem, ReadResult } from '#store'
export { readProfile } from '#store'
