import { stateCodes, stateName } from '#domain/claims'
import { zoneNames } from '../../../parts/zone-names.ts'
import type { Option } from '../fields/field.ts'

const countryCodes =
  'AF AX AL DZ AS AD AO AI AG AR AM AW AU AT AZ BS BH BD BB BY BE BZ BJ BM BT BO BA BW BR BN BG BF BI KH CM CA CV KY CF TD CL CN CO KM CG CD CR CI HR CU CW CY CZ DK DJ DM DO EC EG SV GQ ER EE SZ ET FJ FI FR GF PF GA GM GE DE GH GI GR GL GD GP GU GT GG GN GW GY HT HN HK HU IS IN ID IR IQ IE IM IL IT JM JP JE JO KZ KE KI KP KR KW KG LA LV LB LS LR LY LI LT LU MO MG MW MY MV ML MT MH MQ MR MU MX FM MD MC MN ME MS MA MZ MM NA NR NP NL NC NZ NI NE NG MK MP NO OM PK PW PS PA PG PY PE PH PL PT PR QA RE RO RU RW KN LC VC WS SM ST SA SN RS SC SL SG SX SK SI SB SO ZA SS ES LK SD SR SE CH SY TW TJ TZ TH TL TG TO TT TN TR TM TC TV UG UA AE GB US UY UZ VU VA VE VN VG VI YE ZM ZW XK'

let named: readonly Option[] | undefined

/** Countries by their English names, as the browser knows them. */
export function countries(): readonly Option[] {
  const names = new Intl.DisplayNames('en', { type: 'region' })
  named ??= countryCodes
    .split(' ')
    .map((value) => ({ value, label: names.of(value) ?? value }))
    .toSorted((a, b) => a.label.localeCompare(b.label, 'en'))
  return named
}

/** Time zones by their names, as the browser knows them. */
export function zones(): readonly Option[] {
  return zoneNames().map((value) => ({ value, label: value.replaceAll('_', ' ') }))
}

export const states: readonly Option[] = stateCodes.map((value) => ({ value, label: stateName(value) }))
