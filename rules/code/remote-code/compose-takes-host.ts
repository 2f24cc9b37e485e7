import { defineSkillRule } from '../../../src/kit/index.ts'
import { isKnownImage } from '../../vocabulary/images.ts'

const disk = /["'\s-]\/:\/(?!\S*:ro\b)/
const socket = /\/var\/run\/docker\.sock/
const open = /\bprivileged:\s*true\b|\bpid:\s*["']?host\b/

export default defineSkillRule({
  meta: {
    id: 'compose-takes-host',
    title: 'Gives the machine to a container of a stranger by a compose file',
    severity: 'critical',
    confidence: 'medium',
    category: 'remote-code',
    why: 'A container that has the disk, the socket of Docker or the processes of the machine is no container: what is in the image does as it likes.',
    remedy: 'Run it without such mounts and without privileges, or not at all.',
    since: '0.1.0',
    status: 'preview',
    cwe: [250, 829],
  },
  *skill(document) {
    if (document.isAboutSecurity) return
    for (const fence of document.fences) {
      if (fence.stance !== 'instruction' || !/^[^\S\n]{0,40}services:/m.test(fence.text)) continue
      const images = [...fence.text.matchAll(/\bimage:\s*["']?([\w./:@-]{2,120})/g)].map(match => match[1]!)
      const image = images.find(one => !isKnownImage(one))
      const isDisk = disk.test(fence.text)
      if (image === undefined || !(isDisk || (socket.test(fence.text) && open.test(fence.text)))) continue
      yield { at: document.at(fence), subject: image, severity: isDisk && open.test(fence.text) ? 'critical' : 'warn', message: `${image} gets ${isDisk ? 'the whole disk' : 'the socket of Docker, with all privileges'}` }
      return
    }
  },
})
