/**
 * A bell between instances: it carries the ids of what changed and no content. At most once, so whoever listens also looks by itself
 * after a reconnect and now and then.
 */
export type Bus = {
  publish(partition: string, topic: Topic, id: string): void
  /** Calls back for every id rung under the topic, by this instance too. Returns how to stop listening. */
  subscribe(topic: Topic, listener: (partition: string, id: string) => void): () => void
  close(): Promise<void>
}

/** 'stream': a conversation got activities; 'due': a queue got something that is due soon. */
export type Topic = 'stream' | 'due'
