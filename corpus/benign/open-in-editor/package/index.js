const { spawn } = require('child_process')
const path = require('path')

const STYLES = {
  code: (file, line, column) => ['-g', `${file}:${line}:${column}`],
  subl: (file, line, column) => [`${file}:${line}:${column}`],
  vim: (file, line) => [`+${line}`, file],
  nano: (file, line) => [`+${line}`, file],
  emacs: (file, line, column) => [`+${line}:${column}`, file],
}

module.exports = function editAt (file, line = 1, column = 1, editor = process.env.VISUAL || process.env.EDITOR || 'code') {
  const [program, ...given] = editor.split(/\s+/)
  const style = STYLES[path.basename(program).replace(/\.(exe|cmd)$/i, '')] || ((name) => [name])
  const terminal = /vim|nano|emacs/.test(program)
  const child = spawn(program, [...given, ...style(file, line, column)], { stdio: terminal ? 'inherit' : 'ignore', detached: !terminal })
  if (!terminal) child.unref()
  return child
}
