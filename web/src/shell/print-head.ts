import { isoDate } from '#domain'
import { dayText } from '#domain/say'
import { textOf } from '../draft/draft.ts'
import type { AppState } from '../state/hooks.ts'

/** Whose page it is, of which day, and which of how many, at the top of every printed page. A browser without page boxes prints none. */
export function printHeads(shown: () => AppState): void {
  let rule: CSSStyleSheet | undefined
  addEventListener('beforeprint', () => {
    const { profile, today, demo } = shown()
    const name = demo === undefined ? textOf(profile.draft.get()['name']) : 'Demo, an invented applicant'
    const text = [name, dayText(isoDate(today())), 'Matchwright'].filter(Boolean).join(' · ')
    rule ??= new CSSStyleSheet()
    rule.replaceSync(
      `@page { @top-left { content: ${JSON.stringify(text)}; font-size: 9pt } @top-right { content: counter(page) " of " counter(pages); font-size: 9pt } }`,
    )
    if (!document.adoptedStyleSheets.includes(rule)) document.adoptedStyleSheets.push(rule)
  })
}
