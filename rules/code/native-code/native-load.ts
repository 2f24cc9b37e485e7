import { defineRule, type CallView } from '../../../src/kit/index.ts'

const answer = (call: CallView) => ({ at: call.at, subject: call.arg(0).skeletons[0] ?? call.api, message: `${call.api} loads native code${call.arg(0).text ? `: ${JSON.stringify(call.arg(0).text!.slice(0, 100))}` : ''}` })
const ifNative = (call: CallView) => call.arg(0).skeletons.some(text => /\.node$/.test(text)) ? answer(call) : undefined

export default defineRule({
  meta: {
    id: 'native-load',
    title: 'Loads native code',
    severity: 'info',
    confidence: 'high',
    category: 'native-code',
    why: 'Native code runs outside everything that can be read here.',
    remedy: 'Check that the binary comes from the maker of the package.',
    since: '0.1.0',
    status: 'stable',
    capability: 'native',
  },
  calls: {
    'process.dlopen': answer,
    '{require,import}': ifNative,
    '{bindings,node-gyp-build,node-pre-gyp.find,ffi-napi.Library,ffi.Library,koffi.load,Bun.dlopen,Deno.dlopen,bun:ffi.dlopen}': answer,
  },
})
