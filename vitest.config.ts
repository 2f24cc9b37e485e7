import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    exclude: ['**/node_modules/**', 'corpus/**', 'dist/**', 'test/openclaw/**'],
    // Scans start threads of their own: more test processes than cores would only fight them.
    pool: 'forks',
    maxWorkers: 2,
    testTimeout: 60_000,
    hookTimeout: 120_000,
    // What is polled for comes when a busy machine gets to it.
    expect: { poll: { timeout: 30_000 } },
  },
})
