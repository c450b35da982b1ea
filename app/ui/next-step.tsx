import type { ReactNode } from 'react'

export type Obstacle = { text: ReactNode; href?: string | undefined }

export type NextStepProps = {
  /** One sentence with the deadline: «Do 22. 3. 2026 23:59 odešlete záměr ORP Turnov.» */
  title: ReactNode
  /** What is missing, each a link to its field. */
  obstacles?: readonly Obstacle[]
  /** The page's only primary button. */
  action?: ReactNode
  children?: ReactNode
}

/** «Co dál» */
export function NextStep({ title, obstacles = [], action, children }: NextStepProps) {
  return (
    <div className="next-step">
      <div>
        <h2>
          <span className="visually-hidden">Co dál: </span>
          {title}
        </h2>
        {children}
        {obstacles.length > 0 && (
          <ul>
            {obstacles.map((obstacle, index) => (
              <li key={obstacle.href ?? index}>{obstacle.href ? <a href={obstacle.href}>{obstacle.text}</a> : obstacle.text}</li>
            ))}
          </ul>
        )}
      </div>
      {action}
    </div>
  )
}
