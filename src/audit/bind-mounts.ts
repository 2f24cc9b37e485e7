/** The host side of a bind such as `/data:/data:ro`; a Windows drive letter is no separator. */
export const bindSource = (bind: string): string => {
  const drive = /^[A-Za-z]:[\\/]/.test(bind) ? 2 : 0
  const colon = bind.indexOf(':', drive)
  return (colon < 0 ? bind : bind.slice(0, colon)).trim()
}

export const isAbsoluteSource = (source: string): boolean => source.startsWith('/') || /^[A-Za-z]:[\\/]/.test(source)
