import { useEffect, useRef } from 'react'

/** Brings an element into view when there is news in it, as far as it must be moved; not when it first appears. */
export function useInView<E extends HTMLElement>(news: unknown) {
  const element = useRef<E>(null)
  const known = useRef(news)
  useEffect(() => {
    if (known.current !== news) element.current?.scrollIntoView({ block: 'nearest' })
    known.current = news
  }, [news])
  return element
}
