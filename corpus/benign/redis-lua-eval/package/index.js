'use strict'

const TAKE = `
local used = tonumber(redis.call('GET', KEYS[1]) or '0')
if used >= tonumber(ARGV[1]) then return -1 end
redis.call('INCR', KEYS[1])
if used == 0 then redis.call('PEXPIRE', KEYS[1], ARGV[2]) end
return used + 1
`

class Bucket {
  constructor (redis, { limit = 60, windowMs = 60000, prefix = 'bucket:' } = {}) {
    Object.assign(this, { redis, limit, windowMs, prefix })
  }

  async take (key) {
    const used = await this.redis.eval(TAKE, 1, this.prefix + key, this.limit, this.windowMs)
    return { allowed: used !== -1, left: Math.max(0, this.limit - used) }
  }

  async takeMany (keys) {
    const pipeline = this.redis.multi()
    for (const key of keys) pipeline.eval(TAKE, 1, this.prefix + key, this.limit, this.windowMs)
    return (await pipeline.exec()).map(([error, used]) => !error && used !== -1)
  }

  reset (key) { return this.redis.del(this.prefix + key) }
}

module.exports = { Bucket }
