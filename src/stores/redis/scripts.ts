import { readFileSync } from 'node:fs'
import type { Cluster, Redis } from 'ioredis'

const read = (name: string) => readFileSync(new URL(`./${name}.lua`, import.meta.url), 'utf8')

const SOURCES = {
  storeCommit: read('commit-check') + read('commit-apply'),
  storeClaim: read('claim'),
  storeForget: read('forget'),
  storeOwned: read('owned'),
  storeScan: read('scan'),
  storeRangeAfter: read('range-after'),
}

type Argument = string | number | Buffer

/** The scripts as commands: one key (or the partition's tag) first, then the arguments that head each script's file. */
export type Scripts = {
  storeCommit(tag: string, fields: readonly Argument[]): Promise<[number, ...unknown[]]>
  storeClaimBuffer(tag: string, ...fields: Argument[]): Promise<Buffer[]>
  storeForget(tag: string, ...fields: Argument[]): Promise<[number, number]>
  storeOwned(tag: string, ...fields: Argument[]): Promise<string[]>
  storeScan(tag: string, ...fields: Argument[]): Promise<string[]>
  storeRangeAfter(index: string, ...fields: Argument[]): Promise<string[]>
}

export type Client = (Redis | Cluster) & Scripts

/** The client sends a script whole once per connection, by its digest from then on, and whole again when the server has forgotten it. */
export function withScripts(client: Redis | Cluster): Client {
  for (const [name, lua] of Object.entries(SOURCES)) client.defineCommand(name, { lua, numberOfKeys: 1 })
  return client as Client
}
