import { CalendarPlus, Printer } from 'lucide-react'
import type { ReactNode } from 'react'
import type { StudyWeek } from '#domain/study'
import { weekCalendar } from '#store'
import { download } from '../../../parts/download.ts'
import { useNotice } from '../../../parts/notice.tsx'

/** The week for any calendar: saved again after planning again, its events move instead of doubling. */
export function SaveWeek({ week }: { readonly week: StudyWeek }): ReactNode {
  const say = useNotice()
  const save = (): void => {
    download(weekCalendar(week, Date.now()), `study-week-${week.from}.ics`, 'text/calendar')
    say({ text: 'Saved the week to your downloads. Open it with your calendar.' })
  }
  return (
    <div className="row board-save">
      <button type="button" className="button" disabled={week.sessions.length === 0} onClick={save}>
        <CalendarPlus size={18} aria-hidden /> Put it into my calendar
      </button>
      <button type="button" className="button" onClick={() => print()}>
        <Printer size={18} aria-hidden /> Print
      </button>
    </div>
  )
}
