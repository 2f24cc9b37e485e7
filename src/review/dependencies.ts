import { RegistryFault, resolveTree } from '../io/index.ts'
import type { TreePackage } from '../io/index.ts'
import type { Target } from '../model/index.ts'
import { archive } from './obtain.ts'
import { reviewArchive } from './review-package.ts'
import type { Reviewed, ReviewTools } from './review-package.ts'

/** Everything that an install of this package would bring along, each scanned; the package itself is not among them. */
export const dependenciesOf = async (spec: string, main: Reviewed, tools: ReviewTools): Promise<readonly Reviewed[]> => {
  const { name, version, kind } = main.target
  const isPublished = kind === 'npm' && main.about.integrity !== undefined && main.about.publishedAt !== undefined
  const wanted = isPublished ? [`${name}@${version}`] : Object.entries(main.about.dependencies).map(([dependency, range]) => `${dependency}@${range}`)
  if (wanted.length === 0) return []
  try {
    const tree = await resolveTree(wanted, tools.settings)
    const others = tree.filter(one => !(isPublished && one.name === name && one.version === version))
    const reviewed: Reviewed[] = []
    for (const one of others) reviewed.push(await reviewOne(one, tools))
    return reviewed
  } catch (error) {
    if (!(error instanceof RegistryFault)) throw error
    const target: Target = { kind: 'npm', spec: `dependencies of ${name ?? spec}`, isDependency: true }
    return [await reviewArchive(target, { open: () => Promise.reject(error) }, tools)]
  }
}

const reviewOne = ({ name, version, resolved, integrity, fault }: TreePackage, tools: ReviewTools): Promise<Reviewed> => {
  const target: Target = { kind: 'npm', spec: `${name}@${version}`, name, version, isDependency: true }
  const isOfRegistry = resolved !== undefined && /^https?:/.test(resolved)
  const open = isOfRegistry ? () => archive(resolved, tools.settings, integrity)
    : () => Promise.reject(new RegistryFault('unreachable', fault ?? `${name} comes from ${resolved ?? 'nowhere'}, which is not looked into`))
  const announced = /^sha512-[\w+/]+={0,2}$/.exec(integrity ?? '')?.[0]
  return reviewArchive(target, { open, ...announced !== undefined && { announced } }, tools)
}
