import { defineCollector } from '../../src/kit/collector.ts'

export default defineCollector({
  id: 'secrets-in-config', title: 'Secrets in the configuration', needs: ['settings', 'hooks'],
  checks: [{
    id: 'config.secrets.gateway_password_in_config', title: 'The gateway password stands in the configuration', severity: 'warn',
    why: 'Configurations are copied, shared and backed up; a password should not travel with them.',
    remedy: 'Use OPENCLAW_GATEWAY_PASSWORD, or a secret provider. `plugvet secrets` lists every secret that stands in the home as it is.',
    run({ settings }) {
      if (!settings.isGatewayPasswordWritten) return
      return { at: { keyPath: ['gateway', 'auth', 'password'] }, message: 'gateway.auth.password holds the password itself.' }
    },
  }, {
    id: 'config.secrets.hooks_token_in_config', title: 'The hooks token stands in the configuration', severity: 'info',
    why: 'Whoever sees the file can call the hooks.',
    remedy: 'Refer to a variable, for example "${HOOKS_TOKEN}". `plugvet secrets` lists every secret that stands in the home as it is.',
    run({ hooks }) {
      if (!hooks.isEnabled || !hooks.isTokenWritten) return
      return { at: { keyPath: ['hooks', 'token'] }, message: 'hooks.token holds the token itself.' }
    },
  }],
})
