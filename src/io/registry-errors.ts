/** A registry, forge or server did not give what it was asked for. The message is fit for a report and holds no credential. */
export class RegistryFault extends Error {
  readonly kind: 'missing' | 'forbidden' | 'unreachable' | 'altered' | 'unusable'

  constructor(kind: RegistryFault['kind'], message: string, options?: ErrorOptions) {
    super(withoutCredentials(message), options)
    this.name = 'RegistryFault'
    this.kind = kind
  }
}

const userInfo = /\b([a-z][a-z0-9+.-]*:\/\/)[^\s/@]{1,500}@/gi
const secretPart = /([?&](?:[\w-]{0,40}(?:token|auth|key|signature|sig|secret|password)[\w-]{0,40})=)[^&\s"']{1,2000}/gi
const tokens = /\b(?:npm_|gh[opsur]_|github_pat_|glpat-)[\w-]{8,}|\b(?:Bearer|Basic) [\w.~+/=-]{8,}/gi

/** A text in which addresses keep their host and lose user, password and token. */
export const withoutCredentials = (text: string): string =>
  text.replace(userInfo, '$1').replace(secretPart, '$1***').replace(tokens, '***')

interface NpmError { readonly code?: unknown; readonly statusCode?: unknown; readonly message?: unknown }

const kindOf = ({ code, statusCode }: NpmError): RegistryFault['kind'] => {
  if (code === 'E404' || code === 'ETARGET' || code === 'ENOVERSIONS' || code === 'ENOENT') return 'missing'
  if (code === 'E401' || code === 'E403' || statusCode === 401 || statusCode === 403) return 'forbidden'
  if (code === 'EINTEGRITY') return 'altered'
  if (code === 'EMANIFESTMISMATCH' || code === 'EINVALIDTAGNAME' || code === 'EINVALIDPACKAGENAME') return 'unusable'
  return 'unreachable'
}

/** What npm's libraries throw, as a fault with one line of text. */
export const faultFrom = (error: unknown, asked: string): RegistryFault => {
  if (error instanceof RegistryFault) return error
  const { message, code } = (error ?? {}) as NpmError
  const [line = ''] = String(message ?? error).split('\n')
  return new RegistryFault(kindOf((error ?? {}) as NpmError), `${asked}: ${line.slice(0, 300)}${typeof code === 'string' && !line.includes(code) ? ` (${code})` : ''}`, { cause: error })
}
