import type { AnnouncementKind } from './announcement.ts'

let audio: AudioContext | null = null

/** Prepares sound: browsers allow it only after the first interaction with the page. */
export function unlockSound() {
  const open = () => {
    audio ??= new AudioContext()
    // If the browser forbids sound, the badge and the title still show what is new.
    audio.resume().catch(() => undefined)
  }
  addEventListener('pointerdown', open, { once: true })
  addEventListener('keydown', open, { once: true })
}

/** Returns whether this tab can be heard. */
export const canSound = () => audio?.state === 'running'

/** The notes of each kind, in hertz: two for a new conversation, one for a message in a known one. */
const notes: Record<AnnouncementKind, number[]> = {
  handoff: [659, 880],
  assigned: [784, 988],
  passed: [784, 988],
  reply: [784],
}

/** Plays soft notes. They are generated, so there is no file to load. */
export function chime(kind: AnnouncementKind) {
  if (!audio || !canSound()) return
  for (const [index, hertz] of notes[kind].entries()) {
    const tone = audio.createOscillator()
    const volume = audio.createGain()
    const start = audio.currentTime + index * 0.14
    tone.frequency.value = hertz
    volume.gain.setValueAtTime(0, start)
    volume.gain.linearRampToValueAtTime(0.12, start + 0.02)
    volume.gain.exponentialRampToValueAtTime(0.001, start + 0.5)
    tone.connect(volume).connect(audio.destination)
    tone.start(start)
    tone.stop(start + 0.55)
  }
}
