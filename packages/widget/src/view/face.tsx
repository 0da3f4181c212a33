import type { Person } from '@baton/client/contact-thread'
import { initials } from '@baton/client/initials'

/**
 * Draws a person's picture, or their initials. Fetches the picture and draws it on a canvas, because the page's content
 * security policy may forbid images from our server.
 */
export function Face({ person: { name, picture }, size }: { person: Person; size: 'small' | 'large' }) {
  return (
    <span class={`face human ${size}`} aria-hidden="true">
      <span>{initials(name)}</span>
      {picture && (
        <canvas key={picture} ref={(canvas) => void (canvas && draw(picture, canvas))} width={96} height={96} hidden />
      )}
    </span>
  )
}

async function draw(url: string, canvas: HTMLCanvasElement): Promise<void> {
  if (canvas.dataset['drawn'] === url) return
  canvas.dataset['drawn'] = url
  try {
    const answer = await fetch(url, { credentials: 'omit' })
    if (!answer.ok) return
    const picture = await createImageBitmap(await answer.blob())
    const side = Math.min(picture.width, picture.height)
    canvas
      .getContext('2d')
      ?.drawImage(picture, (picture.width - side) / 2, (picture.height - side) / 2, side, side, 0, 0, 96, 96)
    canvas.hidden = false
  } catch {
    // No picture, or the page's policy blocked it: the initials stay.
  }
}
