-- A page of the keys of all documents of a partition.
-- KEYS[1] the tag of the partition, so that a cluster asks the node that holds it. ARGV: cursor ('0' to start), about how many keys to look at.
-- Returns {next cursor, key, key, ...}; a page may be empty while others follow.
local prefix = KEYS[1] .. 'd:'
local page = redis.call('SCAN', ARGV[1], 'MATCH', prefix .. '*', 'COUNT', ARGV[2])
local answer = { page[1] }
for _, key in ipairs(page[2]) do answer[#answer + 1] = string.sub(key, #prefix + 1) end
return answer
