/** Draws a score against its threshold on one scale: the bar is the score, the tick is where the trigger fires. */
export function ScoreBar({ share, mark, fired }: { share: number; mark: number; fired: boolean }) {
  return (
    <span aria-hidden="true" className="relative h-1.5 flex-1 rounded-full bg-selected">
      <span
        className={`absolute inset-y-0 start-0 rounded-full ${fired ? 'bg-waiting-solid' : 'bg-faint'}`}
        style={{ width: `${share * 100}%` }}
      />
      <span
        className="absolute -inset-y-0.5 w-0.5 bg-text"
        style={{ insetInlineStart: `calc(${mark * 100}% - 1px)` }}
      />
    </span>
  )
}
