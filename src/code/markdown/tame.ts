const maxMarkers = 40

// What a letter counts as: the marks of blocks, the marks inside lines, blanks.
const block = 1
const inline = 2
const kinds = new Uint8Array(128)
for (const letter of '>-*+ \t') kinds[letter.charCodeAt(0)]! |= block
for (const letter of '[*_`<!~&') kinds[letter.charCodeAt(0)]! |= inline

/** Blanks out, letter for letter, what would make the parser's work explode: towers of list and quote marks, endless brackets. */
export function tamed(text: string): string {
  return isWild(text) ? text.split('\n').map(tamedLine).join('\n') : text
}

/** Looks at each letter once; prose never comes near these numbers. */
function isWild(text: string): boolean {
  let blocks = 0
  let inlines = 0
  let bars = 0
  let brackets = 0
  let lineStart = 0
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at)
    if (code === 10) {
      if (at - lineStart > 4000) return true
      blocks = inlines = bars = brackets = 0
      lineStart = at + 1
      continue
    }
    const kind = code < 128 ? kinds[code]! : 0
    blocks = kind & block ? blocks + 1 : 0
    inlines = kind & inline ? inlines + 1 : 0
    if (code === 124) bars += 1
    else if (code === 91) brackets += 1
    if (blocks >= 80 || inlines >= 60 || bars >= 200 || brackets >= 200) return true
  }
  return text.length - lineStart > 4000
}

function tamedLine(line: string): string {
  const head = /^[ \t>]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+[ \t>]*)*/.exec(line.slice(0, 20_000))?.[0] ?? ''
  const kept =
    head.length > maxMarkers * 4 || head.replace(/[^>*+-]/g, '').length > maxMarkers
      ? head.slice(0, maxMarkers) + 'x'.repeat(head.length - maxMarkers) + line.slice(head.length)
      : line
  const marks = kept.length > 2000 ? kept.replace(/[^[\]*_`<~!&]/g, '').length : 0
  const runs = kept.replace(/([[\]*_`<!~&])\1{30,}/g, run => 'x'.repeat(run.length))
  // Code that is closed costs the parser nothing, and what stands in it may be a command.
  const calm = marks > 1000 ? runs.replace(/`[^`\n]{1,2000}`|[[\]*_`<~&]/g, found => found.length > 1 ? found : '.') : runs
  return calm.length > 400 && calm.replace(/[^|]/g, '').length > 200 ? calm.replaceAll('|', '.') : calm
}
