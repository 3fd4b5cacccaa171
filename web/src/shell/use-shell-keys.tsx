import { useEffect } from 'react'
import { useLocation } from 'wouter'
import { useSheet } from '../parts/sheet.tsx'
import { isPlainKey, searchKey } from './keys.ts'
import { lazyScreen } from './lazy-screen.tsx'

const Palette = lazyScreen(async () => (await import('./palette.tsx')).Palette)
const KeysHelp = lazyScreen(async () => (await import('./keys-help.tsx')).KeysHelp)

/** Ctrl or Cmd with K goes anywhere, `/` searches programs, `?` shows all keys. */
export function useShellKeys(): void {
  const { open, close } = useSheet()
  const [path, go] = useLocation()
  useEffect(() => {
    const hear = (event: KeyboardEvent): void => {
      if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'k') {
        event.preventDefault()
        return open({ title: 'Go to or do', body: <Palette close={close} /> })
      }
      if (!isPlainKey(event)) return undefined
      if (event.key === '?') return open({ title: 'Keys', body: <KeysHelp /> })
      if (event.key !== '/') return undefined
      event.preventDefault()
      const search = document.querySelector<HTMLInputElement>('#program-search')
      if (path === '/programs' && search) return search.focus()
      searchKey.pressed()
      return go('/programs')
    }
    addEventListener('keydown', hear)
    return () => removeEventListener('keydown', hear)
  }, [open, close, path, go])
}
