import { useEffect, useState } from 'react'

/** Draws grey bars while loading, but only after 200 ms. */
export function Skeleton({ rows = 4, height = 44 }: { rows?: number; height?: number }) {
  const [shown, setShown] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setShown(true), 200)
    return () => clearTimeout(timer)
  }, [])
  if (!shown) return null
  return (
    <div role="status" aria-label="Loading" className="flex flex-col gap-2 p-3">
      {Array.from({ length: rows }, (_, i) => i).map((i) => (
        <div key={i} className="animate-pulse rounded-md bg-hover" style={{ height }} />
      ))}
    </div>
  )
}
