const { execFile, spawn } = require('child_process')
const fs = require('fs')
const os = require('os')
const path = require('path')
const { promisify } = require('util')

const run = promisify(execFile)
const SIZES = new Set([64, 128, 256, 512])

exports.thumb = async function thumb (file, size = 256) {
  if (!SIZES.has(size)) throw new RangeError('size is 64, 128, 256 or 512')
  const out = path.join(fs.mkdtempSync(path.join(os.tmpdir(), 'thumb-')), path.basename(file, path.extname(file)) + '.webp')
  await run('magick', [file, '-auto-orient', '-thumbnail', `${size}x${size}>`, '-strip', out])
  return out
}

exports.info = async (file) => {
  const { stdout } = await run('magick', ['identify', '-format', '%w %h %m', file])
  const [width, height, format] = stdout.split(' ')
  return { width: Number(width), height: Number(height), format }
}

exports.stream = (input, output) => {
  const child = spawn('ffmpeg', ['-i', 'pipe:0', '-vf', 'thumbnail,scale=320:-1', '-frames:v', '1', '-f', 'webp', 'pipe:1'], { stdio: ['pipe', 'pipe', 'ignore'] })
  input.pipe(child.stdin)
  child.stdout.pipe(output)
  return new Promise((resolve, reject) => child.on('error', reject).on('close', resolve))
}
