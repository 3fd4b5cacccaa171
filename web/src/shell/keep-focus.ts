/**
 * A button may take away what it stands on: a step that is done, a row that is chosen. The browser then leaves the focus nowhere, and
 * whoever works with keys or hears the page is lost. Here it goes on, for every control of every screen: to what came in the place, to
 * the entry that stands there now, to the heading of the part around it, or back to where one came from. It never comes to rest on
 * another control that was there before: pressing a key twice must not do two things.
 */
export function keepFocus(): void {
  if (keeps) return
  keeps = true
  const held: Held = { control: undefined, before: undefined, last: undefined, pressed: false, taken: undefined }
  addEventListener('focusin', ({ target }) => hold(held, target))
  addEventListener('focusout', () => setTimeout(() => leave(held)))
  // Before anything that is done about it.
  addEventListener('click', ({ target }) => press(held, target), true)
  for (const moves of ['pointerdown', 'wheel', 'touchmove', 'keydown'])
    addEventListener(moves, () => (held.pressed = false), { capture: true, passive: true })
  new MutationObserver((changes) => goOn(held, changes)).observe(document.body, {
    childList: true,
    subtree: true,
    attributeFilter: ['disabled'],
  })
}

let keeps = false

interface Held {
  /** What had the focus last, or was pressed, in the page itself: notices and sheets come and go before it. */
  control: HTMLElement | undefined
  /** What had it before that. */
  before: HTMLElement | undefined
  /** What had the focus last, anywhere. */
  last: HTMLElement | undefined
  /** Whether what happens now follows from pressing it: whoever has scrolled or gone on meanwhile is left alone. */
  pressed: boolean
  /** Where it stood, once it is taken away. */
  taken: Taken | undefined
}

/** A hole in the page, and what has come into it. */
interface Taken {
  readonly around: Element
  readonly gone: Element
  readonly before: Node | null
  readonly after: Node | null
  readonly came: readonly Element[]
}

const controls = 'a[href], button, input, select, textarea, summary'
const blanks = 'select, textarea, input:not([type="checkbox"], [type="radio"])'
const entries = 'li, tr, details'
const parts = 'section, dialog'
const headings = 'h1, h2, h3, h4'

function hold(held: Held, target: EventTarget | null): void {
  if (!(target instanceof HTMLElement)) return
  held.last = target
  from(held, target)
}

/** What happens next is done from here, where it is of the page itself. */
function from(held: Held, control: HTMLElement): void {
  if (control === held.control || control.closest('main') === null) return
  if (held.control?.isConnected) held.before = held.control
  held.control = control
  held.taken = undefined
}

function press(held: Held, target: EventTarget | null): void {
  const control = target instanceof Element ? target.closest<HTMLElement>(controls) : null
  if (control === null) return
  held.pressed = true
  // Safari gives the focus to no button that is clicked.
  from(held, control)
}

/** Somebody left it themselves: it is still there, and nothing else has the focus. */
function leave(held: Held): void {
  if (isNowhere() && held.last?.isConnected && !held.last.matches(':disabled')) held.last = undefined
}

function isNowhere(): boolean {
  return document.activeElement === null || document.activeElement === document.body
}

function goOn(held: Held, changes: readonly MutationRecord[]): void {
  const { control, last } = held
  if (control === undefined) return
  if (!control.isConnected) held.taken ??= takenBy(changes, control)
  const isShut = control.isConnected && control.matches(':disabled')
  if (!isNowhere() && !(isShut && document.activeElement === control)) return
  if (isShut) {
    if (last === control) give(neighbourOf(control))
  } else if (control.isConnected) {
    // It was moved, or what lay over the page went away with the focus.
    if (last !== undefined && (last === control ? isMoved(changes, control) : !last.isConnected)) give(control)
  } else if (held.pressed && held.taken) give(placeIn(held.taken) ?? placeBefore(held))
}

