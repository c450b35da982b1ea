import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['{app,database,server,scripts,tests}/**/*.test.{ts,tsx,mjs}'],
    exclude: ['**/node_modules/**', 'tests/e2e/**'],
    globalSetup: ['tests/set-up/database.ts'],
    pool: 'forks',
    testTimeout: 20_000,
    hookTimeout: 90_000,
  },
})
