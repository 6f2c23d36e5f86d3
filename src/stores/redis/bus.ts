import type { Bus, Topic } from '#ports/bus'
import { open, type RedisPlace, shut } from './connection.ts'

const TOPICS: readonly Topic[] = ['stream', 'due']
const channelOf = (topic: Topic) => `aan-het-roer:${topic}`

/** The bell between instances that share one Redis. It has connections of its own: a subscribed one cannot do anything else. */
export function createRedisBus({ url, log, timeoutMs }: RedisPlace): Bus {
  const speaker = open(url, timeoutMs)
  /** What rings in one go rings in one message. */
  const rung = new Map<Topic, Set<string>>()
  const ear = open(url, timeoutMs)
  const listeners = new Map(TOPICS.map((topic) => [channelOf(topic), new Set<Listener>()]))
  // Whoever listens looks by itself now and then, so a bell that did not ring is worth no more than a line.
  const missed = () => log.debug('bus.unreachable')
  speaker.on('error', missed)
  ear.on('error', missed)
  ear.on('ready', () => {
    ear.subscribe(...TOPICS.map(channelOf)).catch(missed)
  })
  ear.on('message', (channel: string, text: string) => {
    for (const line of text.split('\n')) {
      const [partition = '', id = ''] = line.split(' ')
      for (const listener of listeners.get(channel) ?? []) listener(partition, id)
    }
  })
  return {
    publish(partition, topic, id) {
      const line = `${partition} ${id}`
      const waiting = rung.get(topic)
      if (waiting) return void waiting.add(line)
      rung.set(topic, new Set([line]))
      // After what is under way: a bell may be a moment late, an answer may not.
      setImmediate(() => {
        const lines = [...(rung.get(topic) ?? [])].join('\n')
        rung.delete(topic)
        speaker.publish(channelOf(topic), lines).catch(missed)
      })
    },
    subscribe(topic, listener) {
      const own: Listener = (partition, id) => listener(partition, id)
      listeners.get(channelOf(topic))?.add(own)
      return () => {
        listeners.get(channelOf(topic))?.delete(own)
      }
    },
    async close() {
      for (const set of listeners.values()) set.clear()
      await Promise.all([shut(speaker), shut(ear)])
    },
  }
}

type Listener = (partition: string, id: string) => void
