import { useEffect, useRef, useState } from 'preact/hooks'
import type { Person } from '../thread.ts'

/** A person's picture, or the initials. Fetched and drawn: the page's policy may forbid pictures from us, never a canvas. */
export function Face({ person, size }: { person: Person; size: 'small' | 'large' }) {
  const canvas = useRef<HTMLCanvasElement>(null)
  const [drawn, setDrawn] = useState(false)

  useEffect(() => {
    if (!person.picture) return
    const stop = new AbortController()
    draw(person.picture, canvas.current, stop.signal).then(
      () => setDrawn(true),
      () => setDrawn(false), // initials are as good
    )
    return () => stop.abort()
  }, [person.picture])

  return (
    <span class={`face human ${size}`} aria-hidden="true">
      {!drawn && initials(person.name)}
      {person.picture && <canvas ref={canvas} width={96} height={96} hidden={!drawn} />}
    </span>
  )
}

async function draw(url: string, canvas: HTMLCanvasElement | null, signal: AbortSignal): Promise<void> {
  const answer = await fetch(url, { signal, credentials: 'omit' })
  if (!answer.ok) throw new Error(`The picture could not be fetched: ${answer.status}`)
  const picture = await createImageBitmap(await answer.blob())
  const side = Math.min(picture.width, picture.height)
  canvas?.getContext('2d')?.drawImage(picture, (picture.width - side) / 2, (picture.height - side) / 2, side, side, 0, 0, 96, 96)
}

/** The first letters of the first and the last name, in any script. */
export function initials(name: string): string {
  const words = name.trim().split(/\s+/)
  const letters = words.length > 1 ? [words[0], words.at(-1)] : [words[0]]
  return letters.map((word) => Array.from(word ?? '')[0] ?? '').join('').toLocaleUpperCase()
}
