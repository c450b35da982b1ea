import type { Config } from '@react-router/dev/config'

export default {
  appDirectory: 'app',
  buildDirectory: 'build',
  ssr: true,
  // All routes of the working side are known to its pages at once: no request for a manifest while somebody works.
  routeDiscovery: { mode: 'initial' },
} satisfies Config
