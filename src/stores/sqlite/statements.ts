import type { DatabaseSync } from 'node:sqlite'

/** Every statement, prepared once. A parameter list stands in the order of its question marks. */
export function prepareStatements(connection: DatabaseSync) {
  const sql = (text: string) => connection.prepare(text)
  return {
    takeVersions: sql(
      'INSERT INTO versions VALUES (?, ?) ON CONFLICT DO UPDATE SET n = n + excluded.n RETURNING n',
    ),
    document: sql('SELECT version, expires_at, value FROM documents WHERE p = ? AND key = ?'),
    standing: sql('SELECT version, expires_at FROM documents WHERE p = ? AND key = ?'),
    put: sql(
      `INSERT INTO documents (p, key, version, expires_at, person, value) VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT DO UPDATE SET
       version = excluded.version, expires_at = excluded.expires_at, person = excluded.person, value = excluded.value`,
    ),
    remove: sql('DELETE FROM documents WHERE p = ? AND key = ?'),
    scan: sql('SELECT key FROM documents WHERE p = ? AND key > ? ORDER BY key LIMIT ?'),
    forgetDocuments: sql(
      `DELETE FROM documents WHERE rowid IN
       (SELECT rowid FROM documents WHERE p = ? AND expires_at <= ? ORDER BY expires_at LIMIT ?)`,
    ),
    forgetEntries: sql(
      'DELETE FROM entries WHERE rowid IN (SELECT rowid FROM entries WHERE p = ? AND expires_at <= ? ORDER BY expires_at LIMIT ?)',
    ),
    index: sql('INSERT INTO members VALUES (?, ?, ?, ?) ON CONFLICT DO UPDATE SET score = excluded.score'),
    unindex: sql('DELETE FROM members WHERE p = ? AND name = ? AND member = ?'),
    range: sql(
      'SELECT member, score FROM members WHERE p = ? AND name = ? AND score >= ? AND score <= ? ORDER BY score, member LIMIT ?',
    ),
    rangeAfter: sql(
      `SELECT member, score FROM members WHERE p = ? AND name = ? AND (score, member) > (?, ?) AND score <= ?
       ORDER BY score, member LIMIT ?`,
    ),
    count: sql('SELECT count(*) AS n FROM members WHERE p = ? AND name = ? AND score >= ? AND score <= ?'),
    nextSequence: sql(
      'INSERT INTO streams VALUES (?, ?, 1) ON CONFLICT DO UPDATE SET last = last + 1 RETURNING last',
    ),
    append: sql('INSERT INTO entries (p, stream, sequence, expires_at, value) VALUES (?, ?, ?, ?, ?)'),
    ownStream: sql('INSERT OR IGNORE INTO stream_people VALUES (?, ?, ?)'),
    read: sql(
      `SELECT sequence, value FROM entries WHERE p = ? AND stream = ? AND sequence > ? AND expires_at > ?
       ORDER BY sequence LIMIT ?`,
    ),
    dropEntries: sql('DELETE FROM entries WHERE p = ? AND stream = ?'),
    dropPeople: sql('DELETE FROM stream_people WHERE p = ? AND stream = ?'),
    add: sql('INSERT INTO counters VALUES (?, ?, ?) ON CONFLICT DO UPDATE SET n = n + excluded.n'),
    counter: sql('SELECT n FROM counters WHERE p = ? AND name = ?'),
    overlap: sql(
      `SELECT 1 FROM stretches WHERE p = ? AND resource = ? AND start_at > ? AND start_at < ? AND end_at > ? AND owner <> ?
       LIMIT 1`,
    ),
    reserve: sql('INSERT OR IGNORE INTO stretches VALUES (?, ?, ?, ?, ?, ?)'),
    release: sql('DELETE FROM stretches WHERE p = ? AND resource = ? AND owner = ?'),
    busy: sql(
      `SELECT start_at, end_at, owner FROM stretches WHERE p = ? AND resource = ? AND start_at > ? AND start_at < ? AND end_at > ?
       ORDER BY start_at, end_at, owner`,
    ),
    schedule: sql(
      `INSERT OR REPLACE INTO items (p, queue, id, due_at, free_at, attempts, token, person, payload)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    ),
    unschedule: sql('DELETE FROM items WHERE p = ? AND queue = ? AND id = ?'),
    leased: sql('SELECT 1 FROM items WHERE p = ? AND queue = ? AND id = ? AND token = ?'),
    retry: sql('UPDATE items SET due_at = ?, free_at = ?, token = NULL WHERE p = ? AND queue = ? AND id = ?'),
    bury: sql(
      `UPDATE items SET free_at = NULL, token = NULL, buried_at = ?, reason = ? WHERE p = ? AND queue = ? AND id = ?`,
    ),
    revive: sql(
      `UPDATE items SET due_at = ?, free_at = ?, attempts = 0, buried_at = NULL, reason = NULL
       WHERE p = ? AND queue = ? AND id = ? AND buried_at IS NOT NULL`,
    ),
    due: sql(
      `SELECT id, due_at, attempts, payload FROM items WHERE p = ? AND queue = ? AND free_at <= ?
       ORDER BY free_at, id LIMIT ?`,
    ),
    lease: sql(
      'UPDATE items SET free_at = ?, token = ?, attempts = attempts + 1 WHERE p = ? AND queue = ? AND id = ?',
    ),
    nextDue: sql(
      'SELECT free_at FROM items WHERE p = ? AND queue = ? AND free_at IS NOT NULL ORDER BY free_at LIMIT 1',
    ),
    buried: sql(
      `SELECT id, buried_at, reason, payload FROM items WHERE p = ? AND queue = ? AND buried_at IS NOT NULL
       ORDER BY buried_at, id LIMIT ?`,
    ),
    ownedDocuments: sql(
      'SELECT key AS name FROM documents WHERE p = ? AND person = ? AND key > ? ORDER BY key LIMIT ?',
    ),
    ownedStreams: sql('SELECT stream AS name FROM stream_people WHERE p = ? AND person = ?'),
    ownedStretches: sql(
      'SELECT resource AS name, start_at, end_at, owner FROM stretches WHERE p = ? AND person = ?',
    ),
    ownedItems: sql('SELECT queue AS name, id FROM items WHERE p = ? AND person = ?'),
  }
}

export type Statements = ReturnType<typeof prepareStatements>
