import { defineCollector, listed } from '../../src/kit/collector.ts'

export default defineCollector({
  id: 'models', title: 'Models', needs: ['models'],
  checks: [{
    id: 'models.legacy', title: 'A retired family of models is in use', severity: 'warn',
    why: 'Old models give in to instructions hidden in what they read.',
    remedy: 'Choose a current model for every agent that has tools.',
    run({ models }) {
      const old = models.references.filter(({ legacyFamily }) => legacyFamily !== undefined)
      const [first] = old
      if (first === undefined) return
      return { at: { keyPath: first.keyPath }, message: `Retired:\n${listed(old.map(({ id, legacyFamily, source }) => `${id} (${legacyFamily}) @ ${source}`))}` }
    },
  }, {
    id: 'models.weak_tier', title: 'A model is easier to trick than its successors', severity: 'warn',
    why: 'Small tiers and older generations resist prompt injection less well.',
    remedy: 'Use the strongest current model where strangers can write or tools can do harm.',
    run({ models }) {
      const weak = models.references.filter(({ weaknesses }) => weaknesses.length > 0)
      const [first] = weak
      if (first === undefined) return
      return { at: { keyPath: first.keyPath }, message: `Weaker models:\n${listed(weak.map(({ id, weaknesses, source }) => `${id} (${weaknesses.join('; ')}) @ ${source}`))}` }
    },
  }, {
    id: 'models.small_params', title: 'A small model handles what others write', severity: 'info',
    why: 'Models of up to 300 billion parameters follow hidden instructions far more often; with web tools they meet such text every day.',
    remedy: 'Run small models with the sandbox mode "all" and without web_search, web_fetch and browser, or use a larger one.',
    run({ models }) {
      const small = models.references.filter(({ billions, isImage }) => !isImage && billions !== undefined && billions <= 300)
      const [first] = small
      if (first === undefined) return
      const lines = small.map(({ id, billions, source, context, webTools }) =>
        `${id} (${billions}B) @ ${source}; sandbox=${context.sandbox.mode}; web=[${webTools.length === 0 ? 'off' : webTools.join(', ')}]`)
      return { at: { keyPath: first.keyPath }, severity: small.some(({ webTools }) => webTools.length > 0) ? 'critical' : 'info', message: `Small models:\n${listed(lines)}` }
    },
  }],
})
