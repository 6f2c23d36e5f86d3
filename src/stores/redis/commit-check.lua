-- First half of a commit: answers what would refuse it, and writes nothing.
-- KEYS[1]  the tag of the partition, '{id}'; every other key starts with it, so all lie in one slot
-- ARGV[1]  now, in milliseconds
-- ARGV[2]  '1' when an operation can refuse, else this half is passed over
-- ARGV[3]  how many operations are a put
-- ARGV[4+] the operations, six fields each (see commit-arguments.ts)
-- Returns {0, position, why} when refused; otherwise the second half goes on.
local call, tag, now = redis.call, KEYS[1], tonumber(ARGV[1])

if ARGV[2] == '1' then
  -- What earlier operations of this same commit will have changed by then.
  local puts, written, leases, taken = 0, {}, {}, {}

  local function stands(key)
    local version = written[key]
    if version then
      if version < 0 then return (tonumber(call('GET', tag .. 'v')) or 0) - version end
      return version
    end
    local head = call('GETRANGE', tag .. 'd:' .. key, 0, 15)
    if head == '' then return 0 end
    local expiresAt
    version, expiresAt = struct.unpack('>dd', head)
    if expiresAt <= now then return 0 end
    return version
  end

  local function holds(queue, id, token)
    local at, blob = leases[queue .. ' ' .. id], nil
    if at == false then return false end
    if at then blob = ARGV[at + 3] else blob = call('HGET', tag .. 'i:' .. queue, id) end
    if not blob then return false end
    local _, _, state, mark = struct.unpack('>dI4BI2c0', blob)
    return state == 1 and mark == token
  end

  local function overlaps(resource, from, to, owner)
    local seen = taken[resource]
    local near = call('ZRANGEBYSCORE', tag .. 'r:' .. resource, '(' .. string.format('%.0f', from - 28800000), '(' .. ARGV[to])
    for j = 1, #near do
      local finish, holder = string.match(near[j], '^%S+ (%S+) (%S+)$')
      if holder ~= owner and tonumber(finish) > from and not (seen and seen.gone[holder]) then return true end
    end
    if seen then
      local last = tonumber(ARGV[to])
      for j = 1, #seen.held do
        local h = seen.held[j]
        if h[3] ~= owner and h[2] > from and h[1] < last then return true end
      end
    end
    return false
  end

  local function seen_of(resource)
    local seen = taken[resource]
    if not seen then
      seen = { gone = {}, held = {} }
      taken[resource] = seen
    end
    return seen
  end

  for i = 4, #ARGV, 6 do
    local op, a, b = ARGV[i], ARGV[i + 1], ARGV[i + 2]
    if op == 'put' or op == 'delete' or op == 'check' then
      local expect = ARGV[i + 3]
      if expect ~= '' and stands(a) ~= tonumber(expect) then return { 0, (i - 4) / 6, 'version' } end
      if op == 'put' then
        puts = puts + 1
        local expiresAt = tonumber(ARGV[i + 4])
        if expiresAt and expiresAt <= now then written[a] = 0 else written[a] = -puts end
      elseif op == 'delete' then
        written[a] = 0
      end
    elseif op == 'ack' or op == 'retry' or op == 'bury' then
      if not holds(a, b, ARGV[i + 3]) then return { 0, (i - 4) / 6, 'token' } end
      leases[a .. ' ' .. b] = false
    elseif op == 'schedule' then
      leases[a .. ' ' .. b] = i
    elseif op == 'unschedule' then
      leases[a .. ' ' .. b] = false
    elseif op == 'reserve' then
      local owner = ARGV[i + 4]
      if overlaps(a, tonumber(b), i + 3, owner) then return { 0, (i - 4) / 6, 'overlap' } end
      local held = seen_of(a).held
      held[#held + 1] = { tonumber(b), tonumber(ARGV[i + 3]), owner }
    elseif op == 'release' then
      local seen = seen_of(a)
      seen.gone[b] = true
      for j = #seen.held, 1, -1 do
        if seen.held[j][3] == b then table.remove(seen.held, j) end
      end
    end
  end
end
