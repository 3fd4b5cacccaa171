import { CalendarPlus, Printer } from 'lucide-react'
import type { ReactNode } from 'react'
import type { Plan, WorkedPlan } from '#domain/plan'
import { download } from '../../parts/download.ts'
import { useNotice } from '../../parts/notice.tsx'

/** The plan as it was worked on, for a calendar and for paper. */
export function TakePlan({ plan, worked }: { readonly plan: Plan; readonly worked: WorkedPlan }): ReactNode {
  const say = useNotice()
  const take = async (): Promise<void> => {
    const { planCalendar } = await import('#store')
    download(planCalendar(plan, Date.now(), worked), 'matchwright-plan.ics', 'text/calendar')
    say({ text: 'Saved matchwright-plan.ics to your downloads. Open it again later: your calendar changes what it has.' })
  }
  return (
    <div className="row exports">
      <button type="button" className="button" onClick={() => void take()}>
        <CalendarPlus size={18} aria-hidden /> Put it into your calendar
      </button>
      <button type="button" className="button" onClick={() => print()}>
        <Printer size={18} aria-hidden /> Print
      </button>
    </div>
  )
}
