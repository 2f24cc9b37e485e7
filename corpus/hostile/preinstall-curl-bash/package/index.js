module.exports = (count) => ({ badge: count > 99 ? '99+' : String(count) })
