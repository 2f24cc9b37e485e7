/** Ids of the plugins that some release from 2026.5 to 2026.9 brings along. */
export const bundledPluginIds: readonly string[] = `
  a2a active-memory admin-http-rpc alibaba anthropic apple-fm arcee azure-speech beam bonjour browser byteplus canvas cerebras
  chutes clawrouter clickclack cloudflare-ai-gateway code-mode-quickjs codex-supervisor cohere comfy copilot-proxy crabbox
  cua-computer deepgram deepinfra deepseek device-pair document-extract duckduckgo elevenlabs exa fal file-transfer firecrawl
  fireworks geolocation github github-copilot google gradium groq huggingface imap imessage inworld irc kilocode kimi kimi-coding
  linux-node litellm llm-task lmstudio logbook mattermost memory-core memory-wiki meta microsoft microsoft-foundry migrate-claude
  migrate-hermes minimax mistral moonshot novita nvidia oc-path ollama onepassword open-prose openai opencode opencode-go openrouter
  perplexity phone-control policy qianfan qwen reef runway searxng senseaudio session-share sglang signal skill-workshop stepfun
  synthetic talk-voice tavily telegram tencent thread-ownership together tokenjuice tts-local-cli vault venice vercel-ai-gateway
  vllm volcengine voyage vydra web-readability webhooks workboard xai xiaomi zai`.trim().split(/\s+/)
