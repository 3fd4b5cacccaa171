/** What axe reads of a text itself to judge its contrast. */
const ofText = [
  'color',
  '-webkit-text-fill-color',
  '-webkit-text-stroke-color',
  '-webkit-text-stroke-width',
  'text-shadow',
  'font-size',
  'font-weight',
]

/** What it reads of all that the text stands in, and of what is painted where it stands. */
const ofGround = [
  'background-color',
  'background-image',
  'opacity',
  'mix-blend-mode',
  'display',
  'float',
  'position',
  'z-index',
  'isolation',
  'perspective',
  'filter',
  'clip-path',
  'mask-image',
  'will-change',
  'contain',
]

/** What `kindsOfText` has to be given. */
export const read = { ofText, ofGround }

/**
 * Texts and fields that look the same themselves, stand in the same and have the same painted where they stand: whatever contrast one of a
 * kind has, every other one has too. It runs in the page.
 */
export function kindsOfText({ ofText: own, ofGround: shared }: typeof read): Element[][] {
  const numbers = new Map<string, number>()
  const grounds = new Map<Element | null, number>()
  const painted: { readonly rects: readonly DOMRect[]; readonly ground: number }[] = []
  const texts: Element[] = []
  for (const element of document.querySelectorAll('*')) {
    if (!element.checkVisibility()) continue
    const style = getComputedStyle(element)
    const look = [
      grounds.get(element.parentElement),
      ...shared.map((one) => style.getPropertyValue(one)),
      style.transform === 'none',
    ].join('|')
    const ground = numbers.get(look) ?? numbers.size
    numbers.set(look, ground)
    grounds.set(element, ground)
    if (style.backgroundColor !== 'rgba(0, 0, 0, 0)' || style.backgroundImage !== 'none')
      painted.push({ rects: [...element.getClientRects()], ground })
    const { width, height } = element.getBoundingClientRect()
    const isForEarsOnly = width <= 1 && height <= 1 && style.overflow === 'hidden'
    const hasText = [...element.childNodes].some((child) => child instanceof Text && child.data.trim() !== '')
    if (
      !isForEarsOnly &&
      (hasText || element.matches('input:not([type=checkbox], [type=radio], [type=range]), select, textarea'))
    )
      texts.push(element)
  }
  const kinds = new Map<string, Element[]>()
  for (const element of texts) {
    const style = getComputedStyle(element)
    const content = document.createRange()
    content.selectNodeContents(element)
    const rects = [...element.getClientRects(), ...content.getClientRects()]
    const isAround = (one: DOMRect): boolean =>
      rects.some(({ left, right, top, bottom }) => one.left < right && left < one.right && one.top < bottom && top < one.bottom)
    const kind = [
      grounds.get(element),
      ...own.map((one) => style.getPropertyValue(one)),
      ...painted.filter((one) => one.rects.some(isAround)).map(({ ground }) => ground),
    ].join('|')
    kinds.set(kind, [...(kinds.get(kind) ?? []), element])
  }
  return [...kinds.values()]
}
