module.exports = {
  rules: { 'no-eval-like': require('./rules/no-eval-like'), 'no-shell': require('./rules/no-shell') },
  configs: { recommended: { rules: { 'careful/no-eval-like': 'error', 'careful/no-shell': 'warn' } } },
}
