import type { FileView } from '../../src/kit/index.ts'

const servers = ['{http,https,net,tls,http2}.createServer().listen', '{express,fastify,fastify.fastify,koa}().listen']

/** A server of the file that only this machine reaches. */
export const isLocalServer = (file: FileView): boolean =>
  servers.flatMap(name => file.calls(name)).some(call => call.args.some(arg => [arg, arg.prop('host')].some(({ texts }) => texts.some(text => /^(127\.|localhost$|::1$)/.test(text)))))
