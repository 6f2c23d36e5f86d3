-- The members of an index that follow a given one, by score and then by name.
-- KEYS[1] the index. ARGV: score and name of the given member (which may be gone by now), highest score, how many at most.
-- Returns {member, score, member, score, ...}.
local index, score, member, max, limit = KEYS[1], ARGV[1], ARGV[2], tonumber(ARGV[3]), tonumber(ARGV[4])

-- Byte by byte: Lua's own comparison follows the server's locale, the order of an index does not.
local function is_past(name)
  for j = 1, math.min(#name, #member) do
    local difference = string.byte(name, j) - string.byte(member, j)
    if difference ~= 0 then return difference > 0 end
  end
  return #name > #member
end

local stands = redis.call('ZSCORE', index, member)
local start
if stands and tonumber(stands) == tonumber(score) then
  start = redis.call('ZRANK', index, member) + 1
else
  -- Halve the stretch of members with this very score, which lie in the order of their names.
  start = redis.call('ZCOUNT', index, '-inf', '(' .. score)
  local past = redis.call('ZCOUNT', index, '-inf', score)
  while start < past do
    local middle = math.floor((start + past) / 2)
    if is_past(redis.call('ZRANGE', index, middle, middle)[1]) then past = middle else start = middle + 1 end
  end
end
local answer = {}
if limit == 0 then return answer end
local page = redis.call('ZRANGE', index, start, start + limit - 1, 'WITHSCORES')
for j = 1, #page, 2 do
  if tonumber(page[j + 1]) > max then break end
  answer[j], answer[j + 1] = page[j], page[j + 1]
end
return answer
