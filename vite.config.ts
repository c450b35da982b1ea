import { reactRouter } from '@react-router/dev/vite'
import { defineConfig } from 'vite'

export default defineConfig({
  plugins: [reactRouter()],
  build: { target: 'es2024', assetsInlineLimit: 0 },
  environments: {
    // The whole server is one bundle, so that pages and the server share one copy of every module.
    ssr: { build: { rolldownOptions: { input: './server/index.ts' } } },
  },
})
