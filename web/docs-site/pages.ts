/** The pages of the documentation, as they stand in its navigation: the file in the repository, and its name in the built app. */
export interface DocsPage {
  readonly file: string
  readonly name: string
  readonly title: string
}

export interface DocsGroup {
  readonly head: string
  readonly pages: readonly DocsPage[]
}

function page(file: string, name: string, title: string): DocsPage {
  return { file, name: `${name}.html`, title }
}

/** What typedoc tells of the library: its parts, and what these name. */
export const referencePages: readonly DocsPage[] = [
  page('library/src/index.ts', 'reference', 'matchwright'),
  page('library/src/facts.ts', 'reference-facts', 'matchwright/facts'),
  page('library/src/list.ts', 'reference-list', 'matchwright/list'),
  page('library/src/match.ts', 'reference-match', 'matchwright/match'),
  page('library/src/study.ts', 'reference-study', 'matchwright/study'),
  page('library/src', 'reference-shapes', 'Shapes they name'),
]

export const docsGroups: readonly DocsGroup[] = [
  {
    head: 'Use it',
    pages: [
      page('docs/guide.md', 'index', 'Guide by task'),
      page('docs/faq.md', 'faq', 'Questions'),
      page('README.md', 'about', 'What it is'),
      page('docs/cli.md', 'cli', 'Commands'),
      page('docs/library.md', 'library', 'As a library'),
      page('CHANGELOG.md', 'changes', 'What changed'),
    ],
  },
  {
    head: 'How the numbers are made',
    pages: [
      page('docs/method.md', 'method', 'Method and scorecard'),
      page('docs/backtest.md', 'backtest', 'Our list in drawn seasons'),
      page('DATA.md', 'data', 'Data'),
      page('facts/CHANGELOG.md', 'facts-changes', 'What changed in the facts'),
      page('docs/match.md', 'match', 'The Match itself'),
      page('docs/market.md', 'market', 'National seasons'),
      page('docs/ledger.md', 'ledger', 'Facts as a ledger'),
    ],
  },
  { head: 'Reference of the library', pages: referencePages },
  {
    head: 'Run it and change it',
    pages: [
      page('SECURITY.md', 'security', 'Security'),
      page('docs/deploy.md', 'office', 'The office'),
      page('docs/security.md', 'office-security', 'Security of the office'),
      page('ARCHITECTURE.md', 'architecture', 'Architecture'),
      page('CONTRIBUTING.md', 'contributing', 'Contributing'),
    ],
  },
]

export const docsPages: readonly DocsPage[] = docsGroups.flatMap(({ pages }) => pages)
