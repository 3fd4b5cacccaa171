/** Counts of one process in the format Prometheus reads (text exposition 0.0.4). Routes are named by their pattern, never by who asked. */

export interface Counted {
  readonly method: string
  readonly route: string
  readonly status: number
  readonly seconds: number
}

export interface Counts {
  readonly add: (one: Counted) => void
  readonly text: () => string
}

const bounds = [0.005, 0.01, 0.025, 0.05, 0.1, 0.15, 0.25, 0.5, 1, 2.5, 5] as const

export function createCounts(): Counts {
  const requests = new Map<string, number>()
  const within = new Map<number, number>(bounds.map((bound) => [bound, 0]))
  let [all, seconds] = [0, 0]
  return {
    add: (one) => {
      const labels = `method="${one.method}",route="${one.route}",status="${one.status}"`
      requests.set(labels, (requests.get(labels) ?? 0) + 1)
      for (const bound of bounds) if (one.seconds <= bound) within.set(bound, (within.get(bound) ?? 0) + 1)
      all++
      seconds += one.seconds
    },
    text: () =>
      [
        '# TYPE matchwright_requests_total counter',
        ...[...requests].map(([labels, count]) => `matchwright_requests_total{${labels}} ${count}`),
        '# TYPE matchwright_request_seconds histogram',
        ...[...within].map(([bound, count]) => `matchwright_request_seconds_bucket{le="${bound}"} ${count}`),
        `matchwright_request_seconds_bucket{le="+Inf"} ${all}`,
        `matchwright_request_seconds_sum ${seconds}`,
        `matchwright_request_seconds_count ${all}`,
        '# TYPE matchwright_memory_bytes gauge',
        `matchwright_memory_bytes ${process.memoryUsage().rss}`,
        '',
      ].join('\n'),
  }
}
