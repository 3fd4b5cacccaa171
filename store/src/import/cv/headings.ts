import type { CvLine } from './cv-reading.ts'
import { findSpan } from './dates.ts'

/** What a section of a CV holds. A `heading below` names a part of the section it stands in. */
export type Section = 'experience' | 'publications' | 'passed over' | 'heading below'

/** Headings in English, and those Europass prints in the languages it is written in most. */
const headings: readonly (readonly [RegExp, Section])[] = [
  [
    /^(?:peer[- ]reviewed (?:articles|publications|papers)|(?:original )?(?:journal )?articles|original research|(?:national|international|regional|local)(?: and (?:national|international))? (?:presentations|conferences)|oral presentations|poster presentations|(?:manuscripts?|articles|papers|publications) (?:under review|in (?:preparation|press|progress)|submitted|accepted)(?:\s*[/,&]\s*(?:in preparation|under review|submitted|in press))*|published|book chapters|case reports|in preparation|under review|submitted)$/iu,
    'heading below',
  ],
  [
    /^(?:education(?: and training)?|medical education|academic (?:background|qualifications)|personal (?:information|details|data)|contact(?: (?:information|details))?|profile|about(?: me)?|summary|objective|(?:digital |technical |computer |communication |job-related )?skills(?: and .*)?|languages?(?: (?:spoken|skills|proficiency))?|mother tongue\(?s?\)?|references?|referees|hobbies(?: and interests)?|interests|(?:honou?rs|awards|prizes|scholarships)(?:\s*(?:and|&|,)\s*(?:honou?rs|awards|prizes|scholarships|grants))*|(?:professional )?memberships?(?: .*)?|professional affiliations|licen[sc]es?(?: .*)?|licensure|examinations?|exams|test scores|usmle.*|scores|driving licence|conferences(?: attended)?)$/iu,
    'passed over',
  ],
  [
    /^(?:ausbildung|schul- und (?:berufs|aus)bildung|allgemeine und berufliche bildung|sprach(?:en|kenntnisse)|persönliche (?:daten|angaben|fähigkeiten)|kenntnisse|(?:digitale )?kompetenzen|formation|éducation et formation|informations personnelles|compétences(?: .*)?|langues|educación(?: y formación)?|información personal|idiomas|competencias(?: .*)?|istruzione e formazione|informazioni personali|competenze(?: .*)?|lingue|educação e formação|informação pessoal|línguas|educație și formare|informații personale|limbi(?: străine)?|wykształcenie|języki|umiejętności|eğitim(?: bilgileri)?|kişisel bilgiler|diller|beceriler)$/iu,
    'passed over',
  ],
  [
    /^(?:berufserfahrung|praktische erfahrung|forschung(?:serfahrung)?|ehrenamt(?:liche tätigkeit(?:en)?)?|expérience(?:s)? professionnelles?|recherche|bénévolat|experiencia (?:laboral|profesional|de investigación)|voluntariado|esperienz[ae] (?:lavorativ[ae]|professional[ei])|volontariato|ricerca|experiência profissional|investigação|experiență profesională|voluntariat|doświadczenie zawodowe|wolontariat|[iİ]ş (?:deneyimi|tecrübesi)|gönüllülük)$/iu,
    'experience',
  ],
  [
    /^(?:publikationen|veröffentlichungen|publications|publicaciones|pubblicazioni|publicações|publicații|publikacje|yayınlar)$/iu,
    'publications',
  ],
  [
    /^(?:(?:professional|clinical|work|research|teaching|volunteer(?:ing)?|leadership|employment|extracurricular|community|military|informatics|quality improvement|us clinical|u\.s\. clinical|selected)\b.*(?:experiences?|history|activities|service|positions?|projects?|work)?|experiences?|employment|volunteering|projects?|quality improvement(?: projects)?|leadership(?: and service)?|teaching|research|certificat(?:es|ions?)|courses|additional training)$/iu,
    'experience',
  ],
  [
    /^(?:publications?|abstracts?|posters?|presentations?|scholarly (?:work|activity)|papers|research output|bibliography).*$/iu,
    'publications',
  ],
]

const longestHeading = 60

/** A heading by its style, its capitals or its words; a line with a date is none. */
export function headingOf({ text, heading, bullet }: CvLine): Section | undefined {
  if (bullet || text.length > longestHeading || findSpan(text)) return undefined
  const words = text.replace(/[:：]\s*$/u, '').trim()
  const known = headings.find(([pattern]) => pattern.test(words))?.[1]
  if (known !== undefined && !/[.,;]$/u.test(text)) return known
  const styled = heading || (/^[\p{Lu}\s&/-]{4,}$/u.test(words) && /\p{Lu}/u.test(words))
  return styled ? 'passed over' : undefined
}
