import { describe, expect, test } from '@jest/globals'
import { createBuckets } from '#http/buckets'
import { createCallerIp } from '#http/caller-ip'
import { partOf } from '#http/multipart'
import { parseJson } from '#http/parse-json'

describe('who calls', () => {
  const trusted = createCallerIp(['127.0.0.1', '10.0.0.0/8', '::1'])
  test.each([
    ['straight', '203.0.113.9', undefined, '203.0.113.9'],
    ['straight, with a made-up header', '203.0.113.9', '1.1.1.1', '203.0.113.9'],
    ['through our proxy', '127.0.0.1', '203.0.113.9', '203.0.113.9'],
    ['through two of ours', '127.0.0.1', '203.0.113.9, 10.1.2.3', '203.0.113.9'],
    ['with something written in front', '127.0.0.1', '1.1.1.1, 203.0.113.9', '203.0.113.9'],
    ['with nonsense', '127.0.0.1', '1.1.1.1, <script>', '127.0.0.1'],
    ['without a header', '127.0.0.1', undefined, '127.0.0.1'],
    ['over IPv6 that holds IPv4', '::ffff:127.0.0.1', '203.0.113.9', '203.0.113.9'],
    ['over IPv6', '::1', '2001:db8::7', '2001:db8::7'],
    ['from nowhere', undefined, undefined, ''],
  ])('%s', (_, remote, forwarded, caller) => expect(trusted(remote, forwarded)).toBe(caller))

  test('a trusted proxy that is no address is refused at the start', () => {
    expect(() => createCallerIp(['localhost'])).toThrow('must be an IP address')
  })
})

describe('JSON', () => {
  const nested = (depth: number) => Buffer.from('['.repeat(depth) + ']'.repeat(depth))
  test('is parsed to a depth of 32, brackets in text not counted', () => {
    expect(parseJson(Buffer.from('{"a":[1,{"b":"x"}]}'))).toEqual({ value: { a: [1, { b: 'x' }] } })
    expect(parseJson(nested(32))).not.toBe('broken')
    expect(parseJson(nested(33))).toBe('broken')
    const text = `${'['.repeat(50)}\\"${'{'.repeat(50)}\\\\`
    expect(parseJson(Buffer.from(`"${text}"`))).toEqual({ value: JSON.parse(`"${text}"`) })
  })
  test('that is empty is an empty object', () => expect(parseJson(Buffer.alloc(0))).toEqual({ value: {} }))
})

describe('a bucket', () => {
  test('lets a burst through, then as much as comes back', () => {
    let now = 0
    const buckets = createBuckets({ burst: 2, perSecond: 0.5 }, { now: () => now })
    expect([buckets.take('a'), buckets.take('a'), buckets.take('a'), buckets.take('b')]).toEqual([0, 0, 2, 0])
    now = 2000
    expect([buckets.take('a'), buckets.take('a')]).toEqual([0, 2])
  })

  test('forgets who has been quiet, so that its memory stays small', () => {
    let now = 0
    const buckets = createBuckets({ burst: 2, perSecond: 1 }, { now: () => now })
    for (let i = 0; i < 50_000; i++) buckets.take(`k${i}`)
    expect(buckets.knows('k1')).toBe(true)
    now = 5000
    buckets.take('new')
    expect([buckets.knows('k1'), buckets.knows('new')]).toEqual([false, true])
  })
})

test('a part of a form is found by its name, also when what follows is cut off', () => {
  const type = 'multipart/form-data; boundary="b-1"'
  const head = (name: string) =>
    `--b-1\r\nContent-Disposition: form-data; name="${name}"; filename="blob"\r\n\r\n`
  const body = Buffer.from(
    `${head('x-activity')}no\r\n${head('activity')}{"a":1}\r\n${head('file')}\u0000\u0001`,
  )
  expect(partOf(body, type, 'activity')?.toString()).toBe('{"a":1}')
  expect(partOf(body, type, 'file')).toBeNull()
  expect(partOf(body, 'text/plain', 'activity')).toBeNull()
  expect(partOf(Buffer.from('nothing'), type, 'activity')).toBeNull()
})
