import { DomHandler, Parser } from 'htmlparser2'
import type { parseDocument } from 'htmlparser2'
import { keepWithin } from '../limits.ts'

type Tree = ReturnType<typeof parseDocument>

/** Counts what it builds, and stops at a page no browser would have saved. */
class BoundedHandler extends DomHandler {
  private nodes = 0

  override onopentag(name: string, attributes: Record<string, string>): void {
    keepWithin('nodes', ++this.nodes)
    keepWithin('depth', this.tagStack.length)
    super.onopentag(name, attributes)
  }

  override ontext(text: string): void {
    keepWithin('nodes', ++this.nodes)
    super.ontext(text)
  }
}

/** HTML or XML as a tree of bounded size and depth. Nothing in it runs. */
export function parseTree(text: string, options: { readonly xmlMode?: boolean } = {}): Tree {
  const handler = new BoundedHandler(undefined, options)
  const parser = new Parser(handler, options)
  parser.end(text)
  return handler.root
}
