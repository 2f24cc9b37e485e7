/** Facts about a thing that carry nothing of its content. */
export const neutralMembers: ReadonlySet<string> = new Set(['length', 'ok', 'status', 'statusCode', 'statusText', 'size', 'byteLength', 'constructor'])

/** The same on an answer or an error itself; on what it holds they are fields like any other: `data.code`. */
export const neutralOnAnswer: ReadonlySet<string> = new Set(['headers', 'name', 'message', 'code'])

/** What arrives here is the content itself, already read: its fields are the server's words, whatever they are called. */
export const isContent = (api: string): boolean => /^socket\.io-client.*\(cb0\)$|^request(?:\.\w+)?\(cb2\)$/.test(api)
