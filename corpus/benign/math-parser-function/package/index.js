const TOKEN = /\s*(?:(\d+(?:\.\d+)?)|([a-z]+)|([-+*/^(),]))/y
const ALLOWED = new Set(['x', 'y', 'sin', 'cos', 'tan', 'sqrt', 'abs', 'min', 'max', 'pi'])

function translate (text) {
  let out = ''
  TOKEN.lastIndex = 0
  while (TOKEN.lastIndex < text.trimEnd().length) {
    const match = TOKEN.exec(text)
    if (!match) throw new SyntaxError('unexpected character')
    const [, number, name, sign] = match
    if (name && !ALLOWED.has(name)) throw new SyntaxError(`unknown name ${name}`)
    out += number ?? (name ? (name === 'x' || name === 'y' ? name : name === 'pi' ? 'Math.PI' : `Math.${name}`) : sign === '^' ? '**' : sign)
  }
  return out
}

module.exports = (text) => new Function('x', 'y', `return ${translate(text)}`)
