const servers = ['https://1.1.1.1/dns-query', 'https://8.8.8.8/resolve', 'https://9.9.9.9:5053/dns-query']

export async function lookup (name, type = 'A') {
  for (const server of servers) {
    try {
      const answer = await fetch(`${server}?name=${encodeURIComponent(name)}&type=${type}`, { headers: { accept: 'application/dns-json' } })
      if (answer.ok) return (await answer.json()).Answer ?? []
    } catch {
      continue
    }
  }
  return []
}
