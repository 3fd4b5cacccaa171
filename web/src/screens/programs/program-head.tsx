import { ArrowDown, ArrowUp, ArrowUpDown } from 'lucide-react'
import type { ReactNode } from 'react'
import { rateText } from '#domain/say'
import { headOf, isInWords } from './columns.ts'
import type { Column, SortKey } from './columns.ts'
import { cellName } from './program-cell.tsx'
import type { Order } from './view.ts'

interface HeadProps {
  readonly columns: readonly Column[]
  readonly order: Order
  readonly sort: (order: Order) => void
  /** Right end of the bars. */
  readonly scale: number
}

/** Column heads of the wide table, each of which orders it; on phones they are there for those who listen. */
export function ProgramHead({ columns, scale, ...ordering }: HeadProps): ReactNode {
  return (
    <div role="rowgroup">
      <div role="row" className="program-row program-head">
        <span role="columnheader" className="program-tools">
          <span className="hidden">Chosen</span>
        </span>
        <Head by="name" className="program-who" {...ordering} />
        {columns.map((column) => (
          <Head key={column} by={column} className={`program-cell ${cellName(column)}`} {...ordering}>
            {column === 'chance' && <span className="soft">(bar: 0 to {rateText(scale)})</span>}
          </Head>
        ))}
      </div>
    </div>
  )
}

interface OneHeadProps extends Pick<HeadProps, 'order' | 'sort'> {
  readonly by: SortKey
  readonly className: string
  readonly children?: ReactNode
}

function Head({ by, className, order, sort, children }: OneHeadProps): ReactNode {
  const isOrdered = order.by === by
  const rises = isInWords(by) !== order.reversed
  const Arrow = !isOrdered ? ArrowUpDown : rises ? ArrowUp : ArrowDown
  return (
    <span
      role="columnheader"
      className={className}
      {...(isOrdered ? { 'aria-sort': rises ? ('ascending' as const) : ('descending' as const) } : {})}
    >
      {by === 'name' ? 'Program' : headOf(by)} {children}
      <button
        type="button"
        className={`program-sort ${isOrdered ? 'program-sort-on' : ''}`}
        aria-label={`Sort by ${headOf(by)}`}
        onClick={() => sort({ by, reversed: isOrdered && !order.reversed })}
      >
        <Arrow size={14} aria-hidden />
      </button>
    </span>
  )
}
