require('./lib/more')
exports.smooth = (points) => points.map(([x, y], i) => (i ? `T ${x} ${y}` : `M ${x} ${y}`)).join(' ')
