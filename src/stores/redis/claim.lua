-- Leases what is due and not leased, or whose lease ended, oldest first.
-- KEYS[1] the tag of the partition. ARGV: queue, now, until when the lease lasts, how many at most.
-- Returns {id, item, id, item, ...}; an item is packed as in layout.ts and carries its new token.
local tag, queue, lease_until = KEYS[1], ARGV[1], ARGV[3]
local ids = redis.call('ZRANGEBYSCORE', tag .. 'q:' .. queue, '-inf', ARGV[2], 'LIMIT', 0, ARGV[4])
local answer = {}
if #ids == 0 then return answer end
local stamp = redis.call('INCRBY', tag .. 'v', #ids) - #ids
for j = 1, #ids do
  local id = ids[j]
  local old = redis.call('HGET', tag .. 'i:' .. queue, id)
  local dueAt, attempts, _, _, rest = struct.unpack('>dI4BI2c0', old)
  local token = 'c' .. string.format('%.0f', stamp + j)
  local item = struct.pack('>dI4BI2', dueAt, attempts + 1, 1, #token) .. token .. string.sub(old, rest)
  redis.call('HSET', tag .. 'i:' .. queue, id, item)
  redis.call('ZADD', tag .. 'q:' .. queue, lease_until, id)
  answer[2 * j - 1], answer[2 * j] = id, item
end
return answer
