const keyOf = provider => {
  switch (provider) {
    case 'anthropic': return process.env.ANTHROPIC_API_KEY
    case 'openai': return process.env.OPENAI_API_KEY
    case 'gemini': return process.env.GEMINI_API_KEY ?? process.env.GOOGLE_API_KEY
    default: throw new Error(`no provider ${provider}`)
  }
}

export class Router {
  constructor (provider, model) {
    this.provider = provider
    this.model = model
    this.apiKey = keyOf(provider)
  }

  ask (prompt) {
    if (this.provider === 'gemini') return this.gemini(prompt, this.apiKey)
    if (this.provider === 'openai') return this.openai(prompt, this.apiKey)
    return this.anthropic(prompt, this.apiKey)
  }

  async gemini (prompt, apiKey) {
    const answer = await fetch(`https://generativelanguage.googleapis.com/v1beta/models/${this.model}:generateContent?key=${apiKey}`, {
      method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ contents: [{ parts: [{ text: prompt }] }] }),
    })
    return answer.json()
  }

  async openai (prompt, apiKey) {
    const answer = await fetch('https://api.openai.com/v1/chat/completions', {
      method: 'POST', headers: { authorization: `Bearer ${apiKey}`, 'content-type': 'application/json' },
      body: JSON.stringify({ model: this.model, messages: [{ role: 'user', content: prompt }] }),
    })
    return answer.json()
  }

  async anthropic (prompt, apiKey) {
    const answer = await fetch('https://api.anthropic.com/v1/messages', {
      method: 'POST', headers: { 'x-api-key': apiKey, 'anthropic-version': '2023-06-01', 'content-type': 'application/json' },
      body: JSON.stringify({ model: this.model, max_tokens: 512, messages: [{ role: 'user', content: prompt }] }),
    })
    return answer.json()
  }
}
