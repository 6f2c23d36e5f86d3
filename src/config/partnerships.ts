import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Partnership } from '#domain/partnership'
import { fault, faultsOf, type PartnershipFault } from './partnership-faults.ts'
import { partnershipSchema } from './partnership-schema.ts'

/** Thrown at start; the message tells files, paths and names of faults, never what a file says. */
export class PartnershipsUnusable extends Error {
  override readonly name = 'PartnershipsUnusable'
  readonly faults: readonly PartnershipFault[]
  constructor(faults: readonly PartnershipFault[]) {
    super(faults.map(({ file, path, key }) => `${file} ${path} ${key}`).join('\n'))
    this.faults = faults
  }
}

/** All partnerships by id, in the order of their names. Throws PartnershipsUnusable with every fault of every file. */
export function loadPartnerships(dir: string): ReadonlyMap<string, Partnership> {
  const { partnerships, faults } = readPartnerships(dir)
  if (faults.length > 0) throw new PartnershipsUnusable(faults)
  return partnerships
}

/** The files that are right, and all that is wrong with the others. */
export function readPartnerships(dir: string): {
  readonly partnerships: ReadonlyMap<string, Partnership>
  readonly faults: readonly PartnershipFault[]
} {
  const files = existsSync(dir) ? readdirSync(dir).filter((name) => name.endsWith('.json')) : []
  const read = files.sort().map((file) => readOne(dir, file))
  const found = read.flatMap(({ partnership }) => (partnership ? [partnership] : []))
  const faults = read.flatMap((one) => one.faults)
  if (files.length === 0) faults.push(fault(dir, [], 'noFiles'))
  faults.push(...sharedNumbers(found))
  const sorted = found.sort((a, b) => a.name.localeCompare(b.name, 'nl'))
  return { partnerships: new Map(sorted.map((partnership) => [partnership.id, partnership])), faults }
}

function readOne(dir: string, file: string): { partnership?: Partnership; faults: PartnershipFault[] } {
  const raw = parse(readFileSync(join(dir, file), 'utf8'))
  if (raw === undefined) return { faults: [fault(file, [], 'notJson')] }
  const parsed = partnershipSchema.safeParse(raw)
  if (!parsed.success) return { faults: faultsOf(file, raw, parsed.error) }
  const faults = parsed.data.funding.logos.flatMap((logo, at) =>
    logo.file === null || existsSync(join(dir, 'logos', logo.file))
      ? []
      : [fault(file, ['funding', 'logos', String(at), 'file'], 'logoAbsent')],
  )
  if (`${parsed.data.id}.json` !== file) faults.push(fault(file, ['id'], 'idNotFile'))
  return faults.length > 0 ? { faults } : { partnership: parsed.data, faults }
}

/** A message on one WhatsApp number must not be able to reach two partnerships. */
function sharedNumbers(partnerships: readonly Partnership[]): PartnershipFault[] {
  const numbers = partnerships.map(({ whatsapp }) => whatsapp?.phoneNumberId)
  return partnerships.flatMap(({ id }, at) =>
    numbers[at] !== undefined && numbers.indexOf(numbers[at]) < at
      ? [fault(`${id}.json`, ['whatsapp', 'phoneNumberId'], 'sharedNumber')]
      : [],
  )
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
