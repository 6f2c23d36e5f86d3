import { randomBytes } from 'node:crypto'
import { expect, test } from '@jest/globals'
import { CannotOpen, createVault, type Key } from '#records/vault'

const key = (id: string): Key => ({ id, secret: randomBytes(32) })
const [d1, d2, l1, l2] = [key('d1'), key('d2'), key('l1'), key('l2')]
const vaultOf = (dataKeys: readonly Key[], lookupKeys: readonly Key[] = [l1]) =>
  createVault({ dataKeys, lookupKeys, randomBytes })

const PLACE = 'blend|participant:sam'
const TEXT = 'huisbaas bellen, 0470 12 34 56'

test('what was sealed opens in its own place', () => {
  const vault = vaultOf([d1])
  expect(vault.open(PLACE, vault.seal(PLACE, TEXT))).toBe(TEXT)
})

test('moved to another participant, partnership or kind it does not open', () => {
  const vault = vaultOf([d1])
  const sealed = vault.seal(PLACE, TEXT)
  for (const place of ['blend|participant:bo', 'boost|participant:sam', 'blend|note:sam'])
    expect(() => vault.open(place, sealed)).toThrow(CannotOpen)
})

test('one changed bit anywhere, or a cut end, and it does not open', () => {
  const vault = vaultOf([d1])
  const sealed = vault.seal(PLACE, TEXT)
  for (let i = 0; i < sealed.length; i++) {
    const damaged = Buffer.from(sealed)
    damaged[i] = (damaged[i] as number) ^ 1
    expect(() => vault.open(PLACE, damaged)).toThrow(CannotOpen)
  }
  for (const length of [0, 1, 10, sealed.length - 1])
    expect(() => vault.open(PLACE, sealed.subarray(0, length))).toThrow(CannotOpen)
})

test('the same text sealed many times never looks the same, and shows nothing of itself', () => {
  const vault = vaultOf([d1])
  const sealed = Array.from({ length: 3000 }, () => vault.seal(PLACE, TEXT).toString('base64'))
  expect(new Set(sealed).size).toBe(3000)
  expect(vault.seal(PLACE, TEXT).includes('huisbaas')).toBe(false)
})

test('after a rotation the new key writes, the old one still reads, and without it nothing opens', () => {
  const old = vaultOf([d1]).seal(PLACE, TEXT)
  const rotated = vaultOf([d2, d1])
  expect(rotated.keyOf(old)).toBe('d1')
  expect(rotated.open(PLACE, old)).toBe(TEXT)
  expect(rotated.keyOf(rotated.seal(PLACE, TEXT))).toBe('d2')
  expect(() => vaultOf([d2]).open(PLACE, old)).toThrow(CannotOpen)
})

test('a key that has the name of another one does not open its values', () => {
  const sealed = vaultOf([d1]).seal(PLACE, TEXT)
  expect(() => vaultOf([{ ...d2, id: 'd1' }]).open(PLACE, sealed)).toThrow(CannotOpen)
})

test('what is looked up is an HMAC of the place and the secret: the first key writes, all are tried', () => {
  const [first] = vaultOf([d1], [l1]).lookups('link', 'abc')
  const rotated = vaultOf([d1], [l2, l1]).lookups('link', 'abc')
  expect(rotated).toHaveLength(2)
  expect(rotated[0]).not.toBe(first)
  expect(rotated[1]).toBe(first)
  expect(vaultOf([d1], [l1]).lookups('invitation', 'abc')[0]).not.toBe(first)
  expect(vaultOf([d1], [l1]).lookups('link', 'abd')[0]).not.toBe(first)
  expect(vaultOf([d1], [l1]).lookups('linkab', 'c')[0]).not.toBe(
    vaultOf([d1], [l1]).lookups('link', 'abc')[0],
  )
  expect(first).toMatch(/^[A-Za-z0-9_-]{43}$/)
})

test('without a key there is no vault', () => {
  expect(() => vaultOf([])).toThrow('at least one')
  expect(() => vaultOf([d1], [])).toThrow('at least one')
})
