"use strict";
var __defProp = Object.defineProperty;
var __name = (target, value) => __defProp(target, "name", { value, configurable: true });
var readEnv = /* @__PURE__ */ __name((name) => typeof process === "undefined" ? void 0 : process.env[name]?.trim(), "readEnv");
var Chat = class {
  static {
    __name(this, "Chat");
  }
  constructor(options = {}) {
    const apiKey = options.apiKey ?? readEnv("OPENAI_API_KEY");
    if (apiKey === void 0) throw new Error("OPENAI_API_KEY is missing");
    this.apiKey = apiKey;
    this.baseURL = options.baseURL ?? readEnv("OPENAI_BASE_URL") ?? "https://api.openai.com/v1";
    this.organization = options.organization ?? readEnv("OPENAI_ORG_ID");
    this.model = options.model ?? "gpt-5-mini";
  }
  async ask(messages) {
    const response = await fetch(`${this.baseURL}/chat/completions`, {
      method: "POST",
      headers: {
        authorization: `Bearer ${this.apiKey}`,
        "content-type": "application/json",
        ...(this.organization ? { "openai-organization": this.organization } : {})
      },
      body: JSON.stringify({ model: this.model, messages })
    });
    if (!response.ok) throw new Error(`${response.status}: ${await response.text()}`);
    const answer = await response.json();
    return answer.choices[0]?.message.content ?? "";
  }
};
module.exports = { Chat };
