const paragraphs = [
  'On a night in the emergency room of our district hospital, a mother came back with a child who had been seen two days earlier. Nobody could find the earlier note, because the book was lost. The child had waited four hours, and the dose of the antibiotic was never written down.',
  'I kept an Excel list of all diabetic patients and phoned those who had not come. Within sixteen months, patients seen within three months went from 41 to 68 %. My supervisor, Dr. Nguyễn Thị Hoa, showed the run chart to the department, and the list is still in use at Bệnh viện Chợ Rẫy.',
  'My first attempt at Step 1 was a failure. I changed how I studied, tracked my errors by topic each week, and passed. I use the same way of working on the ward: measure, change one thing, measure again.',
  'During the lockdown we consulted patients by phone. I wrote the first protocol for the calls with two nurses, and we learned which questions an old patient understands on a bad line. It was decided by the team that every call would be recorded in the list.',
  'In residency I want to grow as a clinician who follows patients over years. After it, I aim for a fellowship in clinical informatics, to work on lost follow-up, which I have seen cost lives.',
]

/** An invented statement of about so many characters. */
export function longStatement(characters: number): string {
  let text = paragraphs.join('\n\n')
  while (text.length < characters) text += `\n\n${paragraphs.slice(1, 4).join('\n\n')}`
  return text.slice(0, characters)
}

/** Invented program names in the shapes directories use. */
export function programNames(count: number): readonly string[] {
  const firsts = ['Ver', 'Kal', 'Tor', 'Mil', 'Quen', 'Har', 'Lor', 'Bel', 'Wes', 'Dun']
  const seconds = ['mont', 'ridge', 'field', 'wick', 'ton', 'haven', 'brook', 'dale', 'stead', 'worth']
  const forms = [
    'University of # Program',
    '# Medical Center Program',
    '# Regional Hospital/# College of Medicine Program',
    '# Health System (North Campus) Program',
  ]
  return Array.from({ length: count }, (_, index) => {
    const name = `${firsts[index % 10]}${seconds[Math.floor(index / 10) % 10]}${index >= 100 ? ` ${seconds[Math.floor(index / 100) % 10]}${Math.floor(index / 1000)}` : ''}`
    return (forms[index % forms.length] ?? '#').replaceAll('#', name)
  })
}
