'use strict'

exports.columns = function columns (count, gap) {
  return { display: 'grid', gridTemplateColumns: `repeat(${count}, 1fr)`, gap }
}

exports.span = function span (from, to) {
  return { gridColumn: `${from} / ${to}` }
}
