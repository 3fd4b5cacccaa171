import { counted } from '../say/number.ts'
import type { OrderTried, TruePreference } from './true-preference.ts'

const orders: Readonly<Record<OrderTried['kind'], string>> = {
  'likeliest first': 'the likeliest program first',
  'first place left out': 'the first place left out',
  'first two swapped': 'the first two swapped',
}

/** What the same list in other orders brought on the drawn markets. */
export function orderTriedText({ markets, tried }: TruePreference): readonly string[] {
  return tried.map(
    ({ kind, worse, better }) =>
      `With ${orders[kind]}: in ${counted(worse, 'market')} of ${markets} a program you like less or none, in ${counted(better, 'market')} one you like more.`,
  )
}
