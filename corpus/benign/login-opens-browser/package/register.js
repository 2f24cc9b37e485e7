export async function register (server) {
  const answer = await fetch(new URL('/register', server), { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ client_name: 'quay' }) })
  if (!answer.ok) throw new Error(`registration failed: ${answer.status}`)
  return answer.json()
}
