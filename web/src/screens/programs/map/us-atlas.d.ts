/** Shapes of the states and territories by the Census Bureau, as the package holds them. */
declare module 'us-atlas/states-10m.json' {
  const topology: import('topojson-specification').Topology<{
    readonly states: import('topojson-specification').GeometryCollection<{ readonly name: string }>
  }>
  export default topology
}
