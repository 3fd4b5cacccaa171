/** The United States as shapes on a sheet of 1034 by 610: Alaska and Hawaii where Albers puts them, Puerto Rico in a frame of its own. */
import { geoAlbersUsa, geoMercator, geoPath } from 'd3-geo'
import type { GeoProjection } from 'd3-geo'
import { feature } from 'topojson-client'
import atlas from 'us-atlas/states-10m.json'
import { stateCodes, stateName } from '#domain/claims'

export const sheet = { width: 1034, height: 610 } as const

/** Where Puerto Rico stands: south-east of Florida, nearer than it is. */
export const inset = { x: 908, y: 540, width: 115, height: 60 } as const

export interface StateShape {
  readonly code: string
  readonly path: string
  /** Where a number stands; absent where the shape is too small to hold one. */
  readonly label?: readonly [x: number, y: number]
}

const { features } = feature(atlas, atlas.objects.states)
type Feature = (typeof features)[number]

const mainland: GeoProjection = geoAlbersUsa()
  .scale(1300)
  // Off the middle by as much as the last islands of Alaska reach out.
  .translate([sheet.width / 2 + 29, sheet.height / 2])

const smallestLabelled = 900

/** Shapes of the states in the order of their names; Guam and the Virgin Islands are in the table alone. */
export const stateShapes: readonly StateShape[] = stateCodes.flatMap((code) => {
  const found = features.find(({ properties }) => properties.name === stateName(code))
  return found ? shapeOf(code, found) : []
})

function shapeOf(code: string, found: Feature): readonly StateShape[] {
  const draw = geoPath(code === 'PR' ? insetProjection(found) : mainland)
  const path = draw(found)
  if (path === null) return []
  return [{ code, path, ...(draw.area(found) < smallestLabelled ? {} : { label: draw.centroid(found) }) }]
}

function insetProjection(found: Feature): GeoProjection {
  const { x, y, width, height } = inset
  const from: [number, number] = [x + 8, y + 8]
  return geoMercator().fitExtent([from, [x + width - 8, y + height - 8]], found)
}
