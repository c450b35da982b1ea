import { useEffect } from 'react'

const isPlainClick = (event: MouseEvent): boolean =>
  !event.defaultPrevented && event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey

function targetOf({ target }: MouseEvent): HTMLElement | null {
  const link = target instanceof Element ? target.closest('a[href^="#"]') : null
  return link === null ? null : document.getElementById(decodeURIComponent(link.getAttribute('href')?.slice(1) ?? ''))
}

/**
 * Links inside one page (to the field with an error, to the content) without a navigation of the router: that would
 * forget the answer of the form, and with it everything that was typed.
 */
export function useInPageLinks(): void {
  useEffect(() => {
    const onClick = (event: MouseEvent) => {
      const target = isPlainClick(event) ? targetOf(event) : null
      if (target === null) return
      event.preventDefault()
      window.history.replaceState(window.history.state, '', `#${target.id}`)
      if (target.tabIndex < 0) target.tabIndex = -1
      target.scrollIntoView()
      target.focus()
    }
    document.addEventListener('click', onClick)
    return () => {
      document.removeEventListener('click', onClick)
    }
  }, [])
}
