import type { DocsBody } from './body.ts'
import { escaped } from './body.ts'
import { docsGroups } from './pages.ts'
import type { DocsPage } from './pages.ts'

const policy = [
  "default-src 'none'",
  "style-src 'self'",
  "img-src 'self'",
  "font-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ')

/** A whole page: it needs no script, and nothing from elsewhere. */
export function docsFrame(page: DocsPage, body: DocsBody): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8" />
<meta http-equiv="Content-Security-Policy" content="${policy}" />
<meta name="viewport" content="width=device-width, initial-scale=1" />
<meta name="color-scheme" content="light dark" />
<meta name="referrer" content="no-referrer" />
<title>${escaped(page.title)} · Matchwright</title>
<link rel="icon" href="../icon.svg" type="image/svg+xml" />
<link rel="stylesheet" href="docs.css" />
</head>
<body>
<a class="skip" href="#content">Skip to the content</a>
<header class="top"><a class="home" href="../">Matchwright</a> <span>Guide and method</span> <a class="to-pages" href="#pages">All pages</a></header>
<div class="sides">
<main id="content" tabindex="-1">
${onThisPage(body)}${body.html}
</main>
<nav class="pages" id="pages" aria-label="Pages">
${docsGroups.map(({ head, pages }) => `<h2>${escaped(head)}</h2>\n<ul>${pages.map((one) => linkTo(one, page)).join('')}</ul>`).join('\n')}
</nav>
</div>
</body>
</html>
`
}

function linkTo(one: DocsPage, here: DocsPage): string {
  const current = one === here ? ' aria-current="page"' : ''
  return `<li><a href="${one.name}"${current}>${escaped(one.title)}</a></li>`
}

/** The parts of a long page, before its text. */
function onThisPage({ headings }: DocsBody): string {
  const parts = headings.filter(({ depth }) => depth === 2)
  if (parts.length < 4) return ''
  const links = parts.map(({ id, text }) => `<li><a href="#${id}">${escaped(text)}</a></li>`).join('')
  return `<details class="parts"><summary>On this page</summary><ul>${links}</ul></details>\n`
}
