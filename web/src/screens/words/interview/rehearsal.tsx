import { Mic, Play, Square } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { counted } from '#domain/say'
import type { ReactNode } from 'react'

/** Say it aloud against the clock. A recording stays in this page's memory, goes nowhere, and is gone when the page is left. */
export function Rehearsal({ seconds }: { readonly seconds: number }): ReactNode {
  const [running, setRunning] = useState(false)
  const [passed, setPassed] = useState(0)
  const { recording, problem, start: record, stop: stopRecording } = useRecorder()
  useEffect(() => {
    if (!running) return undefined
    const began = Date.now()
    const timer = setInterval(() => setPassed(Math.round((Date.now() - began) / 1000)), 250)
    return () => clearInterval(timer)
  }, [running])
  const stop = (): void => {
    setRunning(false)
    stopRecording()
  }
  const begin = async (withSound: boolean): Promise<void> => {
    if (withSound && !(await record())) return
    setPassed(0)
    setRunning(true)
  }
  return (
    <div className="rehearsal">
      <div className="row">
        {running ? (
          <button type="button" className="button primary" onClick={stop}>
            <Square size={18} aria-hidden /> Stop
          </button>
        ) : (
          <>
            <button type="button" className="button" onClick={() => void begin(false)}>
              <Play size={18} aria-hidden /> Say it against the clock
            </button>
            <button type="button" className="button" onClick={() => void begin(true)}>
              <Mic size={18} aria-hidden /> Record yourself
            </button>
          </>
        )}
        <span className={passed > seconds ? 'over' : ''} role="timer">
          {passed} of {seconds} s
        </span>
      </div>
      <progress max={seconds} value={Math.min(passed, seconds)} aria-label="Time used" />
      {!running && passed > seconds && <p>{counted(passed - seconds, 'second')} over. What could you leave out?</p>}
      {problem && <p>{problem}</p>}
      {recording && (
        <>
          {/* The applicant's own voice, a moment after they spoke: there is nothing to caption. */}
          {/* oxlint-disable-next-line jsx-a11y/media-has-caption */}
          <audio controls src={recording} aria-label="Your recording" />
          <p className="soft small">Only in this page’s memory. It is gone when you leave the page.</p>
        </>
      )}
    </div>
  )
}

interface Recorder {
  /** Address of the last recording, in memory. */
  readonly recording: string | undefined
  readonly problem: string | undefined
  /** Whether it began. */
  readonly start: () => Promise<boolean>
  readonly stop: () => void
}

function useRecorder(): Recorder {
  const [recording, setRecording] = useState<string>()
  const [problem, setProblem] = useState<string>()
  const recorder = useRef<MediaRecorder>(undefined)
  useEffect(
    () => () => {
      if (recording) URL.revokeObjectURL(recording)
    },
    [recording],
  )
  useEffect(() => () => endOf(recorder.current), [])
  const start = async (): Promise<boolean> => {
    try {
      const stream = await navigator.mediaDevices.getUserMedia({ audio: true })
      const made = new MediaRecorder(stream)
      const chunks: Blob[] = []
      made.ondataavailable = ({ data }) => chunks.push(data)
      made.onstop = () => setRecording(URL.createObjectURL(new Blob(chunks, { type: made.mimeType })))
      made.start()
      recorder.current = made
      setProblem(undefined)
      return true
    } catch {
      setProblem('The browser gave no microphone. Allow it for this page, or say it against the clock without a recording.')
      return false
    }
  }
  return { recording, problem, start, stop: () => endOf(recorder.current) }
}

function endOf(recorder: MediaRecorder | undefined): void {
  if (recorder?.state === 'recording') recorder.stop()
  for (const track of recorder?.stream.getTracks() ?? []) track.stop()
}
