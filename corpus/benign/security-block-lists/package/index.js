'use strict'
const hosts = new Set(require('./hosts.json'))
const processes = ['xmrig', 'xmr-stak', 'minerd', 'cpuminer', 'nbminer', 't-rex', 'kdevtmpfsi', 'kinsing']
const patterns = [/stratum\+tcp:\/\//i, /curl[^|]*\|\s*(?:ba)?sh\b/, /base64\s+(?:-d|--decode)\s*\|\s*(?:ba)?sh/, /eval\s*\(\s*atob\s*\(/, /\/dev\/tcp\//]

exports.isBadHost = (host) => {
  const labels = host.toLowerCase().split('.')
  return labels.some((_, i) => hosts.has(labels.slice(i).join('.')))
}
exports.isMiner = (name) => processes.includes(name.toLowerCase())
exports.suspicious = (line) => patterns.filter((pattern) => pattern.test(line)).map(String)
