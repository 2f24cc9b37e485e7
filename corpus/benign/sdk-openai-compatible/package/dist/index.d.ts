export interface Message { role: 'system' | 'user' | 'assistant'; content: string }
export declare class Chat { constructor(options?: object); ask(messages: Message[]): Promise<string> }
