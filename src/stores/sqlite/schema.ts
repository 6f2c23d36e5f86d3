/** Every table starts with `p`, the partition. Owners are columns, so owned() is a look in four indexes. */
export const SCHEMA = `
CREATE TABLE IF NOT EXISTS versions (p TEXT PRIMARY KEY, n INTEGER NOT NULL) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS documents (p TEXT NOT NULL, key TEXT NOT NULL, version INTEGER NOT NULL, expires_at INTEGER, person TEXT,
  value BLOB NOT NULL, PRIMARY KEY (p, key));
CREATE INDEX IF NOT EXISTS documents_by_expiry ON documents (p, expires_at) WHERE expires_at IS NOT NULL;
CREATE INDEX IF NOT EXISTS documents_by_person ON documents (p, person) WHERE person IS NOT NULL;
CREATE TABLE IF NOT EXISTS members (p TEXT NOT NULL, name TEXT NOT NULL, member TEXT NOT NULL, score REAL NOT NULL,
  PRIMARY KEY (p, name, member)) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS members_by_score ON members (p, name, score, member);
CREATE TABLE IF NOT EXISTS streams (p TEXT NOT NULL, stream TEXT NOT NULL, last INTEGER NOT NULL, PRIMARY KEY (p, stream)) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS stream_people (p TEXT NOT NULL, person TEXT NOT NULL, stream TEXT NOT NULL,
  PRIMARY KEY (p, person, stream)) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS stream_people_by_stream ON stream_people (p, stream);
CREATE TABLE IF NOT EXISTS entries (p TEXT NOT NULL, stream TEXT NOT NULL, sequence INTEGER NOT NULL, expires_at INTEGER NOT NULL,
  value BLOB NOT NULL, PRIMARY KEY (p, stream, sequence));
CREATE INDEX IF NOT EXISTS entries_by_expiry ON entries (p, expires_at);
CREATE TABLE IF NOT EXISTS counters (p TEXT NOT NULL, name TEXT NOT NULL, n INTEGER NOT NULL, PRIMARY KEY (p, name)) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS stretches (p TEXT NOT NULL, resource TEXT NOT NULL, start_at INTEGER NOT NULL, end_at INTEGER NOT NULL,
  owner TEXT NOT NULL, person TEXT, PRIMARY KEY (p, resource, start_at, end_at, owner)) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS stretches_by_owner ON stretches (p, resource, owner);
CREATE INDEX IF NOT EXISTS stretches_by_person ON stretches (p, person) WHERE person IS NOT NULL;
CREATE TABLE IF NOT EXISTS items (p TEXT NOT NULL, queue TEXT NOT NULL, id TEXT NOT NULL, due_at INTEGER NOT NULL, free_at INTEGER,
  attempts INTEGER NOT NULL, token TEXT, buried_at INTEGER, reason TEXT, person TEXT, payload BLOB NOT NULL, PRIMARY KEY (p, queue, id));
CREATE INDEX IF NOT EXISTS items_by_turn ON items (p, queue, free_at, id) WHERE free_at IS NOT NULL;
CREATE INDEX IF NOT EXISTS items_buried ON items (p, queue, buried_at, id) WHERE buried_at IS NOT NULL;
CREATE INDEX IF NOT EXISTS items_by_person ON items (p, person) WHERE person IS NOT NULL;
`
