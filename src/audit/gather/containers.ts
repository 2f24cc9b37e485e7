import type { ContainerSnapshot } from '../../model/index.ts'
import type { Environment } from './locations.ts'
import { runProgram } from './run-program.ts'

const labels = '{{ index .Config.Labels "openclaw.configHash" }}\t{{ index .Config.Labels "openclaw.browserConfigEpoch" }}'
const mostContainers = 100

const labelOf = (text: string | undefined): string | undefined => {
  const label = text?.trim()
  return label === undefined || label === '' || label === '<no value>' ? undefined : label
}

export interface Containers { readonly containers: readonly ContainerSnapshot[]; readonly timedOut: boolean }

/** The sandbox browser containers that docker knows, running or not; none when there is no docker. `timedOut`: it did not always answer in time. */
export const gatherContainers = async (env: Environment): Promise<Containers> => {
  const docker = (...args: readonly string[]): ReturnType<typeof runProgram> => runProgram('docker', args, { env, timeoutMs: 5000 })
  const list = await docker('ps', '-a', '--filter', 'label=openclaw.sandboxBrowser=1', '--format', '{{.Names}}')
  if (!list.ok) return { containers: [], timedOut: list.timedOut === true }
  let timedOut = false
  const names = list.stdout.split('\n').map((name) => name.trim()).filter((name) => name !== '').slice(0, mostContainers)
  const containers = await Promise.all(names.map(async (name): Promise<ContainerSnapshot | undefined> => {
    const [inspected, published] = await Promise.all([docker('inspect', '-f', labels, name), docker('port', name)])
    timedOut ||= (inspected.timedOut ?? published.timedOut) === true
    if (!inspected.ok) return undefined
    const [hash, epoch] = inspected.stdout.replace(/\r?\n$/, '').split('\t')
    const configHash = labelOf(hash)
    const label = labelOf(epoch)
    const ports = published.ok ? published.stdout.split('\n').map((line) => line.trim()).filter((line) => line !== '') : []
    return { name, ports, ...(configHash === undefined ? {} : { configHash }), ...(label === undefined ? {} : { epoch: label }) }
  }))
  return { containers: containers.filter((container) => container !== undefined), timedOut }
}
