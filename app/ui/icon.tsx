/** Shapes of the gov.cz icon set redrawn as strokes, so that an icon weighs under 100 bytes in a page. */
const shapes = {
  check: 'M3.5 8l3.8 4L13 4.5',
  ok: 'M15 8A7 7 0 1 1 1 8a7 7 0 0 1 14 0ZM4.8 8.2l2.3 2.4L11.3 5.6',
  info: 'M15 8A7 7 0 1 1 1 8a7 7 0 0 1 14 0ZM8 7.3v4M8 4.7v.01',
  warn: 'M8 1.7 15 14H1ZM8 6.2v3.6M8 12v.01',
  error: 'M15 8A7 7 0 1 1 1 8a7 7 0 0 1 14 0ZM5.5 5.5l5 5M10.5 5.5l-5 5',
  search: 'M12 6.7A5.3 5.3 0 1 1 1.4 6.7a5.3 5.3 0 0 1 10.6 0ZM10.6 10.6 15 15',
  download: 'M8 1.5v10M4.8 8.5 8 11.7l3.2-3.2M1 11v3.5h14V11',
  upload: 'M8 11.5v-10M4.8 4.7 8 1.5l3.2 3.2M1 11v3.5h14V11',
  menu: 'M2 4h12M2 8h12M2 12h12',
  phone: 'M3.5 1.2 6 4.4l-.7 2.4 3.9 3.9 2.4-.7 3.2 2.5-1.6 2C8.6 15.2 .8 7.4 1.5 2.8Z',
  external: 'M8.5 3.5h-7v11h11v-7M10 .8h5.2V6M15 1 7 9',
  clock: 'M15 8A7 7 0 1 1 1 8a7 7 0 0 1 14 0ZM8 4v4.2l2.6 1.8',
} as const

export type IconName = keyof typeof shapes

/** Decoration only: the word beside it carries the meaning. */
export function Icon({ name }: { name: IconName }) {
  return (
    <svg className="icon" viewBox="0 0 16 16" aria-hidden="true">
      <path d={shapes[name]} />
    </svg>
  )
}
