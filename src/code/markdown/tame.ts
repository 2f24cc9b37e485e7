const maxMarkers = 40
// Prose never comes near these numbers: marks that follow each other, marks in a line, letters in a line.
const [maxBlocks, maxInlines, maxMarks, maxLine] = [80, 60, 200, 4000]

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

function isWild(text: string): boolean {
  if (hasRow(text, block, maxBlocks) || hasRow(text, inline, maxInlines)) return true
  for (let start = 0; start < text.length;) {
    const next = text.indexOf('\n', start)
    const end = next < 0 ? text.length : next
    if (end - start >= maxMarks && isWildLine(text.slice(start, end))) return true
    start = end + 1
  }
  return false
}

/** Whether so many marks follow each other. Such a row covers one of the places that are as far apart as it is long. */
function hasRow(text: string, kind: number, length: number): boolean {
  const isMark = (at: number): boolean => (kinds[text.charCodeAt(at)]! & kind) !== 0
  for (let place = length - 1; place < text.length; place += length) {
    let [from, to] = [place, place]
    while (isMark(from)) from -= 1
    while (isMark(to)) to += 1
    if (to - from > length) return true
  }
  return false
}

const isWildLine = (line: string): boolean => line.length > maxLine || countOf(line, '|') >= maxMarks || countOf(line, '[') >= maxMarks

function countOf(line: string, letter: string): number {
  let count = 0
  for (let at = line.indexOf(letter); at >= 0; at = line.indexOf(letter, at + 1)) count += 1
  return count
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
