import type { ReactNode } from 'react'
import { counted } from '#domain/say'
import { mergeThree } from '#store'
import { draftFrom } from '../draft/draft.ts'
import type { Draft } from '../draft/draft.ts'
import { useNotice } from '../parts/notice.tsx'
import { useSetBeside } from '../state/use-beside.ts'
import { useAppState, useDraft } from '../state/hooks.ts'
import { useReplaceProfile } from './replace-profile.ts'

export interface OpenedProfile {
  readonly name: string
  readonly draft: Draft
}

interface FileChoiceProps extends OpenedProfile {
  readonly leave: () => void
  readonly done: () => void
}

/** A profile file opened where there is a profile: the person says what becomes of the two. */
export function FileChoice({ name, draft: theirs, leave, done }: FileChoiceProps): ReactNode {
  const { profile } = useAppState()
  const say = useNotice()
  const ours = useDraft()
  const replace = useReplaceProfile()
  const setBeside = useSetBeside()
  const merged = mergeThree({ base: undefined, ours, theirs })
  const kept = merged.clashes.length
  const tell = (text: string, undo: () => void): void => {
    say({ text, action: { label: 'Undo', run: undo } })
    leave()
    done()
  }
  const merge = (): void => {
    profile.replace(draftFrom(merged.body))
    tell(
      `${name} was merged into your profile${kept === 0 ? '.' : `; yours stands in ${counted(kept, 'answer')}.`}`,
      profile.undo,
    )
  }
  return (
    <div className="card" role="group" aria-label={`What to do with ${name}`}>
      <p>
        {name} is another profile than yours.{' '}
        {kept > 0 && `${counted(kept, 'answer')} ${kept === 1 ? 'is' : 'are'} not the same in both.`}
      </p>
      <div className="row">
        <button type="button" className="button primary" onClick={merge}>
          Merge it into mine: mine stands where both say something
        </button>
        <button
          type="button"
          className="button"
          onClick={() => tell(`${name} stands beside your profile.`, setBeside({ title: name, profile: theirs, own: [] }))}
        >
          Put it beside mine
        </button>
        <button type="button" className="button" onClick={() => tell(`Opened ${name}.`, replace(theirs))}>
          Use it in place of mine
        </button>
        <button type="button" className="button quiet" onClick={leave}>
          Leave it
        </button>
      </div>
    </div>
  )
}
