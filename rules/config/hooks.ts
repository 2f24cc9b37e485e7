import { defineCollector } from '../../src/kit/collector.ts'

export default defineCollector({
  id: 'hooks', title: 'Webhooks', needs: ['hooks', 'gateway'],
  checks: [{
    id: 'hooks.token_too_short', title: 'The hooks token is short', severity: 'warn',
    why: 'A short token can be guessed, and hooks give the agent orders.',
    remedy: 'Use at least 24 random characters.',
    run({ hooks }) {
      if (!hooks.isEnabled || hooks.tokenLength === undefined || hooks.tokenLength >= 24) return
      return { at: { keyPath: ['hooks', 'token'] }, message: `hooks.token has ${hooks.tokenLength} characters; 24 or more are advisable.` }
    },
  }, {
    id: 'hooks.token_reuse_gateway_token', title: 'Hooks and gateway share a secret', severity: 'critical',
    why: 'Every service that calls a hook then holds the key to the whole gateway.',
    remedy: 'Give hooks.token a value of its own; `openclaw doctor` can rotate a stored one.',
    run({ hooks }) {
      if (!hooks.isEnabled || hooks.reusedSecret === undefined) return
      return { at: { keyPath: ['hooks', 'token'] }, message: `hooks.token equals the ${hooks.reusedSecret}.` }
    },
  }, {
    id: 'hooks.path_root', title: 'Hooks answer at the root of the gateway', severity: 'critical',
    why: 'With the path "/" every other address of the gateway can be taken for a hook.',
    remedy: 'Use a path of their own, such as "/hooks".',
    run({ hooks }) {
      if (!hooks.isEnabled || hooks.path !== '/') return
      return { at: { keyPath: ['hooks', 'path'] }, message: 'hooks.path is "/".' }
    },
  }, {
    id: 'hooks.default_session_key_unset', title: 'Hooks choose their session freely', severity: 'warn',
    why: 'Without a default session every call makes one of its own, or meets one that it should not.',
    remedy: 'Set hooks.defaultSessionKey, for example "hook:ingress".',
    run({ hooks }) {
      if (!hooks.isEnabled || hooks.hasDefaultSessionKey) return
      return { at: { keyPath: ['hooks', 'defaultSessionKey'] }, message: 'hooks.defaultSessionKey is not set.' }
    },
  }, {
    id: 'hooks.allowed_agent_ids_unrestricted', title: 'Hooks may address every agent', severity: 'warn',
    why: 'A caller picks the agent with the widest powers.',
    remedy: 'List the agents in hooks.allowedAgentIds; an empty list allows none but the default.',
    run({ hooks, gateway }) {
      if (!hooks.isEnabled || hooks.restrictsAgents) return
      const message = `hooks.allowedAgentIds is missing or contains "*"${gateway.isExposed ? ', and the gateway can be reached from outside' : ''}.`
      return { at: { keyPath: ['hooks', 'allowedAgentIds'] }, severity: gateway.isExposed ? 'critical' : 'warn', message }
    },
  }, {
    id: 'hooks.request_session_key_enabled', title: 'Callers of hooks may name the session', severity: 'warn',
    why: 'A caller can write into the conversation of somebody else.',
    remedy: 'Turn hooks.allowRequestSessionKey off, or limit it with hooks.allowedSessionKeyPrefixes.',
    run({ hooks, gateway }) {
      if (!hooks.isEnabled || !hooks.allowsSessionKey) return
      return { at: { keyPath: ['hooks', 'allowRequestSessionKey'] }, severity: gateway.isExposed ? 'critical' : 'warn', message: 'hooks.allowRequestSessionKey is true.' }
    },
  }, {
    id: 'hooks.request_session_key_prefixes_missing', title: 'Nothing limits which session a hook names', severity: 'warn',
    why: 'Without prefixes every session key is accepted, also those of people.',
    remedy: 'Set hooks.allowedSessionKeyPrefixes, for example ["hook:"].',
    run({ hooks, gateway }) {
      if (!hooks.isEnabled || !hooks.allowsSessionKey || hooks.hasKeyPrefixes) return
      const message = 'hooks.allowRequestSessionKey is true and hooks.allowedSessionKeyPrefixes is empty.'
      return { at: { keyPath: ['hooks', 'allowedSessionKeyPrefixes'] }, severity: gateway.isExposed ? 'critical' : 'warn', message }
    },
  }],
})
