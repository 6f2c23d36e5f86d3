-- Second half of a commit: applies every operation; nothing here refuses any more.
-- KEYS and ARGV as in the first half, which stands before it in the same script.
-- Returns {1, sequence, sequence, ...}: one sequence per append.
-- What expires is listed in 'x' and what belongs to a person in 'o:<person>'; both are added in one call at the end. Such a line may outlive
-- what it points to, so whoever reads it looks again (forget.lua, owned.lua).
local DAY, answer = 86400000, { 1 }
local puts, version = tonumber(ARGV[3]), 0
if puts > 0 then version = call('INCRBY', tag .. 'v', puts) - puts end

local expiring, owned = {}, {}
local function own(person, line)
  local lines = owned[person]
  if not lines then
    owned[person] = { line }
  else
    lines[#lines + 1] = line
  end
end
local function expire(at, line)
  expiring[#expiring + 1] = at
  expiring[#expiring + 1] = line
end
-- Appends to one stream that expire together share a line: 's <stream> <first> <last>'.
local run
local function list_run()
  expire(run.expiresAt, 's ' .. run.stream .. ' ' .. run.first .. ' ' .. run.last)
  run = nil
end
local function flush()
  if run then list_run() end
  for j = 1, #expiring, 2000 do
    call('ZADD', tag .. 'x', unpack(expiring, j, math.min(j + 1999, #expiring)))
  end
  for person, lines in pairs(owned) do
    for j = 1, #lines, 2000 do
      call('SADD', tag .. 'o:' .. person, unpack(lines, j, math.min(j + 1999, #lines)))
    end
  end
  expiring, owned = {}, {}
end
-- Takes an item out of its queue, wherever it stands there.
local function take(queue, id)
  local blob = call('HGET', tag .. 'i:' .. queue, id)
  if not blob then return nil end
  local dueAt, attempts, state, mark, person, at = struct.unpack('>dI4BI2c0Bc0', blob)
  call('HDEL', tag .. 'i:' .. queue, id)
  call('ZREM', tag .. (state == 2 and 'b:' or 'q:') .. queue, id)
  return { dueAt = dueAt, attempts = attempts, state = state, person = person, payload = string.sub(blob, at) }
end
local function place(queue, id, item, state, mark, score)
  local blob = struct.pack('>dI4BI2', item.dueAt, item.attempts, state, #mark) .. mark .. struct.pack('B', #item.person) .. item.person
  call('HSET', tag .. 'i:' .. queue, id, blob .. item.payload)
  call('ZADD', tag .. (state == 2 and 'b:' or 'q:') .. queue, score, id)
end
local function disown(person, line)
  if person ~= '' then call('SREM', tag .. 'o:' .. person, line) end
end

for i = 4, #ARGV, 6 do
  local op, a, b = ARGV[i], ARGV[i + 1], ARGV[i + 2]
  if op == 'put' then
    version = version + 1
    local expiresAt, person = ARGV[i + 4], ARGV[i + 5]
    if expiresAt == '' then
      call('SET', tag .. 'd:' .. a, struct.pack('>d', version) .. b)
    else
      call('SET', tag .. 'd:' .. a, struct.pack('>d', version) .. b, 'PX', math.max(tonumber(expiresAt) - now, 0) + DAY)
      expire(expiresAt, 'd ' .. a)
    end
    if person ~= '' then own(person, 'd ' .. a) end
  elseif op == 'append' then
    local sequence = string.sub(call('XADD', tag .. 's:' .. a, '0-*', 'v', b), 3)
    answer[#answer + 1] = tonumber(sequence)
    local expiresAt, person = ARGV[i + 3], ARGV[i + 4]
    if run and (run.stream ~= a or run.expiresAt ~= expiresAt or run.person ~= person) then list_run() end
    if run then
      run.last = sequence
    else
      run = { stream = a, expiresAt = expiresAt, person = person, first = sequence, last = sequence }
      if person ~= '' then
        own(person, 's ' .. a)
        call('SADD', tag .. 'w:' .. a, person)
      end
    end
  elseif op == 'index' then
    call('ZADD', tag .. 'n:' .. a, ARGV[i + 3], b)
  elseif op == 'unindex' then
    call('ZREM', tag .. 'n:' .. a, b)
  elseif op == 'schedule' then
    if call('HSET', tag .. 'i:' .. a, b, ARGV[i + 3]) == 0 then call('ZREM', tag .. 'b:' .. a, b) end
    call('ZADD', tag .. 'q:' .. a, ARGV[i + 4], b)
    if ARGV[i + 5] ~= '' then own(ARGV[i + 5], 'q ' .. a .. ' ' .. b) end
  elseif op == 'ack' or op == 'unschedule' then
    local item = take(a, b)
    if item then disown(item.person, 'q ' .. a .. ' ' .. b) end
  elseif op == 'retry' then
    local item = take(a, b)
    item.dueAt = tonumber(ARGV[i + 4])
    place(a, b, item, 0, '', ARGV[i + 4])
  elseif op == 'bury' then
    place(a, b, take(a, b), 2, ARGV[i + 4], ARGV[1])
  elseif op == 'revive' then
    if call('ZSCORE', tag .. 'b:' .. a, b) then
      local item = take(a, b)
      item.dueAt, item.attempts = tonumber(ARGV[i + 3]), 0
      place(a, b, item, 0, '', ARGV[i + 3])
    end
  elseif op == 'reserve' then
    local finish, owner, person = ARGV[i + 3], ARGV[i + 4], ARGV[i + 5]
    local stretch = b .. ' ' .. finish
    if call('HSETNX', tag .. 'h:' .. a .. ' ' .. owner, stretch, person) == 1 then
      call('ZADD', tag .. 'r:' .. a, b, stretch .. ' ' .. owner)
      if person ~= '' then own(person, 'r ' .. a .. ' ' .. stretch .. ' ' .. owner) end
    end
  elseif op == 'release' then
    flush()
    local held = call('HGETALL', tag .. 'h:' .. a .. ' ' .. b)
    for j = 1, #held, 2 do
      call('ZREM', tag .. 'r:' .. a, held[j] .. ' ' .. b)
      disown(held[j + 1], 'r ' .. a .. ' ' .. held[j] .. ' ' .. b)
    end
    call('DEL', tag .. 'h:' .. a .. ' ' .. b)
  elseif op == 'delete' then
    local old = call('GETDEL', tag .. 'd:' .. a)
    if old then disown(struct.unpack('Bc0', old, 17), 'd ' .. a) end
  elseif op == 'add' then
    call('INCRBY', tag .. 'c:' .. a, b)
  elseif op == 'drop-stream' then
    flush()
    local people = call('SMEMBERS', tag .. 'w:' .. a)
    for j = 1, #people do disown(people[j], 's ' .. a) end
    -- An emptied stream still knows its last number, so whoever listens keeps its place.
    call('XTRIM', tag .. 's:' .. a, 'MAXLEN', 0)
    call('DEL', tag .. 'w:' .. a)
  end
end
flush()
return answer
