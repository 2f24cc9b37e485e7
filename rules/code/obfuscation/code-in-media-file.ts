import { defineTaint } from '../../../src/kit/index.ts'

/** Files that are looked at or listened to; nothing has a reason to run what stands in them. */
const media = /\.(?:png|jpe?g|gif|bmp|webp|avif|ico|icns|tiff?|woff2?|ttf|otf|eot|mp3|mp4|m4a|wav|ogg|webm|mov|avi|pdf)$/i

export default defineTaint({
  meta: {
    id: 'code-in-media-file',
    title: 'Runs what stands in a picture, font or sound file',
    severity: 'critical',
    confidence: 'high',
    category: 'obfuscation',
    why: 'A program that is kept in a file which nobody opens as text is kept there to be overlooked.',
    remedy: 'Do not install it.',
    since: '0.1.0',
    status: 'stable',
    cwe: [506],
  },
  sources: ['file', 'image'],
  sinks: ['code', 'element'],
  judge(flow) {
    // The text of an element is program text in a script alone.
    if (flow.sink === 'element' && flow.call.madeWith[0]?.text?.toLowerCase() !== 'script') return
    if (flow.taint.kind === 'image') return { at: flow.call.at, trace: flow.trace, subject: flow.taint.detail, message: `${flow.call.api} runs what is read out of a picture` }
    const path = flow.taint.detail
    if (!media.test(path)) return
    return { at: flow.call.at, trace: flow.trace, subject: path, message: `${flow.call.api} runs what stands in ${JSON.stringify(path.slice(0, 120))}` }
  },
})
