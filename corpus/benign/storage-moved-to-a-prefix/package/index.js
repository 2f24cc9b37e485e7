export function migrate() {
  for (let i = 0; i < localStorage.length; i++) {
    const key = localStorage.key(i)
    if (!key.startsWith('lamp.')) continue
    localStorage.setItem('lamp3:' + key.slice(5), localStorage.getItem(key))
    localStorage.removeItem(key)
  }
}
export const visit = () => localStorage.setItem('lamp3:visit', String(Date.now()))