function takenBy(changes: readonly MutationRecord[], control: HTMLElement): Taken | undefined {
  const came = changes.flatMap(({ addedNodes }) => [...addedNodes].filter((node) => node instanceof Element))
  let taken: Taken | undefined
  let lost: Element = control
  for (const { removedNodes, target, previousSibling, nextSibling } of changes) {
    const gone = [...removedNodes].find((node) => node.contains(lost))
    if (!(gone instanceof Element) || !(target instanceof Element)) continue
    taken = { around: target, gone, before: previousSibling, after: nextSibling, came }
    // What stood around it may be taken away next.
    lost = target
  }
  return taken
}

function isMoved(changes: readonly MutationRecord[], control: HTMLElement): boolean {
  return changes.some(({ removedNodes }) => [...removedNodes].some((node) => node.contains(control)))
}

/** Where one came from, while it is there; else the title of the page. */
function placeBefore({ before }: Held): HTMLElement | undefined {
  return before?.isConnected && !before.matches(':disabled') ? before : headingOf(document.querySelector('main'))
}

/** What has the focus next, where something was taken away; undefined where nothing around it says. */
function placeIn({ around, gone, before, after, came }: Taken): HTMLElement | undefined {
  if (!around.isConnected) return undefined
  const here = came.filter((one) => around.contains(one) && one.getClientRects().length > 0)
  const beside = [next(around, before), after, before].filter(
    (one): one is HTMLElement => one instanceof HTMLElement && one.parentNode === around,
  )
  const [instead] = beside
  if (instead && here.includes(instead)) return wordsOf(instead)
  const place = beside.find((one) => isLike(one, gone)) ?? here[0] ?? blankAround(around) ?? entryAround(around)
  return place instanceof HTMLElement ? wordsOf(place) : headingOf(around.closest(parts))
}

/** Whether one is an entry of a list as the other was. */
function isLike(one: Element, gone: Element): boolean {
  return gone.matches(entries) ? one.matches(entries) : !gone.matches(controls) && one.className === gone.className
}

/** The element that stands behind this node now; the first where there is none before. */
function next(around: Element, before: Node | null): Element | null {
  if (before === null) return around.firstElementChild
  let node = before.parentNode === around ? before.nextSibling : null
  while (node !== null && !(node instanceof Element)) node = node.nextSibling
  return node
}

/** What the question is answered with that the control was part of: a key pressed twice does nothing there. */
function blankAround(around: Element): Element | undefined {
  return around.closest('.field, fieldset')?.querySelector(blanks) ?? undefined
}

/** The entry a control stood in, where it is one of its part. */
function entryAround(around: Element): Element | undefined {
  const entry = around.closest(entries)
  return entry !== null && (around.closest(parts)?.contains(entry) ?? true) ? entry : undefined
}

/** Of something larger its heading says what it is. */
function wordsOf(place: HTMLElement): HTMLElement {
  if (place.matches(controls)) return place
  return place.querySelector<HTMLElement>(place.matches('details') ? 'summary' : headings) ?? place
}

function headingOf(part: Element | null): HTMLElement | undefined {
  return part?.querySelector<HTMLElement>(headings) ?? undefined
}

/** What one goes on with beside a control that is shut: what stands before it, else behind it. */
function neighbourOf(control: HTMLElement): HTMLElement | undefined {
  const around = control.closest(`form, ${entries}, ${parts}, main`)
  const open = [...(around?.querySelectorAll<HTMLElement>(controls) ?? [])].filter((one) => !one.matches(':disabled'))
  const isBefore = (one: HTMLElement): boolean => (one.compareDocumentPosition(control) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0
  return open.findLast(isBefore) ?? open[0]
}

/** Gives it the focus and brings it into view. What is no control can have it until it is left. */
function give(place: HTMLElement | undefined): void {
  if (place === undefined) return
  if (place.tabIndex < 0 && !place.hasAttribute('tabindex')) {
    place.tabIndex = -1
    place.addEventListener('blur', () => place.removeAttribute('tabindex'), { once: true })
  }
  place.focus({ preventScroll: true })
  place.scrollIntoView({ block: 'nearest' })
}
