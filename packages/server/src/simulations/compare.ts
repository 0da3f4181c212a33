import {
  type ComparedSettings,
  type ConversationLog,
  compareSettings,
  type ReplayedHandoff,
  type SettingsComparison,
} from '@baton/core'
import type { SimulatedConversation, SimulatedHandoff, SimulationResult } from '@baton/core/api'
import { detectors } from '../detectors.ts'
import type { StoredConversation } from '../store/simulated.ts'
import { importedLog } from './imported-log.ts'
import { storedLog } from './stored-log.ts'

/** The settings of a simulation, as they cross threads. */
export type Settings = Pick<ComparedSettings, 'draft' | 'live'>

/** Conversations that one thread compares at one go. `first`: the place of the first one in the request. */
export type Chunk = { stored: StoredConversation[] } | { listed: SimulatedConversation[]; first: number }

/** One compared conversation: as the response shows it, and as it is counted. */
export interface Compared {
  result: SimulationResult
  counted: Pick<SettingsComparison, 'draft' | 'live' | 'change'>
  messages: number
}

/** Compares both settings on every conversation of a chunk. */
export function compareChunk(chunk: Chunk, settings: Settings): Compared[] {
  if ('stored' in chunk) return chunk.stored.map((conversation) => compareStored(conversation, settings))
  return chunk.listed.map((conversation, n) => compareListed(conversation, chunk.first + n, settings))
}

/** Without an id, a conversation's place in the list is its id. */
function compareListed(conversation: SimulatedConversation, index: number, settings: Settings): Compared {
  const { messages } = conversation
  return compare(importedLog(conversation, conversation.id ?? String(index)), settings, messages.length)
}

function compareStored(stored: StoredConversation, settings: Settings): Compared {
  const shownMessages = stored.messages.filter(({ shown: isShown }) => isShown).length
  const { result, ...compared } = compare(storedLog(stored), settings, shownMessages)
  const { name, channel, begun } = stored
  return { ...compared, result: { ...result, contact: name, channel: channel.kind, begun } }
}

function compare(log: ConversationLog, settings: Settings, messages: number): Compared {
  const compared = compareSettings(log, { ...settings, detectors })
  const { draft, live, change } = compared
  return { result: resultOf(log.id, compared, settings.draft !== null), counted: { draft, live, change }, messages }
}

function resultOf(
  id: string,
  { draft, live, change, otherwise }: SettingsComparison,
  hasDraft: boolean,
): SimulationResult {
  const { input: _, ...verdict } = otherwise ?? {}
  return {
    id,
    handoff: draft !== null,
    ...(draft ? shown(draft) : { at: null, reason: null, evidence: [] }),
    ...(hasDraft ? { live: live && shown(live) } : {}),
    ...(change ? { change, otherwise: otherwise && (verdict as Omit<typeof otherwise, 'input'>) } : {}),
  }
}

function shown({ index, turn, seq, reason, rule, evidence, at }: ReplayedHandoff): SimulatedHandoff {
  return { at: index, turn, seq, reason, rule, evidence, time: at }
}
