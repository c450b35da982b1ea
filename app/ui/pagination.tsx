export type PaginationProps = { page: number; pages: number; hrefOf: (page: number) => string }

/** «Strana 2 z 9» with links; draws nothing for a single page. */
export function Pagination({ page, pages, hrefOf }: PaginationProps) {
  if (pages <= 1) return null
  return (
    <nav className="pagination" aria-label="Stránkování">
      <span>
        Strana {page} z&nbsp;{pages}
      </span>
      {page > 1 && (
        <a href={hrefOf(page - 1)} rel="prev">
          Předchozí
        </a>
      )}
      <ol>
        {nearbyPages(page, pages).map((number, index, shown) => (
          <li key={number}>
            {index > 0 && number - (shown[index - 1] ?? number) > 1 && <span aria-hidden="true">…</span>}
            <a href={hrefOf(number)} aria-current={number === page ? 'page' : undefined}>
              <span className="visually-hidden">Strana&nbsp;</span>
              {number}
            </a>
          </li>
        ))}
      </ol>
      {page < pages && (
        <a href={hrefOf(page + 1)} rel="next">
          Další
        </a>
      )}
    </nav>
  )
}

/** First, last and the neighbours of the current page. */
export function nearbyPages(page: number, pages: number): number[] {
  const wanted = [1, page - 1, page, page + 1, pages]
  return [...new Set(wanted)].filter((number) => number >= 1 && number <= pages).sort((a, b) => a - b)
}
