import { defineRule } from '../../../src/kit/index.ts'

const socket = /(?:^|\/)(?:docker|podman|containerd)\.sock$/
/** The root of the machine as a mount of the container. */
const disk = /^\/:\/[\w/.-]{0,80}(?::rw)?$/

export default defineRule({
  meta: {
    id: 'socket-takes-host',
    title: 'Starts a container that holds the disk of the machine',
    severity: 'critical',
    confidence: 'high',
    category: 'remote-code',
    why: 'Whoever reaches the socket of Docker and mounts the root of the disk into a container is root on the machine: every file can be read and changed from inside.',
    remedy: 'Do not install it; look for containers and users that you do not know.',
    since: '0.1.0',
    status: 'preview',
    cwe: [250, 269],
  },
  calls: {
    '{http,https}.{request,get}'(call, file) {
      const path = call.arg(0).prop('socketPath').texts.find(text => socket.test(text))
      const mount = path === undefined ? undefined : file.strings.find(text => disk.test(text))
      return mount === undefined ? undefined : { at: call.at, subject: mount, message: `asks ${path} for a container with the disk of the machine in it (${mount})` }
    },
    'dockerode().{createContainer,run}'(call) {
      const options = call.api.endsWith('run') ? call.arg(3) : call.arg(0)
      const mount = options.prop('HostConfig').prop('Binds').items.flatMap(item => item.texts).find(text => disk.test(text))
      return mount === undefined ? undefined : { at: call.at, subject: mount, message: `has Docker start a container with the disk of the machine in it (${mount})` }
    },
  },
})
