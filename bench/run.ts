import { type Row, tableOf } from './report.ts'

/** Each is loaded when it is asked for: a browser bench needs more of the house than a store bench. */
const BENCHES: Readonly<Record<string, () => Promise<Row[]>>> = {
  turn: async () => (await import('./turn.ts')).measureTurn(),
  booking: async () => (await import('./booking.ts')).measureBooking(),
  widget: async () => (await import('./widget.ts')).measureWidget(),
}

const asked = process.argv.slice(2)
const unknown = asked.filter((name) => !(name in BENCHES))
if (unknown.length > 0) {
  console.error(`No such bench: ${unknown.join(', ')}. There are: ${Object.keys(BENCHES).join(', ')}.`)
  process.exit(2)
}

const rows: Row[] = []
for (const name of asked.length > 0 ? asked : Object.keys(BENCHES)) {
  console.error(`${name}...`)
  rows.push(...((await BENCHES[name]?.()) ?? []))
}
console.log(tableOf(rows))
