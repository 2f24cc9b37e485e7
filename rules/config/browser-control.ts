import { defineCollector, each } from '../../src/kit/collector.ts'

export default defineCollector({
  id: 'browser-control', title: 'Browser control', needs: ['browser'],
  checks: [{
    id: 'browser.control_invalid_config', title: 'The browser settings cannot be used', severity: 'warn',
    why: 'What cannot be read cannot be judged, and the browser will not do what you meant.',
    remedy: 'Correct the value.',
    run({ browser }) {
      if (!browser.isAudited || browser.problem === undefined) return
      return { at: { keyPath: browser.problem.keyPath }, message: `${browser.problem.keyPath.join('.')} ${browser.problem.text}.` }
    },
  }, {
    id: 'browser.control_no_auth', title: 'The browser can be driven without a secret', severity: 'critical',
    why: 'Every local program can steer a browser that is logged in as you.',
    remedy: 'Set gateway.auth.token or a password; browser control uses the same.',
    run({ browser }) {
      if (!browser.isAudited || browser.problem !== undefined || browser.hasAuth) return
      return { at: { keyPath: ['gateway', 'auth'] }, message: 'Browser control is on and neither a token nor a password is configured.' }
    },
  }, {
    id: 'browser.remote_cdp_http', title: 'A remote browser is driven over plain HTTP', severity: 'warn',
    why: 'Pages, cookies and passwords cross the network readable and changeable.',
    remedy: 'Use https or wss, or a tunnel.',
    run: each(({ browser }) => (browser.isAudited ? browser.remotes : []), ({ isPlainHttp, profile, url, keyPath }) =>
      isPlainHttp ? { at: { keyPath }, subject: profile, message: `Browser profile "${profile}" uses ${url}.` } : undefined),
  }, {
    id: 'browser.remote_cdp_private_host', title: 'A remote browser stands inside the private network', severity: 'warn',
    why: 'Together with access to private addresses, a web page can reach machines that trust the inside.',
    remedy: 'Turn browser.ssrfPolicy.dangerouslyAllowPrivateNetwork off, or move the browser out.',
    run: each(({ browser }) => (browser.isAudited && browser.allowsPrivateNetwork ? browser.remotes : []), ({ isPrivate, profile, url, keyPath }) =>
      isPrivate ? { at: { keyPath }, subject: profile, message: `Browser profile "${profile}" uses ${url} while private addresses are allowed.` } : undefined),
  }],
})
