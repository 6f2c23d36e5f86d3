-- Removes what expired at or before now: documents and entries of streams.
-- KEYS[1] the tag of the partition. ARGV: now, how many to remove at most.
-- Returns {how many were removed, 1 when there may be more}. A line that points to something with another expiry by now is put right.
local tag, now, limit, removed = KEYS[1], tonumber(ARGV[1]), tonumber(ARGV[2]), 0
local list = tag .. 'x'

-- The earliest expiry of what the line still points to; nil when nothing is left of it.
local function sweep_document(line)
  local key = tag .. 'd:' .. string.sub(line, 3)
  local head = redis.call('GETRANGE', key, 8, 272)
  if head == '' then return nil end
  local expiresAt, person = struct.unpack('>dBc0', head)
  if expiresAt > now then return expiresAt end
  redis.call('DEL', key)
  if person ~= '' then redis.call('SREM', tag .. 'o:' .. person, line) end
  removed = removed + 1
  return nil
end

local function sweep_entries(line)
  local stream, first, last = string.match(line, '^s (%S+) (%S+) (%S+)$')
  local key, earliest = tag .. 's:' .. stream, nil
  for _, entry in ipairs(redis.call('XRANGE', key, '0-' .. first, '0-' .. last)) do
    local expiresAt = struct.unpack('>d', entry[2][2])
    if expiresAt <= now and removed < limit then
      redis.call('XDEL', key, entry[1])
      removed = removed + 1
    elseif not earliest or expiresAt < earliest then
      earliest = expiresAt
    end
  end
  return earliest
end

local lines = redis.call('ZRANGEBYSCORE', list, '-inf', ARGV[1], 'LIMIT', 0, limit)
for _, line in ipairs(lines) do
  if removed == limit then break end
  local sweep = string.sub(line, 1, 1) == 'd' and sweep_document or sweep_entries
  local expiresAt = sweep(line)
  if expiresAt and expiresAt < math.huge then
    redis.call('ZADD', list, string.format('%.0f', expiresAt), line)
  else
    redis.call('ZREM', list, line)
  end
end
return { removed, (#lines == limit or removed == limit) and 1 or 0 }
