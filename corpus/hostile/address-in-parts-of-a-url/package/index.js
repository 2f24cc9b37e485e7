exports.merge = (...lists) => [...new Set(lists.flat())]
