import { csvText, listRows, listWorkbook, seasonCalendar, signalRows } from '#store'
import type { ExportedFile, ExportKind } from './protocol.ts'
import { newestSession } from './session.ts'

/** The advice as a file: the list for a spreadsheet, the plan for a calendar, all of it to read. */
export async function exportAs(kind: ExportKind): Promise<ExportedFile | undefined> {
  const last = newestSession()
  if (!last) return undefined
  const { profile, advised, asked } = last
  const { facts, today } = asked
  switch (kind) {
    case 'list.csv':
      return { name: 'matchwright-list.csv', type: 'text/csv', content: csvText(listRows(advised.list, today)) }
    case 'list.xlsx':
      return {
        name: 'matchwright-list.xlsx',
        type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
        content: await listWorkbook(advised.list, today),
      }
    case 'signals.csv':
      return { name: 'matchwright-signals.csv', type: 'text/csv', content: csvText(signalRows(advised.list)) }
    case 'season.ics': {
      const content = last.more.board && seasonCalendar(last.more.board, Date.now())
      return content === undefined ? undefined : { name: 'matchwright-interviews.ics', type: 'text/calendar', content }
    }
    case 'advice.md':
      return {
        name: 'matchwright-advice.md',
        type: 'text/markdown',
        content: (await import('#writing/paper')).adviceMarkdown({ profile, facts, advised, today }),
      }
  }
}
