export function remember (form, key = `form:${location.pathname}`) {
  const saved = JSON.parse(localStorage.getItem(key) ?? '{}')
  for (const field of form.elements) {
    if (field.type === 'password' || field.autocomplete?.startsWith('cc-')) continue
    if (field.name in saved) field.value = saved[field.name]
  }
  form.addEventListener('input', () => {
    const entries = [...new FormData(form)].filter(([name]) => form.elements[name].type !== 'password')
    localStorage.setItem(key, JSON.stringify(Object.fromEntries(entries)))
  })
  form.addEventListener('submit', () => localStorage.removeItem(key))
}

export const cookie = (name) => document.cookie.split('; ').find((part) => part.startsWith(`${name}=`))?.slice(name.length + 1)

export function measure () {
  addEventListener('pagehide', () => navigator.sendBeacon('/analytics', JSON.stringify({ page: location.pathname, ms: Math.round(performance.now()) })))
}
