'use strict'
// Read by the launcher and the set-up on whatever Node there is: plain old JavaScript.
const fs = require('fs')
const path = require('path')

const inputs = ['src', 'rules', 'tsconfig.json', 'tsconfig.build.json']
const unbuilt = 'src/dev'

/** One line of path, size and time for each file that a build reads: differs whenever one is changed, added or removed. */
function sourceState(root) {
  const lines = []
  const visit = (relative) => {
    if (relative === unbuilt) return
    const full = path.join(root, relative)
    const stat = fs.lstatSync(full, { throwIfNoEntry: false })
    if (!stat) return
    if (stat.isDirectory()) {
      for (const name of fs.readdirSync(full).sort()) visit(relative + '/' + name)
    } else {
      lines.push(relative + ' ' + stat.size + ' ' + stat.mtimeMs)
    }
  }
  for (const input of inputs) visit(input)
  return lines.join('\n')
}

function readText(file) {
  try {
    return fs.readFileSync(file, 'utf8')
  } catch (error) {
    return undefined
  }
}

const stampOf = (dist) => path.join(dist, '.stamp')

/** Whether `dist` was built from exactly these sources. */
function isFresh(root) {
  const stamp = readText(stampOf(path.join(root, 'dist')))
  return stamp !== undefined && stamp === sourceState(root)
}

module.exports = { isFresh, readText, sourceState, stampOf }
