import { useEffect, useRef } from 'react'

/** Scrolls an element into view when `news` changes, but not on the first render. Returns the element's ref. */
export function useInView<E extends HTMLElement>(news: unknown) {
  const element = useRef<E>(null)
  const known = useRef(news)
  useEffect(() => {
    if (known.current !== news) element.current?.scrollIntoView({ block: 'nearest' })
    known.current = news
  }, [news])
  return element
}
