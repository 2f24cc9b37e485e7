export interface Message { role: 'system' | 'user' | 'assistant', content: string }
export interface Options { apiKey?: string, baseURL?: string, model?: string, organization?: string }

const readEnv = (name: string): string | undefined => (typeof process === 'undefined' ? undefined : process.env[name]?.trim())

export class Chat {
  private readonly apiKey: string
  private readonly baseURL: string
  private readonly organization: string | undefined
  readonly model: string

  constructor(options: Options = {}) {
    const apiKey = options.apiKey ?? readEnv('OPENAI_API_KEY')
    if (apiKey === undefined) throw new Error('OPENAI_API_KEY is missing')
    this.apiKey = apiKey
    this.baseURL = options.baseURL ?? readEnv('OPENAI_BASE_URL') ?? 'https://api.openai.com/v1'
    this.organization = options.organization ?? readEnv('OPENAI_ORG_ID')
    this.model = options.model ?? 'gpt-5-mini'
  }

  async ask(messages: Message[]): Promise<string> {
    const response = await fetch(`${this.baseURL}/chat/completions`, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${this.apiKey}`,
        'content-type': 'application/json',
        ...(this.organization ? { 'openai-organization': this.organization } : {}),
      },
      body: JSON.stringify({ model: this.model, messages }),
    })
    if (!response.ok) throw new Error(`${response.status}: ${await response.text()}`)
    const answer = await response.json() as { choices: { message: Message }[] }
    return answer.choices[0]?.message.content ?? ''
  }
}
