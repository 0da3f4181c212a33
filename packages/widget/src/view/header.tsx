import { Face } from './face.tsx'
import { Icon } from './icons.tsx'
import type { ViewProps } from './view.ts'

/** Shows who answers now: the assistant, a person, or nobody yet. */
export function Header({ state, words, company, onClose }: ViewProps) {
  const { owner } = state.thread
  const person = state.thread.person ?? { name: company, picture: null }
  // Others are in view only while they hold this conversation.
  const here = state.others.some(({ viewing }) => viewing)
  return (
    <div class="top">
      {owner === 'teammate' ? (
        <div class="who arrive" key={`person ${person.name}`}>
          <Face person={person} size="small" />
          <Names title={person.name} dot={here ? 'human' : 'waiting'} line={here ? words.hereNow(company) : company} />
        </div>
      ) : owner === 'queue' ? (
        <div class="who arrive" key="waiting">
          <span class="face waiting">
            <Icon name="hourglass" size={18} />
          </span>
          <Names title={words.finding} dot="waiting" line={words.told} />
        </div>
      ) : (
        <div class="who" key="assistant">
          <span class="face assistant">
            <Icon name="spark" size={19} />
          </span>
          <Names title={company} dot="assistant" line={`${words.assistant} · ${words.answersAtOnce}`} />
        </div>
      )}
      <button type="button" class="quiet close" aria-label={words.close} onClick={onClose}>
        <Icon name="down" size={20} />
      </button>
    </div>
  )
}

function Names({ title, dot, line }: { title: string; dot: string; line: string }) {
  return (
    <div class="names">
      <h2>
        <bdi>{title}</bdi>
      </h2>
      <p>
        <i class={`dot ${dot}`} />
        <bdi class="cut">{line}</bdi>
      </p>
    </div>
  )
}
