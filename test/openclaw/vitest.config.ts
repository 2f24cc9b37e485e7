import { defineConfig } from 'vitest/config'

// Not part of `npm test`: it installs two releases of OpenClaw, which takes minutes and a network.
export default defineConfig({
  test: { include: ['test/openclaw/**/*.test.ts'], pool: 'forks', maxWorkers: 1, testTimeout: 420_000, hookTimeout: 500_000 },
})
