import { prepareCase } from './case-of-draft.ts'
import type { WorkerApi } from './protocol.ts'
import { outlookOf } from './outlook.ts'
import { serve } from './serve.ts'
import { adviseDraft, after, letter, levers } from './session.ts'

// What an advice itself does not need is fetched when it is first asked for.
serve<WorkerApi>({
  prepare: prepareCase,
  advise: adviseDraft,
  outlook: outlookOf,
  relist: async (draft) => (await import('./about-list.ts')).relist(draft),
  moreAboutList: async () => (await import('./about-list.ts')).moreAboutList(),
  compareSpecialties: async () => (await import('./about-list.ts')).compareSpecialties(),
  levers,
  explain: async (id) => (await import('./about-list.ts')).explain(id),
  board: async (log) => (await import('./season-board.ts')).board(log),
  ranks: async (log) => (await import('./season-board.ts')).ranks(log),
  jointRanks: async (log) => (await import('./season-board.ts')).jointRanks(log),
  verification: async (log) => (await import('./season-board.ts')).verification(log),
  sinceSent: async () => (await import('./about-list.ts')).newsChange(),
  after,
  matchWeek: async (...asked) => (await import('./weeks.ts')).matchWeek(...asked),
  lookBack: async () => (await import('./weeks.ts')).lookBack(),
  arrival: async (...asked) => (await import('./weeks.ts')).arrival(...asked),
  letter,
  exportAs: async (kind) => (await import('./exports.ts')).exportAs(kind),
  readFile: async (bytes) => (await import('./profile-file.ts')).readFile(bytes),
  writeFile: async (...asked) => (await import('./profile-file.ts')).writeFile(...asked),
})
