import { resolve } from 'node:path'
import { markReply, prepareRequest } from '#writing/words'
import type { AssistantPurpose, AssistantRequest, WritingAssistant } from '#writing/words'
import type { Profile } from '#domain/person'
import type { Call, Command, Misused, Outcome, Refused } from '../command.ts'
import { misused, refused } from '../command.ts'
import { readProfileFile } from '../inputs.ts'
import { readWritten } from '../named-path.ts'
import { assistantLines } from '../views/assistant-view.ts'

const purposes = {
  questions: 'brainstorm questions',
  proofread: 'proofread',
  unclear: 'point out unclear places',
} as const satisfies Record<string, AssistantPurpose>

/** How long an answer is waited for. */
const patienceMs = 120_000

export const command: Command = {
  operands: '<profile> <text.txt>',
  example: 'assistant my.yaml statement.txt --purpose questions',
  options: {
    purpose: { value: 'NAME', help: `${Object.keys(purposes).join(', ')} (default: proofread)` },
    endpoint: { value: 'URL', help: 'an OpenAI-compatible address of yours, such as http://localhost:11434/v1 for Ollama' },
    model: { value: 'NAME', help: 'the model there, such as llama3.2' },
    send: { help: 'send exactly what was shown; the key, if one is needed, is read from MATCHWRIGHT_ASSISTANT_KEY' },
  },
  run: async (call) => {
    const purpose = Object.entries(purposes).find(([name]) => name === (call.option('purpose') ?? 'proofread'))?.[1]
    if (!purpose) return misused(`--purpose knows ${Object.keys(purposes).join(', ')}, got ${call.option('purpose')}`)
    const [profilePath, textPath, ...others] = call.operands
    if (profilePath === undefined || textPath === undefined || others.length > 0)
      return misused('assistant takes a profile and the file of your text')
    const read = await readProfileFile(profilePath, call)
    if (read.kind === 'refused') return read
    const text = await readWritten(resolve(call.folder, textPath))
    if (typeof text !== 'string') return refused(`${textPath}: ${text.complaint}`)
    const request = prepareRequest(purpose, text, { withhold: namesIn(read.profile) })
    return call.flag('send') ? send(request, call) : show(request, call)
  },
}

function show(request: AssistantRequest, { paper }: Call): Outcome {
  return { kind: 'done', json: { sent: false, request }, text: assistantLines(request, undefined, paper).join('\n') }
}

async function send(request: AssistantRequest, call: Call): Promise<Outcome> {
  const assistant = assistantOf(call)
  if ('kind' in assistant) return assistant
  try {
    const reply = markReply(assistant, request, await assistant.ask(request))
    return { kind: 'done', json: { sent: true, request, reply }, text: assistantLines(request, reply, call.paper).join('\n') }
  } catch (error) {
    return refused(
      `${assistant.endpoint} gave no answer: ${error instanceof Error ? error.message : String(error)}. Your text is as it was.`,
    )
  }
}

/** People and places the profile names stay here: they are replaced before anything is shown or sent. */
function namesIn({ name, experiences = [], letters = [], education }: Profile): readonly string[] {
  const parts = name?.split(/\s+/).filter((part) => part.length > 2) ?? []
  return [
    name,
    ...parts,
    education?.school,
    ...letters.map(({ author }) => author),
    ...experiences.flatMap(({ organization, canVouch }) => [organization, canVouch]),
  ].filter((word) => word !== undefined)
}

/** The adapter for an OpenAI-compatible chat address, which Ollama and most local servers offer too. */
function assistantOf(call: Call): WritingAssistant | Misused | Refused {
  const [given, model] = [call.option('endpoint'), call.option('model')]
  if (given === undefined || model === undefined)
    return misused('--send needs --endpoint and --model: nothing is sent anywhere you have not named')
  if (!URL.canParse(given) || !/^https?:$/.test(new URL(given).protocol))
    return refused(`--endpoint: ${given} is not an http address`)
  const endpoint = `${given.replace(/\/+$/, '')}/chat/completions`
  const key = process.env['MATCHWRIGHT_ASSISTANT_KEY']
  return {
    name: model,
    endpoint,
    ask: async ({ instructions, text }) => {
      const answer = await fetch(endpoint, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...(key ? { authorization: `Bearer ${key}` } : {}) },
        body: JSON.stringify({
          model,
          messages: [
            { role: 'system', content: instructions },
            { role: 'user', content: text },
          ],
        }),
        signal: AbortSignal.timeout(patienceMs),
      })
      if (!answer.ok) throw new Error(`it answered ${answer.status} ${answer.statusText}`)
      return contentOf(await answer.json())
    },
  }
}

function contentOf(body: unknown): string {
  const content = (body as { readonly choices?: readonly { readonly message?: { readonly content?: unknown } }[] } | null)
    ?.choices?.[0]?.message?.content
  if (typeof content !== 'string') throw new Error('its answer holds no text where choices[0].message.content should be')
  return content
}
