import type { Bus, Topic } from '#ports/bus'

/** The bell within one process, for the embedded store. Listeners are called after the ringer's own code has run. */
export function createLocalBus(): Bus {
  const listeners: Record<Topic, Set<(partition: string, id: string) => void>> = {
    stream: new Set(),
    due: new Set(),
  }
  let isOpen = true
  return {
    publish(partition, topic, id) {
      for (const listener of listeners[topic])
        queueMicrotask(() => {
          if (isOpen && listeners[topic].has(listener)) listener(partition, id)
        })
    },
    subscribe(topic, listener) {
      const own = (partition: string, id: string) => listener(partition, id)
      listeners[topic].add(own)
      return () => {
        listeners[topic].delete(own)
      }
    },
    async close() {
      isOpen = false
    },
  }
}
