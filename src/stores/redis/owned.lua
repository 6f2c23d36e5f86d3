-- A page of what one person owns, after a second look at each line.
-- KEYS[1] the tag of the partition. ARGV: person, cursor ('0' to start), about how many.
-- Returns {next cursor, line, line, ...}: 'd key', 's stream', 'r resource start end owner', 'q queue id'. May repeat a line.
-- A line whose document or item is gone, or belongs to somebody else by now, is dropped from the list.
local tag, person = KEYS[1], ARGV[1]
local list = tag .. 'o:' .. person
local page = redis.call('SSCAN', list, ARGV[2], 'COUNT', ARGV[3])
local answer = { page[1] }
for _, line in ipairs(page[2]) do
  local kind, owner = string.sub(line, 1, 1), person
  if kind == 'd' then
    local head = redis.call('GETRANGE', tag .. 'd:' .. string.sub(line, 3), 16, 272)
    owner = head ~= '' and struct.unpack('Bc0', head)
  elseif kind == 'q' then
    local queue, id = string.match(line, '^q (%S+) (%S+)$')
    local item = redis.call('HGET', tag .. 'i:' .. queue, id)
    if item then
      local _, _, _, _, holder = struct.unpack('>dI4BI2c0Bc0', item)
      owner = holder
    else
      owner = false
    end
  end
  if owner == person then answer[#answer + 1] = line else redis.call('SREM', list, line) end
end
return answer
