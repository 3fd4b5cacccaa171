import type { Source } from '#domain'

/** First day given to rules that are old and whose own first day the sources do not name. */
export const longStanding: string = '2020-01-01'

/** Slow-moving rules were last looked up on this day. */
export const lookedUp: string = '2026-11-22'

/** Newest day for which the state of the H-1B payment was seen. */
export const paymentSeen: string = '2026-10-06'

export const ecfmgPage: string = 'https://www.ecfmg.org/evsp/applying-general-selected-regulations.html'

export const uscisH1b: string = 'https://www.uscis.gov/working-in-the-united-states/h-1b-specialty-occupations'

export const uscisPayment: string =
  'https://www.uscis.gov/newsroom/alerts/presidential-proclamation-on-restriction-on-entry-of-certain-nonimmigrant-workers'

export const waiverPage: string =
  'https://travel.state.gov/content/travel/en/us-visas/study/exchange/waiver-of-the-exchange-visitor.html'

export const suspensionPage: string =
  'https://travel.state.gov/content/travel/en/News/visas-news/suspension-of-visa-issuance-to-foreign-nationals-to-protect-the-security-of-the-united-states.html'

export const ecfmg: Source = {
  source: 'ECFMG Exchange Visitor Sponsorship Program',
  asOf: lookedUp,
  known: 'published',
  url: ecfmgPage,
}

export const embassy: Source = {
  source: 'US embassy statement on Proclamation 10998',
  asOf: '2026-01-01',
  known: 'reported',
  url: 'https://www.cknnigeria.com/2025/12/us-embassy-to-stop-issuing-visas-to.html',
}

export const guidance: Source = {
  source: 'USCIS guidance of 2025-10-20 on the proclamation',
  asOf: '2025-10-20',
  known: 'reported',
  url: 'https://www.mondaq.com/unitedstates/work-visas/1695230/updated-uscis-guidance-on-h-1b-proclamation',
}

export const waiverGuide: Source = {
  source: 'Public guide for IMGs to J-1 waivers (unofficial)',
  asOf: '2026-03-25',
  known: 'reported',
  url: waiverPage,
}
