import type { FindingView } from '../finding-view.ts'
import { byId } from './dom.ts'

/** Reads the filters as they stand and answers which findings they let through. */
export function openFilters(form: HTMLFormElement, findings: readonly FindingView[], onChange: (wanted: readonly FindingView[]) => void): { reset: () => void } {
  const texts = new WeakMap<FindingView, string>()
  const textOf = (finding: FindingView): string => {
    const known = texts.get(finding)
    if (known !== undefined) return known
    const { title, rule, place, package: name = '', detail = [], steps } = finding
    const text = [title, rule, place, name, ...detail, ...steps.flatMap(step => [step.note, step.place])].join('\n').toLowerCase()
    texts.set(finding, text)
    return text
  }
  const boxes = [...form.querySelectorAll<HTMLInputElement>('input[name=severity]')]
  const choiceOf = (name: string): string => byId<HTMLSelectElement>(name)?.value ?? ''
  const reset = byId<HTMLButtonElement>('reset')

  let before = ''

  function apply(): void {
    const words = (byId<HTMLInputElement>('search')?.value ?? '').toLowerCase().split(/\s+/).filter(word => word !== '')
    const severities = new Set(boxes.filter(box => box.checked).map(box => box.value))
    const [category, name, reach] = [choiceOf('category'), choiceOf('package'), choiceOf('reach')]
    const isWanted = (finding: FindingView): boolean => severities.has(finding.severity)
      && (category === '' || finding.category === category) && (name === '' || finding.package === name) && (reach === '' || finding.reach === reach)
      && words.every(word => textOf(finding).includes(word))
    const isIdle = words.length === 0 && severities.size === boxes.length && category + name + reach === ''
    if (reset) reset.disabled = isIdle
    // Leaving the field fires once more: what the reader has opened meanwhile has to stay open.
    const now = JSON.stringify([words, [...severities], category, name, reach])
    if (now === before || (before === '' && isIdle)) return
    before = now
    onChange(isIdle ? findings : findings.filter(isWanted))
  }

  let waiting: ReturnType<typeof setTimeout> | undefined
  form.hidden = false
  form.addEventListener('submit', event => event.preventDefault())
  form.addEventListener('change', apply)
  form.addEventListener('input', () => {
    clearTimeout(waiting)
    waiting = setTimeout(apply, 120)
  })
  // The fields are empty again only after the event.
  form.addEventListener('reset', () => setTimeout(apply))
  return {
    reset: () => {
      form.reset()
      apply()
    },
  }
}
