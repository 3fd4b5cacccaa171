import type { Block, Paper, Run } from './paper.ts'

/** The paper as one page of HTML for printing to PDF: no script, no request, direction by script of each paragraph. */
export function writeHtml(paper: Paper): string {
  const body = paper.blocks.map(blockToHtml).join('\n')
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>${escapeHtml(paper.title)}</title>
<style>
body { font: 11pt/1.45 system-ui, sans-serif; max-width: 42rem; margin: 2rem auto; padding: 0 1rem }
h1 { font-size: 1.5em } h2 { font-size: 1.2em } h3 { font-size: 1em }
mark { background: none; border-bottom: 1px dashed }
blockquote { margin: 0 0 1em; padding-inline-start: 1em; border-inline-start: 2px solid; font-size: 0.9em }
@media print { blockquote { display: none } body { margin: 0; max-width: none } }
</style>
</head>
<body>
<h1 dir="auto">${escapeHtml(paper.title)}</h1>
${body}
</body>
</html>
`
}

function blockToHtml(block: Block): string {
  switch (block.kind) {
    case 'heading':
      return `<h${block.level + 1} dir="auto">${escapeHtml(block.text)}</h${block.level + 1}>`
    case 'paragraph':
      return `<p dir="auto">${runsToHtml(block.runs)}</p>`
    case 'list':
      return `<ul>${block.items.map((item) => `<li dir="auto">${runsToHtml(item)}</li>`).join('')}</ul>`
    case 'note':
      return `<blockquote dir="auto">${escapeHtml(block.text)}</blockquote>`
  }
}

function runsToHtml(runs: readonly Run[]): string {
  return runs
    .map((run) => (run.kind === 'blank' ? `<mark>${escapeHtml(run.text)}</mark>` : escapeHtml(run.text)))
    .join('')
    .replaceAll('\n', '<br>')
}

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
}
