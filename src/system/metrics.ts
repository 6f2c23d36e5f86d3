import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'

/** Numbers for operators, without content and without anything that tells one person from another. */
export type Metrics = {
  turn(status: string, seconds: number): void
  delivered(result: 'done' | 'again' | 'buried', n: number): void
  /** The text of /metrics, in Prometheus' format. */
  text(): Promise<string>
  readonly contentType: string
}

export function createMetrics(gauges: {
  readonly openSockets: () => number
  readonly secondsSinceDelivery: () => number
}): Metrics {
  const registers = [new Registry()]
  const [registry] = registers as [Registry]
  collectDefaultMetrics({ register: registry })
  const turns = new Histogram({
    name: 'roer_turn_seconds',
    help: 'Time from a message to its commit, by how the turn ended',
    labelNames: ['status'],
    buckets: [0.005, 0.02, 0.05, 0.1, 0.3, 1, 3],
    registers,
  })
  const deliveries = new Counter({
    name: 'roer_deliveries_total',
    help: 'Mails and reminders: done, to be tried again, or given up',
    labelNames: ['result'],
    registers,
  })
  const gauge = (name: string, help: string, read: () => number) =>
    new Gauge({
      name,
      help,
      registers,
      collect() {
        this.set(read())
      },
    })
  gauge('roer_open_sockets', 'Chats that listen on this instance', gauges.openSockets)
  gauge(
    'roer_seconds_since_delivery_run',
    'Since the queues were last looked at',
    gauges.secondsSinceDelivery,
  )
  return {
    turn: (status, seconds) => turns.observe({ status }, seconds),
    delivered: (result, n) => deliveries.inc({ result }, n),
    text: () => registry.metrics(),
    contentType: registry.contentType,
  }
}
