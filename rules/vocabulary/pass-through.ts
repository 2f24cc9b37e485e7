const words = (text: string): readonly string[] => text.trim().split(/\s+/)

/** Calls that give back what they were given in another form: what went in tainted comes out tainted. */
export const passThrough: ReadonlySet<string> = new Set(words(`
  encodeURIComponent encodeURI escape URLSearchParams FormData Blob File Uint8Array TextEncoder().encode TextDecoder().decode String
  querystring.stringify querystring.encode querystring.escape URL.createObjectURL querystring.parse querystring.decode url.parse qs.parse qs.stringify url.format util.inspect util.format v8.serialize
  zlib.gzipSync zlib.deflateSync zlib.brotliCompressSync zlib.deflateRawSync zlib.gunzipSync zlib.inflateSync zlib.inflateRawSync zlib.brotliDecompressSync zlib.unzipSync zlib.zstdDecompressSync pako.inflate pako.ungzip pako.inflateRaw zlib.gzip zlib.deflate zlib.createGzip
  crypto.createCipheriv().update crypto.createCipher().update crypto.publicEncrypt crypto.privateEncrypt Buffer.from
  Object.entries Object.values Object.fromEntries Object.assign Array.from structuredClone stream.Readable.from
  pngjs.PNG.sync.read jpeg-js.decode jimp.read jimp.Jimp.read sharp get-pixels upng-js.decode jsqr
  lodash.pick lodash.omit lodash.cloneDeep lodash.merge lodash.map lodash.filter js-yaml.dump yaml.stringify yaml.dump form-data().append FormData().append
  RegExp.prototype.exec Request Headers URL JSON.stringify crypto-js.AES.encrypt crypto-js.enc.Base64.stringify crypto-js.enc.Utf8.parse`))

const names = /(?:^|\.)(?:stringify|encode[A-Z]?\w*|encrypt\w*|compress\w*|gzip\w*|deflate\w*|serialize|hexlify|toUtf8Bytes|utf8ToHex|toHex|toBase64|fromByteArray|pack|cloneDeep|pick|omit|merge|assign|extend|flatten)$/i

/** Third-party calls that are named like an encoder or a copier. */
export const isPassThroughName = (api: string): boolean => api.length < 100 && !api.startsWith('console.') && names.test(api)
