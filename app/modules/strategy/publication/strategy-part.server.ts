import type { PublicationPart } from '#app/platform/publication/publication-part.server.ts'
import type { FrozenRound, PublishedRound } from './frozen-round.ts'
import { strategyView, type StrategyView } from './strategy-view.ts'

/** What the public sees of strategies: of each round the newest text that was frozen. */
export const strategyPart: PublicationPart<PublishedRound, StrategyView> = {
  name: 'strategies',
  async collect(database) {
    const rows = await database
      .selectFrom('strategy.publication')
      .distinctOn('round_id')
      .select(['content', 'sha256', 'published_at'])
      .orderBy('round_id')
      .orderBy('published_at', 'desc')
      .orderBy('id', 'desc')
      .execute()
    return rows.map((row) => ({ ...(JSON.parse(row.content) as FrozenRound), publishedAt: row.published_at, sha256: row.sha256 }))
  },
  view: strategyView,
}
