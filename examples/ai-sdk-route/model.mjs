import { createOpenAICompatible } from '@ai-sdk/openai-compatible'

const { MODEL_URL = 'http://127.0.0.1:11434/v1', MODEL_KEY, MODEL_NAME = 'qwen3:4b' } = process.env

/**
 * Any model of the AI SDK works. This one uses an OpenAI-compatible `/chat/completions` API, such as a local Ollama.
 */
export const model = createOpenAICompatible({
  name: 'local',
  baseURL: MODEL_URL,
  ...(MODEL_KEY ? { apiKey: MODEL_KEY } : {}),
})(MODEL_NAME)
